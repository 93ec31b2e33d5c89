import type { DraftLink, DraftReference } from '#shared/drafts/draft-content.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { DraftLimits } from '../draft-protocol.ts';

const longestLinkText = 200;

/** What is found of a draft while it is taken apart. Each thing is kept once. */
export class DraftGathering {
  readonly #limits: DraftLimits;
  readonly #links = new Map<string, DraftLink>();
  readonly #references = new Map<string, DraftReference>();
  readonly #linked = new Set<string>();
  #text: string[] = [];
  #textLength = 0;
  #addressLength = 0;
  /** Where relative addresses begin; empty when the draft does not say. */
  #base = '';

  constructor(limits: DraftLimits) {
    this.#limits = limits;
  }

  /** Throws `draft-too-large` beyond what a reader could read. */
  addText(text: string): void {
    this.#textLength += text.length;
    if (this.#textLength > this.#limits.maxTextLength) throw new AppError('draft-too-large');
    this.#text.push(text);
  }

  setBase(address: string): void {
    if (this.#base === '' && /^https?:\/\//i.test(address)) this.#base = address.replace(/[^/]*$/, '');
  }

  /** Throws `draft-suspicious` beyond a limit, as `addReference` does. */
  addLink(address: string, text: string): void {
    const link = { address: this.#clean(address), text: oneLine(text).slice(0, longestLinkText) };
    if (link.address === '' || link.address.startsWith('#')) return;
    this.#linked.add(link.address);
    this.#keep(this.#links, `${link.address}\n${link.text}`, link);
  }

  /** A link that stands as its own address, unless it is a link already. */
  addBareLink(address: string, before: string): void {
    if (!this.#linked.has(this.#clean(address))) this.addLink(address, before);
  }

  addReference(reference: DraftReference): void {
    const address = this.#clean(reference.address);
    if (address === '' || address.startsWith('#')) return;
    const { kind, width, height, isHidden } = reference;
    this.#keep(this.#references, [kind, width, height, isHidden, address].join('\n'), {
      ...reference,
      address,
      alt: reference.alt === null ? null : oneLine(reference.alt).slice(0, longestLinkText),
    });
  }

  links(): readonly DraftLink[] {
    return [...this.#links.values()];
  }

  references(): readonly DraftReference[] {
    return [...this.#references.values()];
  }

  /** Lines with single spaces. */
  text(): string {
    return this.#text
      .join('')
      .split('\n')
      .map(oneLine)
      .filter((line) => line !== '')
      .join('\n');
  }

  #keep<Found extends { readonly address: string }>(
    found: Map<string, Found>,
    key: string,
    thing: Found,
  ): void {
    if (found.has(key)) return;
    this.#addressLength += thing.address.length;
    const { maxAddresses, maxAddressLength } = this.#limits;
    if (found.size >= maxAddresses || this.#addressLength > maxAddressLength)
      throw new AppError('draft-suspicious');
    found.set(key, thing);
  }

  #clean(address: string): string {
    const cleaned = address
      // Enough for what a scheme and a name need, before the cut.
      .slice(0, 2 * this.#limits.longestAddress)
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(0, /^\s*data:/i.test(address) ? 64 : this.#limits.longestAddress)
      .toWellFormed();
    const isRelative = this.#base !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/|#|\\|$)/i.test(cleaned);
    return isRelative ? this.#base + cleaned : cleaned;
  }
}

/** Takes no room and says nothing: soft hyphens, joiners and what else pads the line an inbox shows. */
const unseen = /\p{Cf}|\u{34F}/gu;

const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(unseen, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
