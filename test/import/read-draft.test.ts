import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { forkPrograms } from '#main/host/fork-program.ts';
import { readDraft } from '#main/import/draft/read-draft.ts';
import { type DraftLimits, draftLimits, type DraftSource } from '#main/import/draft-protocol.ts';
import { scanChosenDraft } from '#main/features/email-checks/scan-draft.ts';
import { openDraft } from '#main/import/open-draft.ts';
import type { DraftContent } from '#shared/drafts/draft-content.ts';
import { sourcePrograms, startProgram } from '#test/support/start-programs.ts';
import { processorOfChildren, watchPrograms } from '#test/support/watch-programs.ts';
import { referencesEverywhere } from '#test/support/reference-everything.ts';

const messengerPath = resolve('src-main/import/readers/draft-messenger.ts');
const folder = mkdtempSync(join(tmpdir(), 'ringbok-draft-'));
const MB = 1024 * 1024;
const figures: string[] = [];
afterAll(() => {
  rmSync(folder, { recursive: true });
  console.log(figures.join('\n'));
});

let readers = watchPrograms(startProgram);
beforeEach(() => {
  readers = watchPrograms(startProgram);
});

/** Reads in the real process, and sees that the process is gone. */
async function readApart(source: DraftSource, limits: Partial<DraftLimits> = {}): Promise<DraftContent> {
  try {
    return await openDraft(source, { startProgram: readers.startProgram, limits });
  } finally {
    expect([readers.started() > 0, readers.running()]).toEqual([true, 0]);
  }
}

/** Reads as the process does, without starting one. */
const read = (source: DraftSource) => readDraft(source, draftLimits);
const readText = (text: string) => read({ text });
const readBytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  read({ bytes: Buffer.from(text, encoding) });
const code = (expected: string) => ({ code: expected });

function writeFile(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const lines = (...all: readonly string[]) => all.join('\r\n');
const html = (body: string, ...headers: readonly string[]) =>
  lines(
    'From: Nils <nils@bolaget.example>',
    'Subject: Hej',
    ...headers,
    'Content-Type: text/html; charset=utf-8',
    '',
    body,
  );

describe('a draft is recognised by its content', () => {
  const eml = html('<p>Hej</p>');
  it.each<[string, string, DraftContent['kind']]>([
    ['a message', eml, 'message'],
    ['a message after an empty line', `\r\n\r\n${eml}`, 'message'],
    ['a message in a mailbox file', `From nils@bolaget.example Wed Nov 25 10:00:00 2026\n${eml}`, 'message'],
    ['a message with a mark in front', `\uFEFF${eml}`, 'message'],
    ['headers alone', 'From: a@b.example\nSubject: Hej', 'message'],
    ['a page', '<!DOCTYPE html><p>Hej</p>', 'html'],
    ['a piece of a page', 'Hej <br> <a href="https://b.example">du</a>', 'html'],
    ['text', 'Hej Anna,\n\nhur är det?', 'text'],
    ['text with a colon', 'Hej: så här är det\n\nNils', 'text'],
    ['text that compares', 'Om a < b och b > c', 'text'],
    ['an address alone', 'https://bolaget.example/hej', 'text'],
    ['text with an address in brackets', 'Nils <nils@bolaget.example>', 'text'],
  ])('%s, pasted or as bytes', async (_name, text, kind) => {
    expect((await readText(text)).kind).toBe(kind);
    expect((await readBytes(text)).kind).toBe(kind);
  });

  it.each<[string, string, DraftContent['kind']]>([
    ['a page called a message', 'sida.eml', 'html'],
    ['a message called a page', 'mejl.html', 'message'],
    ['a message called a picture', 'mejl.png', 'message'],
  ])('whatever its file is called: %s', async (_name, name, kind) => {
    const path = writeFile(name, kind === 'message' ? eml : '<p>Hej <b>du</b></p>');
    expect((await read({ path })).kind).toBe(kind);
  });

  it.each<[string, Uint8Array | string, string]>([
    ['nothing', '', 'file-empty'],
    ['white space', ' \r\n\t ', 'draft-unreadable'],
    [
      'a picture called a message',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'draft-unreadable',
    ],
    ['an archive', Buffer.from('504b030414000000', 'hex'), 'draft-unreadable'],
    ['a message of Outlook’s own kind', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'draft-unreadable'],
    ['a document', '%PDF-1.7\n', 'draft-unreadable'],
    ['zeros', new Uint8Array(5000), 'draft-unreadable'],
    ['noise', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251), 'draft-unreadable'],
  ])('and refused when it is none: %s', async (name, content, expected) => {
    await expect(read({ bytes: Buffer.from(content as string) })).rejects.toMatchObject(code(expected));
    await expect(read({ path: writeFile(`${name}.eml`, content) })).rejects.toMatchObject(code(expected));
  });

  it('and refused when there is no such file, or it is a folder or a link', async () => {
    const target = writeFile('riktig.eml', eml);
    symlinkSync(target, join(folder, 'genväg.eml'));
    for (const path of [join(folder, 'saknas.eml'), folder, join(folder, 'genväg.eml')])
      await expect(read({ path })).rejects.toMatchObject(code('file-unreadable'));
  });
});

