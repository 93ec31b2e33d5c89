import {
  createContext,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { isPlainKey } from '../questions/plain-key.ts';

interface Law {
  readonly isShown: boolean;
  readonly toggle: () => void;
}

const LawContext = createContext<Law>({ isShown: false, toggle: () => undefined });

/** Where every legal sentence can show its source: all at once, with one key. */
export function LawProvider({ children }: { readonly children: ReactNode }) {
  const [isShown, setIsShown] = useState(false);
  const toggle = useCallback(() => setIsShown((before) => !before), []);
  const law = useMemo(() => ({ isShown, toggle }), [isShown, toggle]);
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (!isPlainKey(event) || event.key.toLowerCase() !== 'l') return;
    event.preventDefault();
    toggle();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  return <LawContext value={law}>{children}</LawContext>;
}

/** True while the sources are shown. */
export const useIsLawShown = (): boolean => use(LawContext).isShown;

/** The same as the key, to be pressed. */
export function LawButton() {
  const t = useTexts(emailChecksMessages);
  const { isShown, toggle } = use(LawContext);
  return (
    <div className="row">
      <Button kind="link" keyHint="L" aria-keyshortcuts="L" aria-expanded={isShown} onPress={toggle}>
        {isShown ? t('hideLaw') : t('showLaw')}
      </Button>
    </div>
  );
}
