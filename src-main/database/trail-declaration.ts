import { findAuditEntries } from './find-trail-rows.ts';
import { always, type PersonalData, text } from './table-declaration.ts';

export const auditEntryDeclaration: PersonalData<'auditEntry'> = {
  holds: 'personal-data',
  title: text('Ändringar och tidigare värden', 'Changes and earlier values'),
  columns: { seq: 'technical', salt: 'technical', payload: text('Vad som gjordes', 'What was done') },
  formats: { payload: 'json' },
  category: text('Spårbarhet: vad som gjorts och ändrats', 'Audit trail: what was done and changed'),
  purpose: text(
    'Att kunna visa vad som antecknats, när och vad som senare rättats.',
    'To be able to show what was noted, when, and what was corrected later.',
  ),
  lawfulBasis: text(
    'Berättigat intresse, artikel 6.1 f i GDPR, tillsammans med ansvarsskyldigheten i artikel 5.2.',
    'Legitimate interests, GDPR article 6(1)(f), together with accountability in article 5(2).',
  ),
  retention: text('Lika länge som uppgiften som ändrades.', 'As long as the data that were changed.'),
  source: text('Journalen själv, vid varje ändring.', 'The journal itself, at every change.'),
  erasure: text(
    'Innehållet raderas; kedjan av kontrollsummor består och säger inget om någon.',
    'The content is erased; the chain of checksums remains and says nothing about anybody.',
  ),
  onErasure: 'empty',
  emptied: () => ({ salt: null, payload: null }),
  freeText: [],
  keyOf: ({ seq }) => String(seq),
  isOwn: always,
  find: findAuditEntries,
};