describe('a message', () => {
  it('gives its head, its text, its links and what lies in it', async () => {
    const draft = await readBytes(
      lines(
        'From: =?utf-8?q?Nils_=C3=96berg?= <nils@bolaget.example>',
        'To: Anna <anna@kund.example>, Grupp: b@kund.example, c@kund.example;',
        'Cc: d@kund.example',
        'Reply-To: svar@bolaget.example',
        'Subject: =?iso-8859-1?q?Sm=F6rg=E5s?=',
        'Disposition-Notification-To: nils@bolaget.example',
        'List-Unsubscribe: <mailto:stopp@bolaget.example>,',
        ' <https://bolaget.example/stopp>',
        'X-Annat: hemligt',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; boundary="a"',
        '',
        '--a',
        'Content-Type: multipart/alternative; boundary="b"',
        '',
        '--b',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Hej! Se https://bolaget.example/text.',
        '--b',
        'Content-Type: text/html; charset=iso-8859-1',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        '<p>R=E4ksm=F6rg=E5s</p><p><a href=3D"https://bolaget.example/sida">Se <b>h=E4r</b></a></p>=',
        '<img src=3D"cid:logga">',
        '--b--',
        '--a',
        'Content-Type: image/png',
        'Content-ID: <logga>',
        'Content-Transfer-Encoding: base64',
        '',
        'iVBORw0KGgo=',
        '--a--',
      ),
    );
    expect(draft).toEqual({
      kind: 'message',
      subject: 'Smörgås',
      from: { name: 'Nils Öberg', address: 'nils@bolaget.example' },
      to: ['anna@kund.example', 'b@kund.example', 'c@kund.example', 'd@kund.example'].map((address, at) => ({
        name: at === 0 ? 'Anna' : '',
        address,
      })),
      replyTo: [{ name: '', address: 'svar@bolaget.example' }],
      headers: [
        { name: 'disposition-notification-to', value: 'nils@bolaget.example' },
        {
          name: 'list-unsubscribe',
          value: '<mailto:stopp@bolaget.example>, <https://bolaget.example/stopp>',
        },
      ],
      text: 'Räksmörgås\nSe här',
      links: [
        { address: 'https://bolaget.example/sida', text: 'Se här' },
        { address: 'https://bolaget.example/text', text: 'Hej! Se' },
      ],
      references: [
        { address: 'cid:logga', kind: 'image', width: null, height: null, isHidden: false, alt: null },
      ],
      attachments: [{ contentId: 'logga', mimeType: 'image/png' }],
    });
  });

  it('is read in the letters it was written in, pasted or not', async () => {
    const eml = lines('From: a@b.example', 'Content-Type: text/plain; charset=iso-8859-1', '', 'Räksmörgås');
    expect((await readBytes(eml, 'latin1')).text).toBe('Räksmörgås');
    expect((await readText(eml)).text).toBe('Räksmörgås');
  });

  it('does not count what lies in a message that lies in it', async () => {
    const inner = html('<img src="https://b.example/p.gif?e=anna@kund.example">');
    const outer = lines(
      'From: a@b.example',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: message/rfc822',
      '',
      inner,
      '--x--',
    );
    const draft = await readBytes(outer);
    expect(draft.references).toEqual([]);
    expect(draft.attachments).toEqual([{ contentId: null, mimeType: 'message/rfc822' }]);
  });
});

