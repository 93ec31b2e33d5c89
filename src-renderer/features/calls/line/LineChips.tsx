import type { Chip as LineChip } from '#shared/features/calls/call-line.rules.ts';
import { formatDuration } from '#shared/features/calls/call-duration.rules.ts';
import type { CallOutcome } from '#shared/features/calls/calls.contract.ts';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { Chip, type ChipProps } from '../../../ui/controls/Chip.tsx';
import { type Translate, useLanguage, useTexts } from '../../../ui/language.tsx';
import { releaseChip, useLogLine } from './log-line.store.ts';
import type { WrittenCall } from './use-written-call.ts';

/** What the line was understood as, so that a wrong reading is seen before it is saved. */
export function LineChips({ written }: { readonly written: WrittenCall }) {
  const t = useTexts(callsMessages);
  const language = useLanguage();
  const chosenOutcome = useLogLine((line) => line.outcome);
  const { line } = written;
  return (
    <div className="log-line__chips" aria-live="polite">
      {line.chips.map((chip) => (
        <Chip key={chip.start} tone={toneOf(chip)} onRemove={() => releaseChip(chip.start)}>
          {wordsOf(chip, t, language)}
        </Chip>
      ))}
      {chosenOutcome !== null && (
        <Chip tone={outcomeTone(chosenOutcome)}>{t(`outcome.${chosenOutcome}`)}</Chip>
      )}
      {line.note !== '' && <span className="log-line__note">{t('noteChip', { note: line.note })}</span>}
    </div>
  );
}

const toneOf = (chip: LineChip): NonNullable<ChipProps['tone']> =>
  chip.kind === 'outcome' ? outcomeTone(chip.value) : 'accent';

const outcomeTone = (outcome: CallOutcome): 'stop' | 'accent' =>
  outcome === 'never-again' ? 'stop' : 'accent';

function wordsOf(chip: LineChip, t: Translate<typeof callsMessages>, language: 'sv' | 'en'): string {
  switch (chip.kind) {
    case 'duration':
      return formatDuration(chip.value, language);
    case 'outcome':
      return t(`outcome.${chip.value}`);
    case 'follow-up':
      return t('followUpChip', { when: [chip.value.on, chip.value.time].filter(Boolean).join(' ') });
    case 'called':
      return 'minutesAgo' in chip.value
        ? t('minutesAgoChip', { minutes: chip.value.minutesAgo })
        : t('calledChip', { when: [chip.value.on, chip.value.time].filter(Boolean).join(' ') });
    case 'kind':
      return t(`kind.${chip.value}`);
    case 'direction':
      return t('incoming');
  }
}
