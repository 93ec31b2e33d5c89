import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { recogniseFile } from '#main/import/recognise-file.ts';
import { makeXlsx, makeZip } from '#test/support/make-xlsx.ts';
import { refusalOf } from '#test/support/read-workbook-rows.ts';

const folder = new URL('../fixtures/lists/', import.meta.url);
const fixture = (name: string): Buffer => readFileSync(new URL(name, folder));
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const workbook = makeXlsx({ sheets: [{ rows: '<row><c><v>1</v></c></row>' }] });

/** Container of old Office files, with the names of what it holds. */
const compound = (...names: readonly string[]): Buffer =>
  Buffer.concat([
    latin1('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'),
    Buffer.alloc(504),
    ...names.map((name) => Buffer.concat([Buffer.from(name, 'utf16le'), Buffer.alloc(128)])),
  ]);

/** An archive of stored files: their names and contents lie in it as they are. */
const zipOf = (...names: readonly string[]): Buffer =>
  makeZip(names.map((name) => ({ name, content: `<${name}/>`, isStored: true })));

describe('a workbook', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.xlsx')))('%s is one', (name) => {
    expect(recogniseFile(fixture(name))).toBe('xlsx');
  });

  it.each([
    ['with 64-bit sizes', makeXlsx({ sheets: [{}], packing: { isZip64: true } })],
    ['written to a pipe', makeXlsx({ sheets: [{}], packing: { isStreamed: true } })],
    ['not compressed', makeXlsx({ sheets: [{}], packing: { isStored: true } })],
    ['whose main part has a number', zipOf('[Content_Types].xml', 'xl/workbook2.xml')],
    ['with macros', zipOf('[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin')],
    ['that lies in the middle of other bytes', Buffer.concat([latin1('xx'), workbook]).subarray(2)],
  ])('%s is one', (_, bytes) => {
    expect(recogniseFile(bytes)).toBe('xlsx');
  });

  it.each([
    ['at a quarter', workbook.subarray(0, workbook.length / 4)],
    ['after its first name', workbook.subarray(0, 50)],
    ['before its directory', workbook.subarray(0, workbook.indexOf('PK\u0001\u0002'))],
    ['before the last byte', workbook.subarray(0, -1)],
  ])('cut short %s is a damaged one', async (_, bytes) => {
    expect(await refusalOf(() => recogniseFile(bytes))).toBe('file-damaged');
  });
});

describe('text', () => {
  it.each([
    ['with semicolons', 'Namn;Telefon\r\nÅsa;070-123 45 67\r\n'],
    ['of one letter', 'x'],
    ['of nothing but spaces', '  \n'],
    ['in Windows-1252', latin1('Namn;Ort\nÅsa;Malmö\n')],
    ['in UTF-8 with its mark', '\ufeffNamn;Ort\nÅsa;Malmö\n'],
    ['in UTF-16, little end first', Buffer.from('\ufeffNamn;Ort\nÅsa;日本\n', 'utf16le')],
    ['in UTF-16, big end first', Buffer.from('\ufeffNamn;Ort\n', 'utf16le').swap16()],
    ['in UTF-16 without its mark', Buffer.from('Namn;Ort\nÅsa;Malmö\n', 'utf16le')],
    ['in UTF-16 without its mark, big end first', Buffer.from('Namn;Ort\nÅsa;Malmö\n', 'utf16le').swap16()],
    ['that begins with a less-than sign', '<namn>;<telefon>\n'],
    ['that begins like an old table file', 'ID;Postnummer;Ort\n'],
    ['that begins with the letters of an archive', 'PK;Namn\n1;Åsa\n'],
    ['that begins with the letters of a program', 'MZ;Namn\n1;Åsa\n'],
    ['that mentions a web page further on', 'Namn;Anteckning\nÅsa;<html><table>\n'],
  ])('%s is text', (_, content) => {
    expect(recogniseFile(Buffer.from(content as Uint8Array))).toBe('text');
  });
});

