import type { ContactPoint } from '#shared/features/contacts/contacts.contract.ts';
import { contactsMessages } from '#shared/features/contacts/contacts.messages.ts';
import { DetailPart } from '../../ui/layout/Detail.tsx';
import { useTexts } from '../../ui/language.tsx';

/** How the contact can be reached, with the source of each number and address. */
export function ContactPoints({ points }: { readonly points: readonly ContactPoint[] }) {
  const t = useTexts(contactsMessages);
  return (
    <DetailPart title={t('numbersAndAddresses')}>
      {points.length === 0 && <p className="soft">{t('noPoints')}</p>}
      <ul className="stack stack--tight">
        {points.map((point) => (
          <Point key={point.id} point={point} />
        ))}
      </ul>
    </DetailPart>
  );
}

function Point({ point }: { readonly point: ContactPoint }) {
  const t = useTexts(contactsMessages);
  const source = [t(`source.${point.source.kind}`), point.source.note].filter(Boolean).join(': ');
  return (
    <li>
      <div className="contact-point">
        <span className={point.isMasked ? 'contact-point__value soft' : 'contact-point__value'}>
          {point.display}
        </span>
        {point.label !== '' && <span className="soft">{point.label}</span>}
      </div>
      {point.isMasked && <div className="small contact-point__covered">{t('covered')}</div>}
      {point.normalised === null && <div className="small contact-point__unclear">{t('notUnderstood')}</div>}
      <div className="small soft">{t('sourceOn', { source, on: point.source.obtainedOn })}</div>
    </li>
  );
}
