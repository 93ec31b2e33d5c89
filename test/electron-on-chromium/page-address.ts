const suffix = '.app.localhost';

/** `app://journal/x` as Chromium is shown it: an address it trusts as secure, and that no server answers. */
export function toChromiumAddress(address: string): string {
  const url = new URL(address);
  return `http://${url.host}${suffix}${url.pathname}${url.search}${url.hash}`;
}

/** The product's own form of an address out of Chromium; foreign addresses stay as they are. */
export function toProductAddress(address: string): string {
  const url = URL.parse(address);
  if (url?.protocol !== 'http:' || url.port !== '' || !url.hostname.endsWith(suffix)) return address;
  return `app://${url.hostname.slice(0, -suffix.length)}${url.pathname}${url.search}${url.hash}`;
}
