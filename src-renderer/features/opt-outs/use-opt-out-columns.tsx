import { suppressionKindTexts } from '#shared/compliance/words/compliance.messages.ts';
import { describeScope } from '#shared/compliance/words/describe-scope.ts';
import type { Suppression } from '#shared/features/opt-outs/opt-outs.contract.ts';
import { optOutsMessages } from '#shared/features/opt-outs/opt-outs.messages.ts';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import type { Column } from '../../ui/table/Table.tsx';
import { SuppressionState } from './SuppressionState.tsx';

/** The columns of the register. */
export function useOptOutColumns(): readonly Column<Suppression>[] {
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
