import { FileInput } from 'lucide-react';
import { optOutsMessages } from '#shared/features/opt-outs/opt-outs.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import type { ChosenList } from './import-steps.ts';

/** Lets the person pick a list of opt-outs. */
export function ChooseList({ onList }: { readonly onList: (list: ChosenList) => void }) {
  const t = useTexts(optOutsMessages);
  const choose = useAction(() => client.optOuts.chooseImport());
  const run = async () => {
    const outcome = await choose.run(undefined);
    if (outcome.ok && outcome.value.outcome === 'read') onList(outcome.value);
  };
  return (
    <Button
      icon={FileInput}
      pendingText={choose.isPending ? t('importReading') : null}
      onPress={() => void run()}
    >
      {t('importList')}
    </Button>
  );
}
