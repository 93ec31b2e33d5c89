import { registerTexts } from '#shared/compliance/words/compliance.messages.ts';
import { todayMessages } from '#shared/features/today/today.messages.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DueDay } from './DueDay.tsx';

const FEW_DAYS = 14;

/** Do-not-call registers that count for two weeks more at the most, or no longer. */
export function RegistersExpiring({ today }: { readonly today: CalendarDay }) {
  const t = useTexts(todayMessages);
  const register = useTexts(registerTexts);
  const { value } = useOperation(() => client.doNotCall.registers(), [], ['doNotCall']);
  const expiring = (value ?? []).flatMap(({ register: name, file }) =>
    file !== null && file.daysLeft <= FEW_DAYS ? [{ name, ...file }] : [],
  );
  if (expiring.length === 0) return null;
  return (
    <Panel title={t('registers')}>
      <ul className="today__list">
        {expiring.map(({ name, validUntil, versionOn, daysLeft }) => (
          <li key={name} className="today__row">
            <DueDay day={validUntil} today={today} />
            <button
              type="button"
              className="today__who"
              onClick={() => goTo('screening', { part: 'registers' })}
            >
              <span className="today__name">
                {t(daysLeft > 0 ? 'registerExpires' : 'registerExpired', { register: register(name) })}
              </span>
              <span className="soft">{t('registerVersion', { day: versionOn })}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
