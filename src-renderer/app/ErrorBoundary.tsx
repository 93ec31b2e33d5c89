import { Component, Fragment, type ReactNode } from 'react';
import { Button } from '../ui/controls/Button.tsx';
import { GateSheet } from '../ui/layout/GateSheet.tsx';
import { useFrameTexts } from '../ui/use-frame-texts.ts';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly hasFailed: boolean;
  /** Counts the attempts, so that each starts from nothing. */
  readonly attempt: number;
}

/** Keeps a fault in one part of the window from leaving it blank. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false, attempt: 0 };

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true };
  }

  readonly startAgain = (): void =>
    this.setState(({ attempt }) => ({ hasFailed: false, attempt: attempt + 1 }));

  override render(): ReactNode {
    if (this.state.hasFailed) return <CrashScreen onReload={this.startAgain} />;
    return <Fragment key={this.state.attempt}>{this.props.children}</Fragment>;
  }
}

function CrashScreen({ onReload }: { readonly onReload: () => void }) {
  const t = useFrameTexts();
  return (
    <GateSheet>
      <div className="stack" role="alert">
        <h1>{t('crashTitle')}</h1>
        <p>{t('crashText')}</p>
      </div>
      <div className="row">
        <Button kind="primary" onPress={onReload} autoFocus>
          {t('crashReload')}
        </Button>
      </div>
    </GateSheet>
  );
}