describe('a page', () => {
  it('gives what a reader sees, a line for each paragraph', async () => {
    const draft = await readText(
      `<style>.g{display:none}</style><title>Titel</title><h1>Hej  du</h1><p>Ett<br>två &amp; tre</p>
       <p style="display:none">dold</p><p hidden>dold</p><p class="g">dold</p><div style="visibility:hidden">dold</div>
       <script>dold</script><noscript>synlig</noscript><!-- dold --><!--[if mso]>dold<![endif]--><template>dold</template>
       <table><tr><td>a</td><td>b</td></tr></table>&zwnj;&nbsp;&shy;`,
    );
    expect(draft.text).toBe('Hej du\nEtt\ntvå & tre\nsynlig\na\nb');
  });

  it('gives links with what is seen of them, whatever makes them links', async () => {
    const draft = await readText(
      `<a href=" https://b.example/1
       "><img src="cid:a" alt="Knapp"></a><map><area href="https://b.example/2"></map>
       <form action="https://b.example/3"><button formaction="https://b.example/4">Skicka</button></form>
       <svg><a xlink:href="https://b.example/5"><text>Fem</text></a></svg>
       <!--[if mso]><v:roundrect href="https://b.example/6">x</v:roundrect><![endif]-->
       <p>Se www.b.example/7, eller (https://b.example/8).</p><a href="#upp">upp</a><a>inget</a>`,
    );
    expect(draft.links.map(({ address, text }) => [address, text])).toEqual([
      ['https://b.example/1', 'Knapp'],
      ['https://b.example/2', ''],
      ['https://b.example/4', 'Skicka'],
      ['https://b.example/3', 'Skicka'],
      ['https://b.example/5', 'Fem'],
      ['https://b.example/6', ''],
      ['http://www.b.example/7', 'Se'],
      ['https://b.example/8', 'Se www.b.example/7, eller ('],
    ]);
  });

  it('gives relative addresses from where its base says', async () => {
    const draft = await readText(
      '<base href="https://b.example/a/b.html"><img src="c.gif"><img src="//d.example/e.gif">',
    );
    expect(draft.references.map(({ address }) => address)).toEqual([
      'https://b.example/a/c.gif',
      '//d.example/e.gif',
    ]);
  });

  it.each<[string, string, { width?: number | null; height?: number | null; isHidden?: boolean }]>([
    ['nothing', '', {}],
    ['attributes', 'width="1" height=2', { width: 1, height: 2 }],
    ['attributes with a unit', 'width="1px" height=" 2 "', { width: 1, height: 2 }],
    ['a share', 'width="100%" height="auto"', {}],
    ['a share of nothing', 'width="0%"', { width: 0 }],
    ['a style over attributes', 'width="600" style="width:1px"', { width: 1 }],
    ['a style in other units', 'style="width:3pt;height:1em"', { width: 4, height: 16 }],
    ['the largest it may be', 'width="600" style="max-width:1px"', { width: 1 }],
    ['the largest it may be, which is large', 'style="width:100%;max-width:600px"', {}],
    ['a style that shouts', 'style="DISPLAY : NONE !important"', { isHidden: true }],
    ['a style with an escape', String.raw`style="d\69splay:none"`, { isHidden: true }],
    ['a style with a comment', 'style="dis/**/play:none"', { isHidden: true }],
    ['no light through it', 'style="opacity:0.0"', { isHidden: true }],
    ['half the light', 'style="opacity:0.5"', {}],
    ['a place outside', 'style="position:absolute; left:-9999px"', { isHidden: true }],
    ['nothing of it', 'style="transform:scale(0)"', { isHidden: true }],
    ['a class', 'class="x p"', { width: 1, height: 1 }],
    ['a class for small screens', 'class="m"', {}],
    ['an id', 'id="q"', { isHidden: true }],
  ])('gives how large a picture is and whether it is seen: %s', async (_name, attributes, look) => {
    const sheet =
      '<style>.p{width:1px;height:1px} @media (max-width:400px){.m{display:none}} img#q{visibility:hidden}</style>';
    const draft = await readText(`${sheet}<img src="https://b.example/a.gif" ${attributes}>`);
    expect(draft.references).toEqual([
      {
        address: 'https://b.example/a.gif',
        kind: 'image',
        width: null,
        height: null,
        isHidden: false,
        alt: null,
        ...look,
      },
    ]);
  });

  it('gives everything that a mail program may fetch, each by how it is referred to', async () => {
    const draft = await readText(referencesEverywhere((name) => `https://b.example/${name}`).page);
    const expected = referencesEverywhere((name) => `https://b.example/${name}`).kinds;
    expect(
      Object.fromEntries(
        draft.references
          .filter(({ address }) => address !== 'cid:a')
          .map(({ address, kind }) => [address.slice('https://b.example/'.length), kind]),
      ),
    ).toEqual(expected);
  });

  it.each<[string, Buffer]>([
    ['UTF-8 that calls itself something else', Buffer.from('<meta charset="iso-8859-1"><p>Räksmörgås</p>')],
    [
      'one byte for each letter that calls itself UTF-8',
      Buffer.from('<meta charset="utf-8"><p>Räksmörgås</p>', 'latin1'),
    ],
    ['letters that nobody knows', Buffer.from('<meta charset="x-okand"><p>Räksmörgås</p>', 'latin1')],
    ['two bytes for each letter, marked', Buffer.from('\uFEFF<p>Räksmörgås</p>', 'utf16le')],
    ['two bytes for each letter, unmarked', Buffer.from('<p>Räksmörgås</p>', 'utf16le')],
  ])('is read in its letters: %s', async (_name, bytes) => {
    expect((await read({ bytes })).text).toBe('Räksmörgås');
  });
});

