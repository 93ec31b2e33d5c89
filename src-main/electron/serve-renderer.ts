import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { isOwnAddress } from './page-address.ts';

/** What the page may be made of, by address path (`/index.html`). Nothing else is ever served. */
export type PageFiles = ReadonlyMap<string, PageFile>;

interface PageFile {
  readonly type: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Stands in the built page where each answer gets a nonce of its own. */
const noncePlaceholder = 'FRESH-NONCE';

/** Reads the built page once. Files of an unknown kind are left out. Throws what the file system throws. */
export const readPageFiles = (folder: string): PageFiles => new Map(walk(folder, ''));

function walk(folder: string, path: string): [string, PageFile][] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const inner = `${path}/${entry.name}`;
    if (entry.isDirectory()) return walk(folder, inner);
    const type = types[extname(entry.name)];
    return type ? [[inner, { type, bytes: readFileSync(join(folder, inner)) }] as [string, PageFile]] : [];
  });
}

/**
 * Answers one request of the page out of the fixed map. The address is only ever a key into the map,
 * so no form of `..` can name a file.
 */
export function servePage(
  files: PageFiles,
  request: { readonly url: string; readonly method: string },
): Response {
  if (request.method !== 'GET') return new Response(null, { status: 405 });
  const file = isOwnAddress(request.url) ? files.get(new URL(request.url).pathname) : undefined;
  if (!file) return new Response(null, { status: 404 });
  const nonce = randomBytes(16).toString('base64');
  const isPage = file.type.startsWith('text/html');
  const body = isPage ? file.bytes.toString('utf8').replaceAll(noncePlaceholder, nonce) : file.bytes;
  return new Response(body, { headers: headersFor(file.type, nonce) });
}

const headersFor = (type: string, nonce: string): Record<string, string> => ({
  'Content-Type': type,
  'Content-Security-Policy': contentSecurityPolicy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
});

// The nonce is for the one style element that react-aria adds at run time.
const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
