import { findSales } from './find-sale-rows.ts';
import { idOf, isOfContact, type PersonalData, text } from './table-declaration.ts';

export const saleDeclaration: PersonalData<'sale'> = {
  holds: 'personal-data',
  title: text('Köp och avtal', 'Sales and contracts'),
  columns: {
    id: 'technical',
    contactId: 'technical',
    soldOn: text('Såld', 'Sold on'),
    productKind: text('Slags vara eller tjänst', 'Kind of product or service'),
    reference: text('Referens', 'Reference'),
    isContract: text('Form', 'Form'),
    contractEndsOn: text('Avtalet slutar', 'Contract ends on'),
    confirmedRunningOn: text('Avtalet bekräftat löpande', 'Contract confirmed as running on'),
    obtainedPoints: text('Lämnades vid köpet', 'Given at the sale'),
    wasOptOutOffered: text('Erbjöds ett nej till reklam', 'Was a no to marketing offered'),
    note: text('Anteckning', 'Note'),
    recordedAt: text('Antecknat', 'Recorded'),
    recordedBy: text('Antecknat av', 'Recorded by'),
  },
  codes: {
    isContract: { 0: text('Enstaka köp', 'A single purchase'), 1: text('Avtal', 'A contract') },
    wasOptOutOffered: {
      yes: text('Ja', 'Yes'),
      no: text('Nej', 'No'),
      unknown: text('Det framgår inte', 'Not known'),
    },
  },
  formats: { obtainedPoints: 'list', recordedBy: 'staff' },
  category: text('Köp och avtal', 'Sales and contracts'),
  purpose: text(
    'Att veta vem som är kund, med vilka varor och sedan när: det avgör hur du får kontaktas.',
    'To know who is a customer, of what and since when: it decides how you may be contacted.',
  ),
  lawfulBasis: text(
    'Berättigat intresse, artikel 6.1 f i GDPR: att följa 19 och 21 §§ marknadsföringslagen, och ansvarsskyldigheten i artikel 5.2.',
    'Legitimate interests, GDPR article 6(1)(f): to follow sections 19 and 21 of the Swedish Marketing Act, and accountability in article 5(2).',
  ),
  retention: text(
    'Lika länge som kontakten. För en tidigare kund är riktmärket tolv månader efter att avtalet slutade.',
    'As long as the contact. For a former customer the guideline is twelve months after the contract ended.',
  ),
  source: text('Köpet, så som vår säljare antecknade det.', 'The sale, as our seller noted it.'),
  erasure: text('Raderas tillsammans med kontakten.', 'Erased together with the contact.'),
  onErasure: 'delete',
  freeText: ['note'],
  keyOf: idOf,
  isOwn: isOfContact,
  find: findSales,
};
