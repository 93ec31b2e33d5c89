import { ConsentPage } from '../features/consents/ConsentPage.tsx';
import { ContactConsents } from '../features/consents/ContactConsents.tsx';
import { ContactsPage } from '../features/contacts/ContactsPage.tsx';
import { EraseContact } from '../features/erasures/EraseContact.tsx';
import { ContactRestrictions } from '../features/restrictions/ContactRestrictions.tsx';
import { ContactSales } from '../features/sales/ContactSales.tsx';
import { SalePage } from '../features/sales/SalePage.tsx';
import { useView } from '../navigation/view.store.ts';

/** People and companies, with what was sold to them, what they agreed to, and what may be done with their data. */
export function ContactsScreen() {
  const { contactId, sale, consent } = useView((view) => view.params);
  if (contactId !== undefined && sale !== undefined)
    return <SalePage key={sale} contactId={contactId} saleId={sale === 'new' ? null : sale} />;
  if (contactId !== undefined && consent !== undefined)
    return <ConsentPage key={contactId} contactId={contactId} />;
  return <ContactsPage records={recordsOf} />;
}

const recordsOf = (contactId: string) => (
  <>
    <ContactRestrictions contactId={contactId} place="first" />
    <ContactSales contactId={contactId} />
    <ContactConsents contactId={contactId} />
    <ContactRestrictions contactId={contactId} place="last" />
    <EraseContact contactId={contactId} />
  </>
);
