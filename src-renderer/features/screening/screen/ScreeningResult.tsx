import { Rows3 } from 'lucide-react';
import { rowCodeTexts } from '#shared/features/screening/screening-documents.messages.ts';
import type { Session, SessionRow } from '#shared/features/screening/screening-session.contract.ts';
import { type RowCode, rowCodes, usableCodes } from '#shared/features/screening/screening-words.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { type CountedChoice, CountFilter } from '../../../ui/controls/CountFilter.tsx';
import { dayOf, timeOf } from '../../../ui/format-instant.ts';
import { useTexts } from '../../../ui/language.tsx';
import { useFrameTexts } from '../../../ui/use-frame-texts.ts';
import { useNumberText } from '../../../ui/use-number-text.ts';
import { type Register, RegisterWarning, useRegisterWords } from './RegistersAsked.tsx';
import { rowLooks } from './row-looks.ts';
import { ScreenGrid } from './ScreenGrid.tsx';
import { changeScreeningView, useScreeningView } from '../screening.store.ts';

type Shown = 'all' | RowCode;

interface Props {
  readonly session: Session;
  readonly screening: NonNullable<Session['screening']>;
  readonly onActiveRow: (row: SessionRow | null) => void;
}

/** How much of the list may be used, every code with its count, and the rows behind each. */
export function ScreeningResult({ session, screening, onActiveRow }: Props) {
  const wanted = useScreeningView((view) => view.screened);
  const shown = wanted !== 'all' && screening.counts[wanted] === 0 ? 'all' : wanted;
  return (
    <>
      <Share screening={screening} shown={shown} onShow={show} />
      <Basis screening={screening} />
      {screening.registers.map((register) => (
        <RegisterWarning key={register.register} register={register} />
      ))}
      <Codes counts={screening.counts} shown={shown} onShow={show} />
      <ScreenGrid key={shown} session={session} shown={shown} onActiveRow={onActiveRow} />
    </>
  );
}

const show = (screened: Shown): void => changeScreeningView({ screened });

const sumOf = (counts: Props['screening']['counts'], codes: readonly RowCode[]): number =>
  codes.reduce((sum, code) => sum + counts[code], 0);

const usable = rowCodes.filter((code) => usableCodes.has(code));
const unusable = rowCodes.filter((code) => !usableCodes.has(code));

type ShareProps = Pick<Props, 'screening'> & Pick<CodesProps, 'shown' | 'onShow'>;

/** The answer at a glance: how much of the list may be used. */
function Share({ screening, shown, onShow }: ShareProps) {
  const t = useTexts(screeningMessages);
  const frame = useFrameTexts();
  const numberText = useNumberText();
  const all = sumOf(screening.counts, rowCodes);
  const usableCount = sumOf(screening.counts, usable);
  return (
    <div className="share">
      <p className="share__figure">{frame('percent', { value: percentOf(usableCount, all) })}</p>
      <div>
        <p className="share__words">{t('shareUsable')}</p>
        <p className="soft">{t('usableOfAll', { usable: numberText(usableCount), all: numberText(all) })}</p>
      </div>
      <CountFilter
        label={t('showRows')}
        choices={[{ id: 'all', text: t('allRows'), count: all, icon: Rows3 }]}
        value={shown}
        onChange={onShow}
      />
    </div>
  );
}

/** When it was screened, and against what. */
function Basis({ screening }: Pick<Props, 'screening'>) {
  const t = useTexts(screeningMessages);
  return (
    <ul className="basis small">
      <li>{t('screenedAt', { day: dayOf(screening.at), time: timeOf(screening.at) })}</li>
      {screening.registers.map((register) => (
        <RegisterLine key={register.register} register={register} />
      ))}
    </ul>
  );
}

function RegisterLine({ register }: { readonly register: Register }) {
  const { version, validity } = useRegisterWords(register);
  return <li>{[version, validity].filter(Boolean).join('. ')}</li>;
}

/** Never 0 while there is one, never 100 while one is missing. */
function percentOf(part: number, all: number): number {
  if (part === 0 || all === 0) return 0;
  return part === all ? 100 : Math.min(99, Math.max(1, Math.round((100 * part) / all)));
}

interface CodesProps {
  readonly counts: Props['screening']['counts'];
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

function Codes({ counts, shown, onShow }: CodesProps) {
  const t = useTexts(screeningMessages);
  const codeText = useTexts(rowCodeTexts);
  const choiceOf = (code: RowCode): CountedChoice<Shown> => ({
    id: code,
    text: codeText(code),
    count: counts[code],
    ...rowLooks[code],
  });
  return (
    <div className="codes">
      <h3>{t('usableGroup')}</h3>
      <CountFilter label={t('usableGroup')} choices={usable.map(choiceOf)} value={shown} onChange={onShow} />
      <h3>{t('unusableGroup')}</h3>
      <CountFilter
        label={t('unusableGroup')}
        choices={unusable.map(choiceOf)}
        value={shown}
        onChange={onShow}
      />
    </div>
  );
}
