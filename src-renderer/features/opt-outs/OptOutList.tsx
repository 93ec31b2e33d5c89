import { Ban, Search } from 'lucide-react';
import { optOutsMessages } from '#shared/features/opt-outs/opt-outs.messages.ts';
import { goTo } from '../../app/view.store.ts';
import { client } from '../../ipc/client.ts';
import { usePages } from '../../ipc/use-pages.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Checkbox } from '../../ui/controls/Checkbox.tsx';
import { EmptyState } from '../../ui/layout/EmptyState.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { Table } from '../../ui/table/Table.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { ChooseList } from './ChooseList.tsx';
import type { ChosenList, ImportResult } from './import-steps.ts';
import { ImportDone } from './ImportDone.tsx';
import { OptOutDetail } from './OptOutDetail.tsx';
import { useOptOutColumns } from './use-opt-out-columns.tsx';

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
