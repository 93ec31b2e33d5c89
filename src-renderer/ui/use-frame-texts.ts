import { frameMessages } from '#shared/i18n/frame.messages.ts';
import { useTexts } from './language.tsx';

/** The shell's own words. */
export const useFrameTexts = () => useTexts(frameMessages);