describe('a damaged draft is read as far as it goes', () => {
  const body = (encoding: string, text: string, charset = 'utf-8') =>
    lines(
      'From: a@b.example',
      `Content-Type: text/html; charset=${charset}`,
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      text,
    );

  it.each<[string, string, string]>([
    ['quoted-printable that is cut short', body('quoted-printable', '<p>Hej=C3=A5=C3=</p>=3'), 'Hej'],
    ['quoted-printable with other signs', body('quoted-printable', '<p>Hej =ZZ =3Dx=</p>'), 'Hej'],
    ['base64 that is cut short', body('base64', 'PHA+SGVqIGR1PC9wP'), 'Hej du'],
    ['base64 with other signs between', body('base64', 'PHA+\r\n!!SGVq ***\r\nIGR1PC9wPg=='), 'Hej du'],
    ['base64 that is none', body('base64', '<p>Hej</p>'), ''],
    ['an encoding that nobody knows', body('x-okand', '<p>Hej</p>'), 'Hej'],
    ['letters that nobody knows', body('7bit', '<p>Hej</p>', 'x-okand'), 'Hej'],
    [
      'a part that never ends',
      lines(
        'From: a@b.example',
        'Content-Type: multipart/mixed; boundary=x',
        '',
        '--x',
        'Content-Type: text/html',
        '',
        '<p>Hej',
      ),
      'Hej',
    ],
    [
      'a boundary that is never met',
      lines('From: a@b.example', 'Content-Type: multipart/mixed; boundary=x', '', '<p>Hej</p>'),
      '',
    ],
    [
      'two kinds at once',
      lines('From: a@b.example', 'Content-Type: text/html', 'Content-Type: text/plain', '', '<p>Hej</p>'),
      'Hej',
    ],
    ['zeros in the text', body('8bit', '<p>H\0e\0j</p>'), 'H'],
    ['zeros in a header', `Subject: H\0ej\r\n${body('8bit', '<p>Hej</p>')}`, 'Hej'],
    ['tags that are not closed', '<p>Hej <b><i><a href="https://b.example">du', 'Hej'],
    ['an attribute that is not closed', '<p>Hej</p><img src="https://b.example', 'Hej'],
  ])('%s', async (_name, text, beginning) => {
    const draft = await readBytes(text, 'latin1');
    expect(draft.text.startsWith(beginning)).toBe(true);
    expect(JSON.stringify(draft)).not.toMatch(/\\u000|\\ud8/);
  });
});

