import { CopyButton } from '../../../shared/ui/copy-button';

/** A value that is entered elsewhere, letter by letter. */
export const CopyValue = ({ value, what }: { readonly value: string; readonly what: string }) => (
  <span className="inline-flex max-w-full items-start gap-1">
    <code className="min-w-0 rounded-sm bg-sunken px-1.5 py-0.5 text-sm break-all">{value}</code>
    <CopyButton value={value} what={what} />
  </span>
);
