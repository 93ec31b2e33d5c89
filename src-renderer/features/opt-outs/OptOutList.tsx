import { Ban, FileInput, Search } from 'lucide-react';
import { suppressionKindTexts } from '#shared/compliance/words/compliance.messages.ts';
import { describeScope } from '#shared/compliance/words/describe-scope.ts';
import type { Suppression } from '#shared/features/opt-outs/opt-outs.contract.ts';
import { optOutsMessages } from '#shared/features/opt-outs/opt-outs.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useJob } from '../../ipc/use-job.ts';
import { usePages } from '../../ipc/use-pages.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Checkbox } from '../../ui/controls/Checkbox.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { Banner } from '../../ui/layout/Banner.tsx';
import { EmptyState } from '../../ui/layout/EmptyState.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { ProgressDialog } from '../../ui/layout/ProgressDialog.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { type Column, Table } from '../../ui/table/Table.tsx';
import { ImportDone } from './ImportDone.tsx';
import { OptOutDetail } from './OptOutDetail.tsx';
import { SuppressionState } from './SuppressionState.tsx';
import type { ChosenList, ImportResult } from './import-steps.ts';

interface Props {
  readonly filter: { readonly text: string; readonly isLiftedIncluded: boolean };
  readonly onText: (text: string) => void;
  readonly onLiftedIncluded: (isIncluded: boolean) => void;
  readonly openId: string | null;
  readonly onList: (list: ChosenList) => void;
  readonly result: ImportResult | null;
  readonly onResultRead: () => void;
}

/** The register, newest first, narrowed by a search; one entry open at the right. */
export function OptOutList(props: Props) {
  const { filter, openId, onList, result } = props;
  const t = useTexts(optOutsMessages);
  const errorText = useErrorText();
  const optOuts = usePages((page) => client.optOuts.list({ ...filter, ...page }), [filter], ['optOuts']);
  const columns = useOptOutColumns();
  return (
    <Page
      title={t('pageTitle')}
      lead={optOuts.total > 0 ? t('count', { count: optOuts.total }) : undefined}
      actions={
        <>
          <ChooseList onList={onList} />
          <Button kind="primary" icon={Ban} onPress={() => goTo('opt-outs', { new: 'yes' })}>
            {t('newOptOut')}
          </Button>
        </>
      }
      detail={openId === null ? undefined : <OptOutDetail key={openId} id={openId} />}
      isFilled
    >
      {result !== null && <ImportDone result={result} onClose={props.onResultRead} />}
      <div className="opt-outs__filters">
        <Field
          label={t('search')}
          placeholder={t('searchHint')}
          value={filter.text}
          onChange={props.onText}
          maxLength={200}
          icon={Search}
          isLabelHidden
          type="search"
        />
        <Checkbox isSelected={filter.isLiftedIncluded} onChange={props.onLiftedIncluded}>
          {t('includeLifted')}
        </Checkbox>
      </div>
      {optOuts.error ? <Banner tone="stop">{errorText(optOuts.error)}</Banner> : null}
      <Table
        label={t('pageTitle')}
        columns={columns}
        rows={optOuts.rows}
        rowId={(row) => row.id}
        selectedId={openId}
        onOpen={(row) => goTo('opt-outs', { suppressionId: row.id })}
        onEndReached={optOuts.loadMore}
        total={optOuts.total}
        empty={optOuts.isLoading || optOuts.error ? <span /> : <NoOptOuts isNarrowed={filter.text !== ''} />}
      />
      <p className="soft small">{t('whyKept')}</p>
    </Page>
  );
}

function NoOptOuts({ isNarrowed }: { readonly isNarrowed: boolean }) {
  const t = useTexts(optOutsMessages);
  return isNarrowed ? (
    <EmptyState title={t('nothingFound')}>{t('nothingFoundHint')}</EmptyState>
  ) : (
    <EmptyState title={t('noOptOuts')}>{t('noOptOutsHint')}</EmptyState>
  );
}

/** The columns of the register. */
function useOptOutColumns(): readonly Column<Suppression>[] {
  const t = useTexts(optOutsMessages);
  const kind = useTexts(suppressionKindTexts);
  const language = useLanguage();
  return [
    {
      id: 'what',
      title: t('what'),
      width: 'minmax(144px, 3fr)',
      cell: (row) => <strong>{row.display}</strong>,
    },
    { id: 'kind', title: t('kind'), width: '116px', cell: (row) => kind(row.kind) },
    {
      id: 'scope',
      title: t('scope'),
      width: 'minmax(144px, 3fr)',
      cell: (row) => describeScope(row.scope, language),
    },
    { id: 'since', title: t('since'), width: '104px', cell: (row) => row.statedOn },
    { id: 'state', title: t('state'), width: '92px', cell: (row) => <SuppressionState suppression={row} /> },
  ];
}

/** Lets the person pick a list of opt-outs, and stop it while it is read. */
function ChooseList({ onList }: { readonly onList: (list: ChosenList) => void }) {
  const t = useTexts(optOutsMessages);
  const errorText = useErrorText();
  const choose = useJob('opt-outs', () => client.optOuts.chooseImport(), client.optOuts.cancelImport);
  const run = async () => {
    const outcome = await choose.run(undefined);
    if (!outcome.ok && outcome.error.code !== 'cancelled')
      showToast({ text: errorText(outcome.error), tone: 'stop' });
    if (outcome.ok && outcome.value.outcome === 'read') onList(outcome.value);
  };
  const { progress } = choose;
  return (
    <>
      <Button
        icon={FileInput}
        pendingText={choose.isRunning ? t('importReading') : null}
        onPress={() => void run()}
      >
        {t('importList')}
      </Button>
      <ProgressDialog
        title={t('importReading')}
        label={t(progress?.stage === 'checking' ? 'importChecking' : 'importReadingLines')}
        words={t('importReadingWords')}
        isOpen={choose.isRunning && progress !== null}
        done={progress?.done ?? null}
        total={progress?.total ?? 1}
        onCancel={choose.cancel}
        isCancelling={choose.isCancelling}
      />
    </>
  );
}
