export const pageScheme = 'app';
const pageHost = 'journal';

/** The one page of the product. */
export const pageAddress = `${pageScheme}://${pageHost}/index.html`;

/** True for addresses that our own protocol handler answers. Parsed: `app://journal.evil/` begins alike. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${pageScheme}:` && url.host === pageHost;
}
