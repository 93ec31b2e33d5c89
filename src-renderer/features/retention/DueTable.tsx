import type { DueContact } from '#shared/features/retention/retention.contract.ts';
import { retentionKindTexts } from '#shared/features/retention/retention.messages.ts';
import { retentionPageMessages } from '#shared/features/retention/retention-page.messages.ts';
import { translate } from '#shared/i18n/text.ts';
import { Checkbox } from '../../ui/controls/Checkbox.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { useNumberText } from '../../ui/use-number-text.ts';

interface Props {
  readonly contacts: readonly DueContact[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

/** Those past their period, each to be chosen. */
export function DueTable({ contacts, ticked, onTick }: Props) {
  const t = useTexts(retentionPageMessages);
  const numberText = useNumberText();
  const isAll = contacts.every(({ contactId }) => ticked.has(contactId));
  const tick = (contactId: string, isOn: boolean) => {
    const next = new Set(ticked);
    if (isOn) next.add(contactId);
    else next.delete(contactId);
    onTick(next);
  };
  return (
    <>
      <Checkbox
        isSelected={isAll}
        onChange={(isOn) => onTick(new Set(isOn ? contacts.map(({ contactId }) => contactId) : []))}
      >
        {t('chooseAll', { number: numberText(contacts.length) })}
      </Checkbox>
      <div className="retention-table">
        <table aria-label={t('dueTable')}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('company')}</th>
              <th scope="col">{t('kind')}</th>
              <th scope="col">{t('lastOn')}</th>
              <th scope="col">{t('since')}</th>
              <th scope="col" className="retention-table__number">
                {t('calls')}
              </th>
              <th scope="col">{t('optOut')}</th>
            </tr>
          </thead>
          <tbody>
            {contacts.map((contact) => (
              <DueRow
                key={contact.contactId}
                contact={contact}
                isTicked={ticked.has(contact.contactId)}
                onTick={(isOn) => tick(contact.contactId, isOn)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface RowProps {
  readonly contact: DueContact;
  readonly isTicked: boolean;
  readonly onTick: (isOn: boolean) => void;
}

function DueRow({ contact, isTicked, onTick }: RowProps) {
  const t = useTexts(retentionPageMessages);
  const language = useLanguage();
  const numberText = useNumberText();
  return (
    <tr>
      <th scope="row">
        <Checkbox isSelected={isTicked} onChange={onTick}>
          {contact.name}
        </Checkbox>
      </th>
      <td>{contact.companyName}</td>
      <td>{translate(retentionKindTexts[contact.kind].title, language)}</td>
      <td>{contact.lastOn}</td>
      <td>{contact.endedOn}</td>
      <td className="retention-table__number">{numberText(contact.calls)}</td>
      <td>{t(contact.hasOptOut ? 'optOut.yes' : 'optOut.no')}</td>
    </tr>
  );
}
