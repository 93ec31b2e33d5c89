import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { Session } from '#shared/features/screening/screening-session.contract.ts';
import { type Step, steps } from '#shared/features/screening/screening-words.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { Stepper } from '../../ui/layout/Stepper.tsx';
import { JobFailure } from './JobFailure.tsx';
import { stateOf, stepAfter, stepBefore } from './wizard-steps.ts';
import { isDialogOpen } from '../../ui/layout/dialog-open.ts';

/** What every step is given. */
export interface StepProps {
  readonly session: Session;
  /** Shows what main answered. */
  readonly take: (session: Session | null) => void;
}

interface StepFrameProps {
  /** Null while no file has been read. */
  readonly session: Session | null;
  readonly take: (session: Session | null) => void;
  readonly step: Step;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
  /** Keeps what stands in the step before it is left; false when it could not be kept, and the step stays. */
  readonly keep?: () => Promise<boolean>;
  /** False when something must be pointed out first; asked before going on, never before going back. */
  readonly mayGoOn?: () => boolean;
  /** In place of going to the next step: what Ctrl+Enter does, and its button. */
  readonly next?: { readonly text: string; readonly run: () => void; readonly isDisabled?: boolean };
  /** What runs in the step: Escape stops it, and going on waits. */
  readonly running?: { readonly cancel: () => void } | null;
  /** Buttons beside the ones that lead on and back. */
  readonly actions?: ReactNode;
  /** The right column. */
  readonly detail?: ReactNode;
}

/** One step: where it stands among the seven, its content, and the ways on and back. */
export function StepFrame(props: StepFrameProps) {
  const { session, take, step, title, text, children, running = null, actions, detail } = props;
  const t = useTexts(screeningMessages);
  const root = useRef<HTMLDivElement>(null);
  const heading = useFocusedHeading();
  const go = useAction((to: Step) => client.screening.goTo({ step: to }), 'in-place');
  const leave = async (to: Step) => {
    if (props.keep && !(await props.keep())) return;
    const outcome = await go.run(to);
    if (outcome.ok) take(outcome.value);
  };
  const putAside = async () => {
    if (!props.keep || (await props.keep())) goTo('screening');
  };
  // Without a file there is nothing to go on with.
  const after = session?.file || step === 'card' ? stepAfter(step) : null;
  const before = stepBefore(step);
  const goOn = () => {
    if (running !== null || go.isPending || props.next?.isDisabled) return;
    if (props.mayGoOn && !props.mayGoOn()) return;
    if (props.next) props.next.run();
    else if (after !== null) void leave(after);
  };
  const goBack = () => {
    if (running !== null) running.cancel();
    else if (before === null) void putAside();
    else void leave(before);
  };
  useWizardKeys(root, goOn, goBack);
  return (
    <Page
      title={session?.fileName ?? t('wizardTitle')}
      actions={<Button onPress={() => void putAside()}>{t('putAside')}</Button>}
      {...(detail !== undefined && { detail })}
    >
      <div className="wizard" ref={root}>
        <Stepper
          label={t('steps')}
          steps={steps.map((id) => ({ id, title: t(`step.${id}`), state: stateOf(id, session) }))}
          current={step}
          onSelect={(to) => void leave(to)}
        />
        <header>
          <h2 ref={heading} tabIndex={-1} className="wizard__title">
            {title}
          </h2>
          <p className="soft">{text}</p>
        </header>
        {children}
        <JobFailure error={go.error} />
        <footer className="wizard__foot">
          {(props.next ?? after !== null) && (
            <Button
              kind="primary"
              keyHint="Ctrl ↵"
              aria-keyshortcuts="Control+Enter"
              isDisabled={running !== null || (props.next?.isDisabled ?? false)}
              pendingText={go.isPending ? t('nextPending') : null}
              onPress={goOn}
            >
              {props.next?.text ?? t('next', { step: after === null ? '' : t(`step.${after}`) })}
            </Button>
          )}
          {before !== null && (
            <Button keyHint="Esc" aria-keyshortcuts="Escape" isDisabled={running !== null} onPress={goBack}>
              {t('back')}
            </Button>
          )}
          {actions !== undefined && <div className="row wizard__actions">{actions}</div>}
        </footer>
      </div>
    </Page>
  );
}

/** The step's title, which takes the focus when the step opens; not from whoever stands in the log line. */
function useFocusedHeading() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const focused = document.activeElement;
    const isFree = focused === null || focused === document.body;
    const page = heading.current?.closest('.page');
    if (!isFree && !page?.contains(focused)) return;
    // The step before may have been scrolled through to its end.
    page?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}

/** Ctrl+Enter leads on and Escape back, while the focus is in the wizard or nowhere. */
function useWizardKeys(root: RefObject<HTMLElement | null>, goOn: () => void, goBack: () => void): void {
  const leadOn = useEffectEvent((event: KeyboardEvent) => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key !== 'Enter' || !isCommand || !isOurs(event, root.current)) return;
    event.preventDefault();
    event.stopPropagation();
    goOn();
  });
  const leadBack = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isOurs(event, root.current)) return;
    event.preventDefault();
    goBack();
  });
  useEffect(() => {
    const onDown = (event: KeyboardEvent) => leadOn(event);
    const onUp = (event: KeyboardEvent) => leadBack(event);
    // Before the control that has the focus: some keep Enter to themselves. Escape is theirs first.
    window.addEventListener('keydown', onDown, true);
    window.addEventListener('keydown', onUp);
    return () => {
      window.removeEventListener('keydown', onDown, true);
      window.removeEventListener('keydown', onUp);
    };
  }, []);
}

// A list that has dropped down hangs outside the wizard and closes by itself; a cell that is open is closed first.
function isOurs({ target, altKey }: KeyboardEvent, root: HTMLElement | null): boolean {
  if (altKey || isDialogOpen()) return false;
  if (target === document.body) return true;
  return target instanceof Element && root?.contains(target) === true && !target.closest('[role="gridcell"]');
}
