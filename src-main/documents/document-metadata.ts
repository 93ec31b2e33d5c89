import { toOneLine } from './printable-text.ts';

/** What a reader shows about the file. No path, no name of a computer account. */
export interface DocumentMetadata {
  readonly title: string;
  readonly author: string;
  readonly madeAt: Date;
}

export const producer = 'Ringbok';

const xmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function toXml(text: string): string {
  return toOneLine(text).replace(/[&<>"]/g, (character) => xmlEntities[character] ?? '');
}

/** The metadata as XMP. pdfkit writes the same without escaping, so that a title with `&` breaks the file. */
export function toXmp({ title, author, madeAt }: DocumentMetadata): string {
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<xmp:CreateDate>${madeAt.toISOString().slice(0, 19)}Z</xmp:CreateDate>
<xmp:CreatorTool>${producer}</xmp:CreatorTool>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${toXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${toXml(author)}</rdf:li></rdf:Seq></dc:creator>
<pdf:Producer>${producer}</pdf:Producer>
</rdf:Description>`;
}
