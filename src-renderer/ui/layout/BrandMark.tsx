/** The product's mark: a page with the holes of a ring binder and one ruled line. Decoration only. */
export const BrandMark = ({ size }: { readonly size: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden focusable={false}>
    <rect x="5" y="3" width="23" height="26" rx="3" fill="var(--accent)" />
    <path d="M12 11h11M12 16h11M12 21h6" stroke="var(--on-accent)" strokeWidth="2" strokeLinecap="round" />
    <path d="M3 10h5M3 16h5M3 22h5" stroke="var(--ink)" strokeWidth="2" strokeLinecap="round" />
  </svg>
);
