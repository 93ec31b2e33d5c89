import { Download, Search } from 'lucide-react';
import { useState } from 'react';
import {
  type Call,
  type CallFilter,
  type CallOutcome,
  callOutcomes,
} from '#shared/features/calls/calls.contract.ts';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import type { Language } from '#shared/i18n/text.ts';
import { useView } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useExport } from '../../ipc/use-export.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Checkbox } from '../../ui/controls/Checkbox.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { SavingBar } from '../../ui/form/SavingBar.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { Banner } from '../../ui/layout/Banner.tsx';
import { EmptyState } from '../../ui/layout/EmptyState.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { Table } from '../../ui/table/Table.tsx';
import { CallDetail } from './CallDetail.tsx';
import { useCallColumns } from './use-call-columns.tsx';
import './calls-page.css';

type OutcomeFilter = CallOutcome | 'any';

/** Every call, newest first: searched, narrowed, opened, exported. */
export function CallsPage() {
  const t = useTexts(callsMessages);
  const errorText = useErrorText();
  const params = useView((view) => view.params);
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<OutcomeFilter>('any');
  const [onlyUnnamed, setOnlyUnnamed] = useState(params['unnamed'] === 'yes');
  const [openId, setOpenId] = useState<string | null>(params['callId'] ?? null);
  const filter: CallFilter = { text, onlyUnnamed, outcomes: outcome === 'any' ? [] : [outcome] };
  const calls = useCallPages(filter);
  const columns = useCallColumns();
  const isNarrowed = text !== '' || onlyUnnamed || outcome !== 'any';
  const save = useExport(client.calls.exportCsv, client.calls.cancelExport, (fileName) =>
    showToast({ text: t('exported', { fileName }) }),
  );
  return (
    <Page
      title={t('pageTitle')}
      lead={t('inAll', { count: calls.totalInJournal })}
      actions={
        <ExportButton
          filter={filter}
          isNarrowed={isNarrowed}
          isEmpty={calls.rows.length === 0}
          isRunning={save.isRunning}
          onSave={save.save}
        />
      }
      detail={
        openId === null ? undefined : <CallDetail key={openId} id={openId} onGone={() => setOpenId(null)} />
      }
      isFilled
    >
      <SavingBar job={save} />
      <div className="calls-page__filters">
        <Field
          label={t('search')}
          placeholder={t('searchHint')}
          value={text}
          onChange={setText}
          icon={Search}
          type="search"
        />
        <SelectField
          label={t('csv.outcome')}
          options={[
            { id: 'any' as const, text: t('anyOutcome') },
            ...callOutcomes.map((id) => ({ id, text: t(`outcome.${id}`) })),
          ]}
          value={outcome}
          onChange={setOutcome}
        />
        <Checkbox isSelected={onlyUnnamed} onChange={setOnlyUnnamed}>
          {t('onlyUnnamed')}
        </Checkbox>
      </div>
      {calls.error ? <Banner tone="stop">{errorText(calls.error)}</Banner> : null}
      <Table
        label={t('pageTitle')}
        columns={columns}
        rows={calls.rows}
        rowId={(call) => call.id}
        selectedId={openId}
        onOpen={(call) => setOpenId(call.id)}
        onEndReached={calls.loadMore}
        total={calls.hasMore ? calls.rows.length + 1 : calls.rows.length}
        empty={calls.isLoading ? <span /> : <NoCalls isNarrowed={isNarrowed} />}
      />
    </Page>
  );
}

function NoCalls({ isNarrowed }: { readonly isNarrowed: boolean }) {
  const t = useTexts(callsMessages);
  return isNarrowed ? (
    <EmptyState title={t('nothingFound')}>{t('nothingFoundHint')}</EmptyState>
  ) : (
    <EmptyState title={t('noCalls')}>{t('noCallsHint')}</EmptyState>
  );
}

interface ExportProps {
  readonly filter: CallFilter;
  readonly isNarrowed: boolean;
  readonly isEmpty: boolean;
  readonly isRunning: boolean;
  readonly onSave: (wanted: { filter: CallFilter; language: Language }) => void;
}

function ExportButton({ filter, isNarrowed, isEmpty, isRunning, onSave }: ExportProps) {
  const t = useTexts(callsMessages);
  const language = useLanguage();
  return (
    <Button
      icon={Download}
      isDisabled={isEmpty}
      pendingText={isRunning ? t('exporting') : null}
      onPress={() => onSave({ filter, language })}
    >
      {isNarrowed ? t('exportFound') : t('exportAll')}
    </Button>
  );
}

const PAGE = 100;

interface CallPages {
  readonly rows: readonly Call[];
  readonly totalInJournal: number;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly loadMore: () => void;
}

/** The calls a filter lets through, loaded as far as somebody has scrolled. */
function useCallPages(filter: CallFilter): CallPages {
  const key = JSON.stringify(filter);
  // Another filter starts from the top again.
  const [asked, setAsked] = useState({ key, count: PAGE });
  const count = asked.key === key ? asked.count : PAGE;
  const { value, error, isLoading } = useOperation(
    () => loadRows(filter, count),
    [filter, count],
    ['calls', 'contacts', 'optOuts'],
  );
  return {
    rows: value?.rows ?? [],
    totalInJournal: value?.totalInJournal ?? 0,
    hasMore: value?.hasMore ?? false,
    isLoading,
    error,
    loadMore: () => setAsked({ key, count: count + PAGE }),
  };
}

const LARGEST_PAGE = 500;

async function loadRows(filter: CallFilter, count: number) {
  const rows: Call[] = [];
  let beforeSeq: number | null = null;
  let totalInJournal = 0;
  do {
    const limit = Math.min(LARGEST_PAGE, count - rows.length);
    const page: Awaited<ReturnType<typeof client.calls.list>> = await client.calls.list({
      filter,
      beforeSeq,
      limit,
    });
    rows.push(...page.rows);
    beforeSeq = page.nextBeforeSeq;
    totalInJournal = page.totalInJournal;
  } while (beforeSeq !== null && rows.length < count);
  return { rows, totalInJournal, hasMore: beforeSeq !== null };
}
