import type { ListLimits } from '../list-protocol.ts';
import type { RowSink } from '../table/row-store.ts';
import { decodeEscapes, TextGatherer } from './gather-text.ts';
import { type NumberShape, plainShape } from './number-formats.ts';
import { isoDateText, numberText } from './number-text.ts';
import { damaged } from './refusals.ts';
import { RowBuilder } from './row-builder.ts';
import type { StringTable } from './string-table.ts';
import type { Attributes, XmlEvents } from './xml-reader.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: StringTable;
  readonly shapes: readonly NumberShape[];
  readonly is1904: boolean;
  readonly limits: ListLimits;
}

/** Reads the cells of one sheet into rows of text. A formula is never looked at, only the value it had when saved. */
export class SheetReader implements XmlEvents {
  readonly #context: SheetContext;
  readonly #rows: RowBuilder;
  /** What stands in `v`, which every kind of cell but an inline text has. */
  readonly #value: TextGatherer;
  readonly #inline: TextGatherer;
  #isInData = false;
  #isInCell = false;
  #type = 'n';
  #style = 0;
  #hasFormula = false;
  #formulasWithoutValue = 0;

  constructor(context: SheetContext, sink: RowSink) {
    this.#context = context;
    this.#rows = new RowBuilder(context.limits, sink);
    this.#value = new TextGatherer('v', context.limits);
    this.#inline = new TextGatherer('t', context.limits);
  }

  get rowCount(): number {
    return this.#rows.rowCount;
  }

  /** Cells that were saved by a program that calculates nothing: they are read as empty. */
  get formulasWithoutValue(): number {
    return this.#formulasWithoutValue;
  }

  open(name: string, attributes: Attributes): void {
    if (!this.#isInData) this.#isInData = name === 'sheetData';
    else if (this.#isInCell) this.#openInCell(name);
    else if (name === 'c') this.#beginCell(attributes);
    else if (name === 'row') this.#rows.beginRow(attributes['r']);
  }

  text(piece: string): void {
    if (!this.#isInCell) return;
    this.#value.add(piece);
    this.#inline.add(piece);
  }

  close(name: string): void {
    if (!this.#isInData) return;
    if (name === 'c') this.#endCell();
    else if (this.#isInCell) this.#closeInCell(name);
    else if (name === 'row') this.#rows.endRow();
    else if (name === 'sheetData') this.#isInData = false;
  }

  #beginCell(attributes: Attributes): void {
    this.#rows.beginCell(attributes['r']);
    this.#type = attributes['t'] ?? 'n';
    this.#style = Number(attributes['s'] ?? 0);
    this.#isInCell = true;
    this.#hasFormula = false;
    this.#value.begin();
    this.#inline.begin();
  }

  #openInCell(name: string): void {
    if (name === 'c') throw damaged();
    if (name === 'f') this.#hasFormula = true;
    this.#value.open(name);
    this.#inline.open(name);
  }

  #closeInCell(name: string): void {
    this.#value.close(name);
    this.#inline.close(name);
  }

  #endCell(): void {
    this.#isInCell = false;
    const raw = this.#value.raw();
    // A formula that gave an empty text says that it gave a text.
    if (this.#hasFormula && raw === '' && this.#type !== 'str') this.#formulasWithoutValue += 1;
    this.#rows.setCell(this.#cellText(raw));
  }

  #cellText(raw: string): string {
    const { strings, shapes, is1904 } = this.#context;
    if (this.#type === 'inlineStr') return this.#inline.text() || decodeEscapes(raw);
    if (raw === '') return '';
    switch (this.#type) {
      case 's': {
        const text = strings.at(Number(raw));
        if (text === undefined) throw damaged();
        return text;
      }
      case 'n':
        return numberText(raw, shapes[this.#style] ?? plainShape, is1904);
      case 'str':
        return decodeEscapes(raw);
      case 'b':
        return raw === '1' || raw === 'true' ? 'TRUE' : 'FALSE';
      case 'd':
        return isoDateText(raw);
      case 'e':
        return raw;
      default:
        throw damaged();
    }
  }
}
