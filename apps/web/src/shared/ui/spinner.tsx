import { LoaderCircle } from 'lucide-react';
import { ProgressBar } from 'react-aria-components';

/** Work under way whose end is not known. */
export const Spinner = ({ label, size = 14 }: { readonly label: string; readonly size?: number }) => (
  <ProgressBar aria-label={label} isIndeterminate className="inline-flex">
    <LoaderCircle size={size} aria-hidden className="animate-spin" />
  </ProgressBar>
);