describe('a hostile draft is stopped soon, and its reader with it', () => {
  const parts = (count: number) =>
    `From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(count)}--b--`;
  const nested = (depth: number): string => {
    const levels = Array.from(
      { length: depth },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
    );
    return `From: a@b.example\n${levels.join('')}Content-Type: text/plain\n\nHej`;
  };
  const encoded = (encoding: string, text: string) =>
    `From: a@b.example\nContent-Type: text/html\nContent-Transfer-Encoding: ${encoding}\n\n${text}`;

  it.each<[string, string, () => string]>([
    ['parts 1,000 deep', 'draft-suspicious', () => nested(1000)],
    ['100,000 parts', 'draft-suspicious', () => parts(100_000)],
    ['10 MB of headers', 'draft-suspicious', () => `From: a@b.example\nX: ${'x'.repeat(10 * MB)}\n\nHej`],
    ['100,000 headers', 'draft-suspicious', () => `From: a@b.example\n${'X: y\n'.repeat(100_000)}\nHej`],
    ['a line of 10 MB', 'draft-too-large', () => 'x'.repeat(10 * MB)],
    ['a line of 10 MB in a page', 'draft-too-large', () => `<p>${'x'.repeat(10 * MB)}`],
    ['a line of 10 MB in a message', 'draft-too-large', () => `From: a@b.example\n\n${'x'.repeat(10 * MB)}`],
    ['an address of 10 MB', 'read', () => `<img src="https://b.example/${'x'.repeat(10 * MB)}">`],
    ['21 MB', 'draft-too-large', () => 'x'.repeat(21 * MB)],
    ['a million tags within one another', 'draft-suspicious', () => '<div>'.repeat(1_000_000)],
    ['a million tags that are mended', 'draft-suspicious', () => '<b>'.repeat(1_000_000)],
    ['a million tags beside one another', 'draft-suspicious', () => '<br>'.repeat(1_000_000)],
    ['a million tags that close nothing', 'read', () => `<p>${'</b>'.repeat(1_000_000)}`],
    ['tables that are mended', 'draft-suspicious', () => '<table><b>x'.repeat(100_000)],
    [
      'a million attributes',
      'draft-suspicious',
      () => `<img ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}`).join(' ')}>`,
    ],
    ['comments for Outlook within one another', 'read', () => `<p>${'<!--[if mso]>'.repeat(100_000)}`],
    [
      'a frame in a frame',
      'read',
      () =>
        Array.from({ length: 12 }).reduce<string>(
          (inner) => `<iframe srcdoc="${inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
          '<p>x</p>',
        ),
    ],
    ['2 million blocks of a style', 'read', () => `<style>${'a{'.repeat(2_000_000)}`],
    ['quotes of a style that never close', 'read', () => `<style>${'a{b:"'.repeat(500_000)}`],
    ['brackets of a style that never close', 'read', () => `<style>${'url('.repeat(1_000_000)}`],
    [
      '10,000 pictures',
      'draft-suspicious',
      () => Array.from({ length: 10_000 }, (_, at) => `<img src=https://b.example/${at}>`).join(''),
    ],
    [
      '10,000 links in a text',
      'draft-suspicious',
      () => Array.from({ length: 10_000 }, (_, at) => `https://b.example/${at}`).join(' '),
    ],
    ['16 MB of base64', 'draft-too-large', () => encoded('base64', 'QUFB'.repeat(4_000_000))],
    [
      '7 MB of quoted-printable',
      'draft-suspicious',
      () => encoded('quoted-printable', '=3Cb=3E'.repeat(1_000_000)),
    ],
    ['30,000 recipients', 'read', () => `From: a@b.example\nTo: ${'a@b.se,'.repeat(30_000)}\n\nHej`],
    [
      '15,000 encoded words',
      'read',
      () => `From: a@b.example\nSubject: ${'=?utf-8?q?a?='.repeat(15_000)}\n\nHej`,
    ],
  ])('%s: %s', async (name, expected, make) => {
    const text = make();
    const before = process.cpuUsage();
    const childrenBefore = processorOfChildren();
    const startedAt = performance.now();
    // How soon it is read depends on what else the machine does; that it is stopped does not.
    const limits = expected === 'read' ? { milliseconds: 20_000 } : {};
    const outcome = await readApart({ text }, limits).then(
      () => 'read',
      (error: unknown) => (error as { code: string }).code,
    );
    const { user, system } = process.cpuUsage(before);
    const processor = (user + system) / 1000 + processorOfChildren() - childrenBefore;
    const size = (Buffer.byteLength(text) / MB).toFixed(1);
    figures.push(
      `${name}: ${size} MB, ${outcome}, ${(performance.now() - startedAt).toFixed(0)} ms, processor ${processor.toFixed(0)} ms`,
    );
    // Whatever is too large may be stopped by the clock first.
    expect(expected === 'read' ? ['read'] : ['draft-suspicious', expected]).toContain(outcome);
    // Of the processor, so that what else the machine does counts for nothing; all processes, and tidying up.
    expect(processor).toBeLessThan(3000);
  });
});

