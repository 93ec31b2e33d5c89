import { Undo2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { statesOf } from '#shared/features/consents/consent-state.rules.ts';
import type { Consent } from '#shared/features/consents/consents.contract.ts';
import {
  consentsMessages,
  consentStateTexts,
  usedForTexts,
} from '#shared/features/consents/consents.messages.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { LegalLines } from '../../ui/verdict/LegalLines.tsx';
import { useToday } from '../../ui/use-today.ts';
import { AttachEvidence, EvidenceFiles } from './ConsentEvidence.tsx';

/** Where the focus goes once the button that was pressed is no longer there. */
export const entryId = (consentId: string): string => `consent-${consentId}`;

interface Props {
  readonly consent: Consent;
  readonly onWithdraw: () => void;
}

/** One consent: for what, when and how, how it stands, its words and documents, and taking it back. */
export function ConsentEntry({ consent, onWithdraw }: Props) {
  const t = useTexts(consentsMessages);
  const usedFor = useTexts(usedForTexts);
  const [areWordsShown, setAreWordsShown] = useState(false);
  const what = usedFor(consent.use);
  return (
    <li className="consent" id={entryId(consent.id)} tabIndex={-1}>
      <div>
        <strong>{what}</strong>
        <p>{t('forPurpose', { purpose: consent.purpose })}</p>
        <Given consent={consent} />
      </div>
      <State consent={consent}>
        <Button
          kind="link"
          aria-expanded={areWordsShown}
          aria-label={t(areWordsShown ? 'hideWords.what' : 'showWords.what', { what })}
          onPress={() => setAreWordsShown(!areWordsShown)}
        >
          {t(areWordsShown ? 'hideWords' : 'showWords')}
        </Button>
        <AttachEvidence consentId={consent.id} what={what} />
      </State>
      {areWordsShown && <Words wording={consent.wording} />}
      <EvidenceFiles consent={consent} />
      {consent.withdrawal === null && (
        <div className="row">
          <Button icon={Undo2} aria-label={t('withdraw.what', { what })} onPress={onWithdraw}>
            {t('withdraw')}
          </Button>
        </div>
      )}
    </li>
  );
}

function Given({ consent }: Pick<Props, 'consent'>) {
  const t = useTexts(consentsMessages);
  const { givenOn: day, givenTime: time, point, withdrawal, note } = consent;
  const how = t(`how.${consent.how}`);
  return (
    <div className="small soft">
      <p className="consent__point">
        {point === null ? consent.use !== 'post' && t('anyPoint') : point.display}
      </p>
      <p>{time === null ? t('givenOn', { day, how }) : t('givenAt', { day, time, how })}</p>
      {withdrawal && <p>{t('withdrawnHow', { how: t(`how.${withdrawal.how}`) })}</p>}
      {[note, withdrawal?.note ?? ''].filter(Boolean).map((said) => (
        <p key={said} className="consent__note">
          {said}
        </p>
      ))}
    </div>
  );
}

function State({ consent, children }: Pick<Props, 'consent'> & { readonly children: ReactNode }) {
  const t = useTexts(consentsMessages);
  const state = useTexts(consentStateTexts);
  const today = useToday();
  return (
    <LegalLines
      lines={statesOf(consent, today).map(({ key, tone, day, citations }) => ({
        id: key,
        tone,
        text: state(key, { day }),
        citations,
      }))}
      showText={t('showLaw')}
      hideText={t('hideLaw')}
    >
      {children}
    </LegalLines>
  );
}

function Words({ wording: { number, text } }: Pick<Consent, 'wording'>) {
  const t = useTexts(consentsMessages);
  return (
    <figure className="consent__words">
      <blockquote>{text}</blockquote>
      <figcaption className="small soft">{t('wordingNumber', { number })}</figcaption>
    </figure>
  );
}
