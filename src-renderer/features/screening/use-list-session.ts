import { useCallback, useEffect, useRef, useState } from 'react';
import type { Session } from '#shared/features/screening/screening-session.contract.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';

interface ListSession {
  /** The list in hand, null when there is none, undefined before the first answer. */
  readonly session: Session | null | undefined;
  readonly error: unknown;
  readonly reload: () => void;
  /** Shows what main answered to a change, until it is asked again. */
  readonly take: (session: Session | null) => void;
}

interface Taken {
  /** The answer that this is newer than. */
  readonly after: unknown;
  readonly session: Session | null;
}

/** The list in hand, as main last said it is. */
export function useListSession(): ListSession {
  const { value, error, reload } = useOperation(() => client.screening.session(), [], ['screening']);
  const [taken, setTaken] = useState<Taken | null>(null);
  const answered = useRef(value);
  useEffect(() => {
    answered.current = value;
  });
  const take = useCallback((session: Session | null) => setTaken({ after: answered.current, session }), []);
  const isNewest = taken !== null && taken.after === value;
  return { session: isNewest ? taken.session : value, error, reload, take };
}
