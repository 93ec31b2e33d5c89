import { twoDigits } from '#shared/kernel/clock.ts';
import type { NumberShape } from './number-formats.ts';

const wholeNumber = /^(?:0|-?[1-9]\d*)$/;
const anyNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Excel keeps 15 digits; what a file has beyond them is noise of the binary form. */
const keptDigits = 15;

/**
 * A number as a person sees it in its cell: without exponent up to 15 digits, a decimal point and no grouping, padded
 * when its format is made of digits, a date as `2026-11-23`. What is no number stays as it stands.
 */
export function numberText(raw: string, shape: NumberShape, is1904: boolean): string {
  if (shape.kind === 'plain') return plainText(raw);
  if (!anyNumber.test(raw)) return raw;
  if (shape.kind === 'digits') return padded(plainText(raw), shape.pattern);
  return timeText(Number(raw), shape.kind, is1904) ?? plainText(raw);
}

function plainText(raw: string): string {
  if (wholeNumber.test(raw) || !anyNumber.test(raw)) return raw;
  const number = Number(Number(raw).toPrecision(keptDigits));
  const text = Math.abs(number) < 10 ** keptDigits ? String(number) : number.toExponential();
  return text.replace('e', 'E');
}

/** Digits into their places from the right; those left over stand before the first place. */
function padded(text: string, pattern: readonly (string | null)[]): string {
  if (!/^\d+$/.test(text)) return text;
  const first = pattern.indexOf(null);
  let left = text.length;
  let result = '';
  for (let at = pattern.length - 1; at >= 0; at -= 1) {
    const sign = pattern[at] ?? null;
    if (sign !== null) result = sign + result;
    else if (at === first) result = (text.slice(0, Math.max(left, 0)) || '0') + result;
    else {
      left -= 1;
      result = (text[left] ?? '0') + result;
    }
  }
  return result;
}

const secondsOfDay = 86_400;
const lastDay = 2_958_465;
const daysTo1904 = 1462;
/** The day that never was, kept for the sake of a program older than Excel. */
const leapDay1900 = 60;

/** Null for what is not a moment in this format: it is then shown as the number it is. */
function timeText(
  serial: number,
  kind: 'date' | 'time' | 'date-time' | 'elapsed',
  is1904: boolean,
): string | null {
  const total = Math.round(serial * secondsOfDay);
  const day = Math.floor(total / secondsOfDay);
  const seconds = total - day * secondsOfDay;
  if (total < 0 || day > lastDay) return null;
  if (kind === 'elapsed') return clock(total);
  if (kind === 'time') return clock(seconds);
  const date = dateOf(is1904 ? day + daysTo1904 : day);
  if (date === null) return null;
  return kind === 'date' || seconds === 0 ? date : `${date} ${clock(seconds)}`;
}

function dateOf(day: number): string | null {
  if (day < 1 || day > lastDay) return null;
  if (day === leapDay1900) return '1900-02-29';
  const sinceEpoch = Date.UTC(1899, 11, day < leapDay1900 ? 31 : 30) + day * secondsOfDay * 1000;
  return new Date(sinceEpoch).toISOString().slice(0, 10);
}

/** Seconds only where there are any. */
function clock(total: number): string {
  const hours = Math.floor(total / 3600);
  const parts = [hours, Math.floor((total % 3600) / 60), total % 60];
  return (parts[2] === 0 ? parts.slice(0, 2) : parts).map((part) => twoDigits(part)).join(':');
}

/** A date written out (`2026-11-23T00:00:00`), in the form that dates by number get. */
export function isoDateText(raw: string): string {
  const match = /^(\d{4}-\d\d-\d\d)?(?:T?(\d\d:\d\d)(:\d\d)?(?:\.\d+)?Z?)?$/.exec(raw);
  if (!match) return raw;
  const [, date = '', minutes = '', seconds = ''] = match;
  const time = minutes + (seconds === ':00' ? '' : seconds);
  return date === '' ? time : time === '' || time === '00:00' ? date : `${date} ${time}`;
}