describe('the reader', () => {
  it.each<[string, DraftSource, string]>([
    ['nothing', { bytes: new Uint8Array() }, 'file-empty'],
    ['a picture', { bytes: Buffer.from('89504e470d0a1a0a', 'hex') }, 'draft-unreadable'],
    ['a file that is not there', { path: join(folder, 'saknas.eml') }, 'file-unreadable'],
  ])('says why it cannot read %s', async (_name, source, expected) => {
    await expect(readApart(source)).rejects.toMatchObject(code(expected));
  });

  /** The reader's process with another thread in it. */
  const programOf = (name: string, thread: string) =>
    writeFile(
      name,
      `import { isMainThread, parentPort, workerData } from 'node:worker_threads';
       import { carryDraftMessages } from '${messengerPath}';
       if (isMainThread) await carryDraftMessages(import.meta.filename);
       else { ${thread} }`,
    );
  const openWith = async (path: string, limits: Partial<DraftLimits> = {}) => {
    const others = watchPrograms(forkPrograms({ ...sourcePrograms, 'draft-reader': path }));
    try {
      return await openDraft({ text: 'Hej' }, { startProgram: others.startProgram, limits });
    } finally {
      expect([others.started(), others.running()]).toEqual([1, 0]);
    }
  };

  it.each<[string, string]>([
    ['never begins', 'setInterval(() => {}, 1000);'],
    ['begins and never ends', "parentPort.postMessage({ kind: 'begun' }); for (;;);"],
    ['throws', "throw new Error('on purpose');"],
    ['exits', 'process.exit(0);'],
    ['is killed', "process.kill(process.pid, 'SIGSEGV');"],
    [
      'eats memory',
      'const eaten = []; for (;;) eaten.push(Array.from({ length: 10000 }, (_, index) => `${index}`));',
    ],
    ['asks for one huge array', 'new Array(1e8).fill(1);'],
    ['eats buffers', 'const eaten = []; for (;;) eaten.push(Buffer.alloc(16777216, 1));'],
  ])('is ended when it %s', async (name, program) => {
    const limits = {
      milliseconds: 100,
      startMilliseconds: name === 'never begins' ? 100 : 30_000,
      heapMegabytes: 32,
    };
    const path = programOf(`${name}.mjs`, program);
    await expect(openWith(path, limits)).rejects.toMatchObject(code('draft-suspicious'));
  });

  it('gets nothing of the product’s surroundings', async () => {
    const path = programOf(
      'surroundings.mjs',
      "parentPort.postMessage({ kind: 'read', content: [Object.keys(process.env), process.execArgv, Object.keys(workerData)] });",
    );
    expect(await openWith(path)).toEqual([[], [], ['source', 'limits']]);
  });

  it('leaves the caller’s bytes alone', async () => {
    const bytes = new TextEncoder().encode('Hej Anna');
    await readApart({ bytes });
    expect(new TextDecoder().decode(bytes)).toBe('Hej Anna');
  });

  it('reads many drafts at once, each in a process of its own', async () => {
    const texts = ['ett', 'två', 'tre', 'fyra'];
    const drafts = await Promise.all(
      texts.map((text) => openDraft({ text }, { startProgram: readers.startProgram })),
    );
    expect(drafts.map(({ text }) => text)).toEqual(texts);
    expect([readers.started(), readers.running()]).toEqual([4, 0]);
  });
});

