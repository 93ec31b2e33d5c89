interface PolicyFactory {
  readonly createPolicy: (name: string, rules: { createHTML: (html: string) => string }) => unknown;
}

/**
 * Under `require-trusted-types-for 'script'` no text becomes HTML, except the empty one: react-aria empties
 * its announcements with `innerHTML = ''`, and without this every typed date would end in an error.
 */
export function trustOnlyEmptyHtml(): void {
  const { trustedTypes } = window as { readonly trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', { createHTML: refuseHtml });
}

function refuseHtml(html: string): string {
  if (html !== '') throw new TypeError('Text is never turned into HTML.');
  return html;
}
