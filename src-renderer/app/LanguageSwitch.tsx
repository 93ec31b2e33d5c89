import { Languages } from 'lucide-react';
import { useAction } from '../ipc/use-action.ts';
import { Button } from '../ui/controls/Button.tsx';
import { changeDisplay, useDisplay } from './display.store.ts';
import './LanguageSwitch.css';

const other = { sv: { language: 'en', name: 'English' }, en: { language: 'sv', name: 'Svenska' } } as const;

/** The other language, in its own word: for whoever cannot read this one. */
export function LanguageSwitch() {
  const { language, name } = other[useDisplay((display) => display.language)];
  const change = useAction(changeDisplay);
  return (
    <div className="language-switch" lang={language}>
      <Button kind="link" icon={Languages} onPress={() => void change.run({ language })}>
        {name}
      </Button>
    </div>
  );
}
