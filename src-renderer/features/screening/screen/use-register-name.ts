import { registerTexts } from '#shared/compliance/words/compliance.messages.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { translate } from '#shared/i18n/text.ts';

/** The name of a register, as people say it; its own id for one that has no other. */
export function useRegisterName(): (register: string) => string {
  const language = useLanguage();
  return (register) => (isKnown(register) ? translate(registerTexts[register], language) : register);
}

const isKnown = (register: string): register is keyof typeof registerTexts =>
  Object.hasOwn(registerTexts, register);
