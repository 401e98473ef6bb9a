/** A key to press. */
export const Kbd = ({ children }: { readonly children: string }) => (
  <kbd className="inline-flex min-w-6 items-center justify-center rounded-sm border border-border bg-sunken px-1.5 font-sans text-xs text-text">
    {children}
  </kbd>
);
