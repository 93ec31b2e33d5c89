import { useState } from 'react';
import { goTo, useView } from '../../app/view.store.ts';
import { ImportOptOuts } from './ImportOptOuts.tsx';
import type { ChosenList, ImportResult } from './import-steps.ts';
import { NewOptOut } from './NewOptOut.tsx';
import { OptOutList } from './OptOutList.tsx';
import './opt-outs.css';

/** The opt-out register: found, opened, added to, lifted. */
export function OptOutsPage() {
  const params = useView((view) => view.params);
  const [text, setText] = useState('');
  const [isLiftedIncluded, setIsLiftedIncluded] = useState(false);
  const [list, setList] = useState<ChosenList | null>(null);
  const [result, setResult] = useState<ImportResult | null>(null);
  if (list !== null)
    return (
      <ImportOptOuts
        list={list}
        onDone={(outcome) => {
          setList(null);
          setResult(outcome);
          goTo('opt-outs');
        }}
        onCancel={() => setList(null)}
      />
    );
  if (params['new'] !== undefined)
    return <NewOptOut key={params['contactId']} contactId={params['contactId'] ?? null} />;
  return (
    <OptOutList
      filter={{ text, isLiftedIncluded }}
      onText={setText}
      onLiftedIncluded={setIsLiftedIncluded}
      openId={params['suppressionId'] ?? null}
      onList={setList}
      result={result}
      onResultRead={() => setResult(null)}
    />
  );
}
