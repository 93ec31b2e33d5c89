import { MailCheck } from 'lucide-react';
import { verdictTexts } from '#shared/compliance/words/compliance.messages.ts';
import type { CheckRow } from '#shared/features/email-checks/email-checks.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { goTo } from '../../../navigation/view.store.ts';
import { client } from '../../../ipc/client.ts';
import { usePages } from '../../../ipc/use-pages.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { EmptyState } from '../../../ui/layout/EmptyState.tsx';
import { dayOf } from '../../../ui/format-instant.ts';
import { useTexts } from '../../../ui/language.tsx';
import { type Column, Table } from '../../../ui/table/Table.tsx';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import { Verdict } from '../../../ui/verdict/Verdict.tsx';

const LARGEST_PAGE = 200;

/** The checks that were made, newest first, each with whether it still holds. */
export function CheckTable({ groupId }: { readonly groupId: string | null }) {
  const t = useTexts(emailChecksMessages);
  const errorText = useErrorText();
  const columns = useColumns();
  const checks = usePages(
    ({ offset, limit }) => client.emailChecks.list({ groupId, offset, limit: Math.min(limit, LARGEST_PAGE) }),
    [groupId],
    ['emailChecks', 'contacts', 'optOuts', 'sales', 'consents', 'settings'],
  );
  if (checks.error) return <Banner tone="stop">{errorText(checks.error)}</Banner>;
  return (
    <Table
      label={t(groupId === null ? 'checks' : 'checksOfGroup')}
      columns={columns}
      rows={checks.rows}
      rowId={(row) => row.id}
      onOpen={(row) => goTo('email-checks', { checkId: row.id })}
      onEndReached={checks.loadMore}
      total={checks.total}
      empty={checks.isLoading ? <span /> : <NoChecks />}
    />
  );
}

function NoChecks() {
  const t = useTexts(emailChecksMessages);
  return (
    <EmptyState title={t('noChecks')} icon={MailCheck}>
      {t('noChecksHint')}
    </EmptyState>
  );
}

function useColumns(): readonly Column<CheckRow>[] {
  const t = useTexts(emailChecksMessages);
  return [
    { id: 'who', title: t('columnWho'), width: 'minmax(168px, 5fr)', cell: (row) => <Who row={row} /> },
    {
      id: 'verdict',
      title: t('columnVerdict'),
      width: '136px',
      cell: (row) => <Word row={row} />,
    },
    { id: 'holds', title: t('columnHolds'), width: 'minmax(104px, 4fr)', cell: (row) => <Holds row={row} /> },
    { id: 'day', title: t('columnDay'), width: '104px', cell: (row) => dayOf(row.checkedAt) },
  ];
}

function Who({ row }: { readonly row: CheckRow }) {
  const rest = [row.companyName, row.name === '' ? '' : row.address].filter(Boolean).join(' · ');
  return (
    <span className="one-line">
      <strong className="one-line__first one-line__cut">{row.name || row.address}</strong>
      {rest !== '' && <span className="one-line__rest soft">{rest}</span>}
    </span>
  );
}

/** A word that no longer holds must not be read at arm's length. */
function Word({ row }: { readonly row: CheckRow }) {
  const word = useTexts(verdictTexts);
  return row.staleBecause.length > 0 ? (
    <s className="soft">{word(row.verdict)}</s>
  ) : (
    <Verdict verdict={row.verdict} size="small" />
  );
}

function Holds({ row }: { readonly row: CheckRow }) {
  const t = useTexts(emailChecksMessages);
  const [first] = row.staleBecause;
  if (first === undefined) return <span className="soft">{t('holds')}</span>;
  return <span className="check-stale">{t(`stale.${first}`)}</span>;
}
