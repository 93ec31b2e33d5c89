import { Download, Search } from 'lucide-react';
import { useState } from 'react';
import { type CallFilter, type CallOutcome, callOutcomes } from '#shared/features/calls/calls.contract.ts';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import type { Language } from '#shared/i18n/text.ts';
import { useView } from '../../app/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useExport } from '../../ipc/use-export.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Checkbox } from '../../ui/controls/Checkbox.tsx';
import { EmptyState } from '../../ui/layout/EmptyState.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { SavingBar } from '../../ui/form/SavingBar.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { Table } from '../../ui/table/Table.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { CallDetail } from './CallDetail.tsx';
import { useCallColumns } from './use-call-columns.tsx';
import { useCallPages } from './use-call-pages.ts';
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