describe('a draft to be scanned', () => {
  const ports = (path: string | null) => ({
    chooseDraftFile: () => Promise.resolve(path),
    openDraft: (source: DraftSource) => openDraft(source, { startProgram: readers.startProgram }),
    readCompanyName: () => Promise.resolve('Bolaget AB'),
  });
  const watched = html(
    '<p>Bolaget</p><img src="https://b.example/p.gif?e=anna@kund.example" width="1" height="1">',
  );

  it('is what was pasted, and no file is asked for', async () => {
    const unasked = { ...ports(null), chooseDraftFile: () => Promise.reject(new Error('asked')) };
    const scan = await scanChosenDraft(unasked, { from: 'paste', text: watched });
    expect(scan).toMatchObject({ kind: 'message', subject: 'Hej', usesTracking: 'opens' });
    expect(scan?.checks[0]).toMatchObject({ duty: 'write-who-is-sending', state: 'met', quote: 'Bolaget' });
  });

  it('is the file that is chosen', async () => {
    const path = writeFile('valt.eml', watched);
    expect(await scanChosenDraft(ports(path), { from: 'file' })).toMatchObject({ usesTracking: 'opens' });
  });

  it('is nothing when no file is chosen, and no reader is started', async () => {
    expect(await scanChosenDraft(ports(null), { from: 'file' })).toBeNull();
    expect(readers.started()).toBe(0);
  });

  it('keeps the reader’s reason when it cannot be read', async () => {
    const path = writeFile('tomt.eml', '');
    await expect(scanChosenDraft(ports(path), { from: 'file' })).rejects.toMatchObject(code('file-empty'));
  });
});

describe('a draft that refers to a server', () => {
  it('makes no connection to it, whatever it refers with', async () => {
    let connections = 0;
    const server = createServer((_request, response) => response.end('x'));
    server.on('connection', () => {
      connections += 1;
    });
    await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const address = (name: string) => `http://127.0.0.1:${port}/${name}`;
    const { page, kinds } = referencesEverywhere(address);
    const path = writeFile(
      'server.eml',
      html(page, `Disposition-Notification-To: ${address('mdn')}`, `List-Unsubscribe: <${address('list')}>`),
    );
    const drafts = [
      await readApart({ text: page }),
      await readApart({ path }),
      await readApart({ text: address('text') }),
    ];
    expect(drafts[0]?.references.length).toBeGreaterThanOrEqual(Object.keys(kinds).length);
    expect(drafts[1]?.references).toEqual(drafts[0]?.references);
    expect(connections).toBe(0);

    // The server would have noticed.
    await (await fetch(address('control'))).text();
    expect(connections).toBe(1);
    await new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    });
  });
});
