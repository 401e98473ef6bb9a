import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip } from 'react-aria-components';

/** A word beside what has the focus or the pointer; never the only place where something is said. */
export const Tooltip = ({ children }: { readonly children: ReactNode }) => (
  <AriaTooltip
    offset={6}
    className="max-w-72 animate-fade-in rounded-md bg-text px-2 py-1 text-xs text-surface shadow-float"
  >
    {children}
  </AriaTooltip>
);
