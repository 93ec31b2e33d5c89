// RFC 3492 section 5: the parameter values of Punycode.
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const FIRST_NON_ASCII = 128;
const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** One label of a domain name in Punycode, without the `xn--` prefix (RFC 3492 section 6.3). */
export function encodePunycode(label: string): string {
  const points = Array.from(label, (character) => character.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < FIRST_NON_ASCII);
  let output = String.fromCodePoint(...basic) + (basic.length > 0 ? '-' : '');
  const state = { delta: 0, bias: INITIAL_BIAS, handled: basic.length, basicCount: basic.length };
  let previous = FIRST_NON_ASCII - 1;
  for (const next of [...new Set(points)].sort((a, b) => a - b)) {
    if (next < FIRST_NON_ASCII) continue;
    state.delta += (next - previous - 1) * (state.handled + 1);
    output += encodePoint(points, next, state);
    state.delta += 1;
    previous = next;
  }
  return output;
}

interface State {
  delta: number;
  bias: number;
  handled: number;
  readonly basicCount: number;
}

function encodePoint(points: readonly number[], current: number, state: State): string {
  let output = '';
  for (const point of points) {
    if (point < current) state.delta += 1;
    if (point !== current) continue;
    output += variableLength(state.delta, state.bias);
    state.bias = adapt(state.delta, state.handled + 1, state.handled === state.basicCount);
    state.delta = 0;
    state.handled += 1;
  }
  return output;
}

function variableLength(value: number, bias: number): string {
  let output = '';
  let rest = value;
  for (let k = BASE; ; k += BASE) {
    const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
    if (rest < threshold) return output + DIGITS.charAt(rest);
    output += DIGITS.charAt(threshold + ((rest - threshold) % (BASE - threshold)));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

function adapt(delta: number, handled: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / handled);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
