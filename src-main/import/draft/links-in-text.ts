import type { DraftGathering } from './gather-draft.ts';

const addressPattern = /(?:https?:\/\/|www\.)[^\s<>"]{1,4096}/gi;
const wordsBefore = 60;

/** Addresses that stand in plain text, which mail programs make links of. */
export function linksInText(text: string, gathering: DraftGathering): void {
  for (const { 0: found, index } of text.matchAll(addressPattern)) {
    const address = found.replace(/[.,;:!?'\u201d\u2019]+$/, '').replace(/^([^(]*)\)+$/, '$1');
    // What a bare address is for stands in front of it.
    const before =
      text
        .slice(Math.max(0, index - wordsBefore), index)
        .split('\n')
        .at(-1) ?? '';
    gathering.addBareLink(/^www\./i.test(address) ? `http://${address}` : address, before.trim());
  }
}
