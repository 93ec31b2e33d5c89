import { registerTexts } from '#shared/compliance/words/compliance.messages.ts';
import type { Session } from '#shared/features/screening/screening-session.contract.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { translate } from '#shared/i18n/text.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { goTo } from '../../../navigation/view.store.ts';
import { client } from '../../../ipc/client.ts';
import { useOperation } from '../../../ipc/use-operation.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import { useLanguage, useTexts } from '../../../ui/language.tsx';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Meter } from '../../../ui/layout/Meter.tsx';
import { useNumberText } from '../../../ui/use-number-text.ts';
import { useToday } from '../../../ui/use-today.ts';

export type Register = NonNullable<Session['screening']>['registers'][number];

/** The do-not-call registers that a screening would ask, and how long the answer of each still counts. */
export function RegistersAsked() {
  const t = useTexts(screeningMessages);
  const errorText = useErrorText();
  const held = useOperation(() => client.doNotCall.registers(), [], ['doNotCall']);
  return (
    <section className="registers" aria-label={t('registersAsked')}>
      <h3>{t('registersAsked')}</h3>
      {held.error ? <Banner tone="stop">{errorText(held.error)}</Banner> : null}
      {held.value?.map((state) => (
        <RegisterMeter key={state.register} register={registerOf(state)} />
      ))}
    </section>
  );
}

const registerOf = ({
  register,
  file,
}: Awaited<ReturnType<typeof client.doNotCall.registers>>[number]): Register => ({
  register,
  versionOn: file?.versionOn ?? null,
  validUntil: file?.validUntil ?? null,
  isValid: file !== null && file.daysLeft > 0,
  numberCount: file?.numberCount ?? 0,
});

function RegisterMeter({ register }: { readonly register: Register }) {
  const words = useRegisterWords(register);
  const { versionOn, validUntil } = register;
  if (versionOn === null || validUntil === null) return <RegisterWarning register={register} />;
  const { daysLeft } = words;
  return (
    <>
      <Meter
        label={words.version}
        value={daysLeft}
        max={Math.max(1, daysThrough(versionOn, validUntil))}
        words={words.validity}
        tone={daysLeft > SOON ? 'ok' : daysLeft > 0 ? 'caution' : 'stop'}
      />
      <RegisterWarning register={register} />
    </>
  );
}

/** A register that will run out before the list has been called through. */
const SOON = 14;

/** A register in words: which version, and how long it counts from today. */
export function useRegisterWords({ register, versionOn, validUntil, numberCount }: Register) {
  const t = useTexts(screeningMessages);
  const nameOf = useRegisterName();
  const numberText = useNumberText();
  const today = useToday();
  const name = nameOf(register);
  if (versionOn === null || validUntil === null)
    return { daysLeft: 0, version: t('registerMissing', { register: name }), validity: '' };
  const daysLeft = Math.max(0, daysThrough(today, validUntil));
  return {
    daysLeft,
    version: t('registerVersion', { register: name, day: versionOn, number: numberText(numberCount) }),
    validity:
      daysLeft > 0
        ? t('registerDaysLeft', { count: daysLeft, day: validUntil })
        : t('registerExpired', { day: validUntil }),
  };
}

/** Days from `from` to `to`, both counted; 0 or less when `to` has passed. */
const daysThrough = (from: CalendarDay, to: CalendarDay): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1;

/** What follows when a register is missing or has run out; nothing while it counts. */
export function RegisterWarning({ register }: { readonly register: Register }) {
  const t = useTexts(screeningMessages);
  const { daysLeft, version, validity } = useRegisterWords(register);
  if (daysLeft > 0) return null;
  return (
    <Banner
      tone="caution"
      title={validity || version}
      actions={<Button onPress={() => goTo('screening', { part: 'registers' })}>{t('toRegisters')}</Button>}
    >
      {t('registerMissingText')}
    </Banner>
  );
}

/** The name of a register, as people say it; its own id for one that has no other. */
function useRegisterName(): (register: string) => string {
  const language = useLanguage();
  return (register) => (isKnown(register) ? translate(registerTexts[register], language) : register);
}

const isKnown = (register: string): register is keyof typeof registerTexts =>
  Object.hasOwn(registerTexts, register);
