import { useEffect, useState } from 'react';
import { retentionPageMessages } from '#shared/features/retention/retention-page.messages.ts';
import {
  type RetentionKind,
  retentionKinds,
  type RetentionPeriods,
} from '#shared/features/retention/retention.contract.ts';
import { retentionKindTexts } from '#shared/features/retention/retention.messages.ts';
import { translate } from '#shared/i18n/text.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Chip } from '../../ui/controls/Chip.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { DryRun, PastCount, type RetentionCount } from './DryRun.tsx';

/** The period of each kind with its reason, and how many it puts up for review as it is typed. */
export function Periods() {
  const t = useTexts(retentionPageMessages);
  const errorText = useErrorText();
  const { value, error, reload } = useOperation(() => client.retention.readPeriods(), [], []);
  return (
    <Panel title={t('periods')} lead={t('periodsLead')}>
      {error !== null && (
        <Banner tone="stop" actions={<Button onPress={reload}>{t('tryAgain')}</Button>}>
          {errorText(error)}
        </Banner>
      )}
      {value && <PeriodForm saved={value.periods} defaults={value.defaults} />}
    </Panel>
  );
}

interface FormProps {
  readonly saved: RetentionPeriods;
  readonly defaults: RetentionPeriods;
}

function PeriodForm({ saved, defaults }: FormProps) {
  const t = useTexts(retentionPageMessages);
  const errorText = useErrorText();
  const [kept, setKept] = useState(saved);
  const [draft, setDraft] = useState(() => draftOf(saved));
  const write = useAction(client.retention.writePeriods, 'in-place');
  const typed = periodsIn(draft);
  const settled = useSettled(JSON.stringify(typed));
  const dryRun = useOperation(
    () => client.retention.count({ periods: JSON.parse(settled) as RetentionPeriods | null }),
    [settled],
    ['retention', 'erasures', 'contacts'],
  );
  const isChanged = JSON.stringify(typed) !== JSON.stringify(kept);
  const submit = async () => {
    if (typed === null || write.isPending) return;
    const outcome = await write.run(typed);
    if (!outcome.ok) return;
    setKept(typed);
    showToast({ text: t('periodsSaved') });
  };
  return (
    <Form onSubmit={() => void submit()}>
      <ul className="periods">
        {retentionKinds.map((kind) => (
          <PeriodRow
            key={kind}
            kind={kind}
            draft={draft}
            defaultMonths={defaults[kind]}
            count={typed === null ? undefined : dryRun.value}
            onChange={(months) => setDraft((before) => ({ ...before, [kind]: months }))}
          />
        ))}
      </ul>
      <DryRun count={typed === null ? undefined : dryRun.value} isTyped={isChanged} />
      {dryRun.error !== null && <Banner tone="stop">{errorText(dryRun.error)}</Banner>}
      {write.error && <Banner tone="stop">{errorText(write.error)}</Banner>}
      <div className="row">
        <Button kind="primary" type="submit" pendingText={write.isPending ? t('saving') : null}>
          {t('savePeriods')}
        </Button>
        <Button onPress={() => setDraft(draftOf(defaults))}>{t('backToDefaults')}</Button>
      </div>
    </Form>
  );
}

interface RowProps {
  readonly kind: RetentionKind;
  readonly draft: PeriodDraft;
  readonly defaultMonths: number;
  readonly count: RetentionCount | undefined;
  readonly onChange: (months: string) => void;
}

function PeriodRow({ kind, draft, defaultMonths, count, onChange }: RowProps) {
  const t = useTexts(retentionPageMessages);
  const language = useLanguage();
  const { title, countedFrom, source, isOwnDefault } = retentionKindTexts[kind];
  return (
    <li className="periods__row">
      <Field
        label={t('months', { what: translate(title, language) })}
        value={draft[kind]}
        onChange={onChange}
        inputMode="numeric"
        maxLength={3}
        isNarrow
        error={monthsIn(draft[kind]) === null ? t('monthsWrong') : null}
      />
      <div className="periods__words">
        <p className="small">
          {t('countedFrom')} {translate(countedFrom, language)}
        </p>
        <p className="small soft">
          {t('default', { count: defaultMonths })} {translate(source, language)}{' '}
          {isOwnDefault && <Chip>{t('ownDefault')}</Chip>}
        </p>
        {count && <PastCount count={count.counts[kind] ?? 0} />}
      </div>
    </li>
  );
}

const REST_MS = 300;

/** `value` once it has stayed the same for a moment: so that not every letter typed asks the journal. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** The periods as they stand in their fields. */
type PeriodDraft = Readonly<Record<RetentionKind, string>>;

const eachKind = <T,>(make: (kind: RetentionKind) => T): Record<RetentionKind, T> => ({
  prospect: make('prospect'),
  customer: make('customer'),
  'untouched-list-row': make('untouched-list-row'),
  request: make('request'),
  breach: make('breach'),
});

const draftOf = (periods: RetentionPeriods): PeriodDraft => eachKind((kind) => String(periods[kind]));

/** Whole months from 1 to 120, or null. */
function monthsIn(text: string): number | null {
  const months = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return months >= 1 && months <= 120 ? months : null;
}

/** What the fields say; null while one of them says nothing that can be. */
function periodsIn(draft: PeriodDraft): RetentionPeriods | null {
  const isWhole = retentionKinds.every((kind) => monthsIn(draft[kind]) !== null);
  return isWhole ? eachKind((kind) => monthsIn(draft[kind]) ?? 1) : null;
}
