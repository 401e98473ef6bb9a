/** The product's own sign. */
export const Mark = ({ size = 24 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden className="shrink-0">
    <rect width="32" height="32" rx="8" className="fill-accent" />
    <path d="M10 7.5h8.2a5.8 5.8 0 0 1 0 11.6H13V25h-3z" className="fill-accent-contrast" />
    <path
      d="m13.2 13.4 2.2 2.2 4-4.4"
      fill="none"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="stroke-accent"
    />
  </svg>
);