describe('anything else is refused by what it is', () => {
  it.each([
    ['no bytes', '', 'file-empty'],
    ['a workbook of Excel 97', fixture('old-excel.xls'), 'file-kind-old-excel'],
    ['an old Office file of another program', compound('WordDocument'), 'file-kind-old-excel'],
    ['a workbook in binary parts', zipOf('[Content_Types].xml', 'xl/workbook.bin'), 'file-kind-old-excel'],
    ['a protected workbook', compound('EncryptionInfo', 'EncryptedPackage'), 'file-encrypted'],
    ['an OpenDocument spreadsheet', fixture('open-document.ods'), 'file-kind-open-document'],
    ['one cut short', fixture('open-document.ods').subarray(0, 900), 'file-kind-open-document'],
    ['one that does not begin with its kind', zipOf('content.xml', 'styles.xml'), 'file-kind-open-document'],
    [
      'an e-book',
      makeZip([{ name: 'mimetype', content: 'application/epub+zip', isStored: true }]),
      'file-kind-unknown',
    ],
    ['a text document', zipOf('[Content_Types].xml', 'word/document.xml'), 'file-kind-unknown'],
    [
      'an archive with a workbook in it',
      makeZip([{ name: 'lista.xlsx', content: workbook, isStored: true }]),
      'file-kind-unknown',
    ],
    ['an archive cut short', zipOf('a.txt', 'b.txt').subarray(0, 60), 'file-kind-unknown'],
    ['an empty archive', makeZip([]), 'file-kind-unknown'],
    ['the beginning of an archive', 'PK\u0003\u0004', 'file-kind-unknown'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n', 'file-kind-unknown'],
    ['a PNG', latin1('\u0089PNG\r\n\u001a\n\u0000\u0000'), 'file-kind-unknown'],
    ['a JPEG', latin1('\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF'), 'file-kind-unknown'],
    ['a GIF', 'GIF89a', 'file-kind-unknown'],
    ['a gzipped list', gzipSync('Namn;Telefon\n'), 'file-kind-unknown'],
    ['a 7z archive', latin1("7z\u00bc\u00af'\u001c"), 'file-kind-unknown'],
    ['a RAR archive', latin1('Rar!\u001a\u0007'), 'file-kind-unknown'],
    ['rich text', '{\\rtf1\\ansi Namn}', 'file-kind-unknown'],
    ['a Windows program', latin1('MZ\u0090\u0000\u0003'), 'file-kind-unknown'],
    ['a Linux program', latin1('\u007fELF\u0002\u0001'), 'file-kind-unknown'],
    ['a database', 'SQLite format 3\u0000', 'file-kind-unknown'],
    ['a web page called .xls', '\ufeff\r\n <html xmlns:x="urn:x"><table>', 'file-kind-unknown'],
    ['a web page in capitals', '<!DOCTYPE HTML><HTML>', 'file-kind-unknown'],
    ['a bare table', '<table><tr><td>Namn</td></tr></table>', 'file-kind-unknown'],
    ['a table after a remark', '<!-- Excel --><table>', 'file-kind-unknown'],
    ['a web page in UTF-16', Buffer.from('\ufeff<html><table>', 'utf16le'), 'file-kind-unknown'],
    [
      'an XML spreadsheet of 2003',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>',
      'file-kind-unknown',
    ],
    ['a web page in one file', 'MIME-Version: 1.0\r\n', 'file-kind-unknown'],
    ['text with a byte 0 in it', 'Namn;Ort\nÅsa\u0000;Malmö\n', 'file-kind-unknown'],
    ['text with a byte 0 far in', `${'Åsa;Malmö\n'.repeat(20_000)}\u0000`, 'file-kind-unknown'],
    ['nothing but bytes 0', Buffer.alloc(4096), 'file-kind-unknown'],
    ['one byte 0', Buffer.alloc(1), 'file-kind-unknown'],
    ['text in UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x4e, 0, 0, 0]), 'file-kind-unknown'],
  ])('%s', async (_, content, code) => {
    expect(await refusalOf(() => recogniseFile(Buffer.from(content as Uint8Array)))).toBe(code);
  });
});
