import { Ban } from 'lucide-react';
import { suppressionKindTexts } from '#shared/compliance/words/compliance.messages.ts';
import { describeScope } from '#shared/compliance/words/describe-scope.ts';
import type { Badge, Contact } from '#shared/features/contacts/contacts.contract.ts';
import { contactsMessages } from '#shared/features/contacts/contacts.messages.ts';
import { goTo } from '../../app/view.store.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Icon } from '../../ui/controls/Icon.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';

/** Everything this contact has said no to, each once. */
export function Suppressions({ contact }: { readonly contact: Contact }) {
  const t = useTexts(contactsMessages);
  const badges = [...contact.badges, ...contact.points.flatMap((point) => point.badges)];
  const once = [...new Map(badges.map((badge) => [badge.suppressionId, badge])).values()];
  if (once.length === 0) return null;
  return (
    <section className="suppressions" aria-label={t('suppressions')}>
      <Icon of={Ban} size={20} />
      <ul className="stack stack--tight">
        {once.map((badge) => (
          <Suppression key={badge.suppressionId} badge={badge} />
        ))}
      </ul>
    </section>
  );
}

function Suppression({ badge }: { readonly badge: Badge }) {
  const t = useTexts(contactsMessages);
  const kind = useTexts(suppressionKindTexts);
  const language = useLanguage();
  const said = `${t('suppressed')}: ${describeScope(badge.scope, language)}`;
  return (
    <li>
      {badge.isErased ? (
        <span>{said}</span>
      ) : (
        <Button kind="link" onPress={() => goTo('opt-outs', { suppressionId: badge.suppressionId })}>
          {said}
        </Button>
      )}
      <div className="small">
        {badge.isErased ? t('saidBeforeErasure') : kind(badge.kind)} · {t('since', { since: badge.since })}
      </div>
    </li>
  );
}
