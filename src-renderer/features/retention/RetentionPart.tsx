import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Holds } from './Holds.tsx';
import { OldRecords } from './OldRecords.tsx';
import { Periods } from './Periods.tsx';
import { Review } from './Review.tsx';
import './retention.css';

/** How long contacts are kept, the weekly review and the holds: panels for the requests page. */
export function RetentionPart() {
  const { value: state } = useOperation(
    () => client.retention.count({ periods: null }),
    [],
    ['retention', 'erasures', 'contacts', 'settings'],
  );
  return (
    <>
      <Review state={state} />
      {state && <OldRecords state={state} />}
      <Holds />
      <Periods />
    </>
  );
}
