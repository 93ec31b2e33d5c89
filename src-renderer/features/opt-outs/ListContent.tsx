import { optOutsMessages } from '#shared/features/opt-outs/opt-outs.messages.ts';
import { Facts } from '../../ui/layout/Facts.tsx';
import { useTexts } from '../../ui/language.tsx';
import type { ChosenList } from './import-steps.ts';

/** What a list of opt-outs holds: counts, a few of them, and the lines that could not be understood. */
export function ListContent({ list }: { readonly list: ChosenList }) {
  const t = useTexts(optOutsMessages);
  const counts = [
    ['importPhones', list.phones],
    ['importEmails', list.emails],
    ['importDomains', list.domains],
    ['importAlready', list.alreadyBlocked],
    ['importDuplicates', list.duplicates],
    ['importInvalid', list.invalidTotal],
  ] as const;
  return (
    <>
      <dl className="list-counts">
        {counts.map(([label, count]) => (
          <div key={label} className={count === 0 ? 'list-counts__none' : ''}>
            <dt>{t(label)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {list.sample.length > 0 && (
        <Facts rows={[{ label: t('importSample'), value: list.sample.join(', ') }]} />
      )}
      <InvalidLines list={list} />
    </>
  );
}

function InvalidLines({ list }: { readonly list: ChosenList }) {
  const t = useTexts(optOutsMessages);
  if (list.invalid.length === 0) return null;
  const hidden = list.invalidTotal - list.invalid.length;
  return (
    <section className="stack stack--tight">
      <h3>{t('importInvalidTitle')}</h3>
      <p className="soft">{t('importInvalidLead')}</p>
      <ol className="invalid-lines">
        {list.invalid.map(({ line, text }) => (
          <li key={line}>
            <span className="soft">{t('importLine', { line })}</span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      {hidden > 0 && <p className="soft">{t('importMoreInvalid', { count: hidden })}</p>}
    </section>
  );
}
