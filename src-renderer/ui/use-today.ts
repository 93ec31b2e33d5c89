import { useState } from 'react';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { dayOf } from './format-instant.ts';

/** The calendar day on which the component appeared: the latest day a form takes for what has happened. */
export const useToday = (): CalendarDay => useState(() => dayOf(new Date().toISOString()))[0];
