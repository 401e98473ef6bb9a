import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { classes } from './classes';

const RowAnchor = ({ className, ...rest }: ComponentProps<'a'>) => (
  <a
    {...rest}
    data-row
    className={classes(
      'row-link rounded-sm font-medium text-text focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus',
      className,
    )}
  />
);

/** The link of a row or card: the whole of it answers a click. */
export const RowLink = createLink(RowAnchor);
