import type { ReactNode } from 'react';
import { Popover as AriaPopover, type PopoverProps } from 'react-aria-components';
import { classes } from './classes';

/** A floating layer beside what opened it. */
export const Popover = ({
  className,
  children,
  ...rest
}: Omit<PopoverProps, 'className' | 'children'> & { readonly className?: string; readonly children: ReactNode }) => (
  <AriaPopover
    offset={6}
    {...rest}
    className={classes(
      'animate-fade-in overflow-auto rounded-lg border border-border bg-floating text-text shadow-float outline-none',
      className,
    )}
  >
    {children}
  </AriaPopover>
);
