import { Ban, LockOpen } from 'lucide-react';
import type { Suppression } from '#shared/features/opt-outs/opt-outs.contract.ts';
import { optOutsMessages } from '#shared/features/opt-outs/opt-outs.messages.ts';
import { Icon } from '../../ui/controls/Icon.tsx';
import { useTexts } from '../../ui/language.tsx';

/** In force or lifted, in words. */
export function SuppressionState({ suppression }: { readonly suppression: Suppression }) {
  const t = useTexts(optOutsMessages);
  return suppression.isActive ? (
    <span className="opt-out-state opt-out-state--active">
      <Icon of={Ban} size={15} /> {t('active')}
    </span>
  ) : (
    <span className="opt-out-state">
      <Icon of={LockOpen} size={15} /> {t('lifted')}
    </span>
  );
}
