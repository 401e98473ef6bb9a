import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { classes } from './classes';

const TextAnchor = ({ className, ...rest }: ComponentProps<'a'>) => (
  <a
    {...rest}
    className={classes(
      'rounded-sm text-accent-text underline decoration-current/35 underline-offset-[3px] hover:decoration-current',
      className,
    )}
  />
);

/** A link in running text. */
export const TextLink = createLink(TextAnchor);
