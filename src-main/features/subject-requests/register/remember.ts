const said = new WeakMap<object, Map<string, string>>();

/** The words for a value that recurs in a report, made once for each voice: instants, numbers, decisions. */
export function remember(voice: object, value: string, make: (value: string) => string): string {
  const known = said.get(voice) ?? new Map<string, string>();
  said.set(voice, known);
  const words = known.get(value) ?? make(value);
  known.set(value, words);
  return words;
}
