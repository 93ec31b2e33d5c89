import { registerHooks } from 'node:module';
import { shiftClock } from './shift-clock.ts';

const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

const offset = Number(process.env['STAND_IN_CLOCK_OFFSET_MS'] ?? 0);
if (offset !== 0) shiftClock(offset);
