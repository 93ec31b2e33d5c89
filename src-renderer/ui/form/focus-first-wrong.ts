/** Puts the focus, once the page has been drawn, on the first field inside `within` that must be mended. */
export function focusFirstWrong(within: ParentNode): void {
  requestAnimationFrame(() => {
    const field = within.querySelector('[data-invalid] :is(input, textarea, button, [role="spinbutton"])');
    if (field instanceof HTMLElement) field.focus();
  });
}
