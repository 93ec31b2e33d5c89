import { Snowflake } from 'lucide-react';
import { useState } from 'react';
import { restrictionsMessages } from '#shared/features/restrictions/restrictions.messages.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { StartRestriction } from './StartRestriction.tsx';
import './restrictions.css';

interface Props {
  readonly contactId: string;
  /** Says in words what was done, once it is. */
  readonly onActed: (words: string) => void;
}

/** The button that answers a request for restriction. */
export function RestrictNow({ contactId, onActed }: Props) {
  const t = useTexts(restrictionsMessages);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button kind="primary" icon={Snowflake} onPress={() => setIsOpen(true)}>
        {t('start')}
      </Button>
      {isOpen && (
        <StartRestriction
          contactId={contactId}
          onClose={() => setIsOpen(false)}
          onStarted={({ startedOn }) => onActed(t('startedWords', { day: startedOn }))}
        />
      )}
    </>
  );
}
