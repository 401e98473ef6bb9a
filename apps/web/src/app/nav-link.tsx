import { createLink } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { classes } from '../shared/ui/classes';

interface NavAnchorProps extends ComponentProps<'a'> {
  readonly icon: LucideIcon;
  readonly name: string;
  /** At the end of the line: a count. */
  readonly mark?: ReactNode;
  readonly look: 'side' | 'rail' | 'bottom';
}

const LOOKS: Readonly<Record<NavAnchorProps['look'], string>> = {
  side: 'flex min-h-9 items-center gap-2.5 rounded-md px-2.5',
  rail: 'relative grid size-10 place-items-center rounded-md',
  bottom: 'relative flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 text-2xs',
};

const NavAnchor = ({ icon: Icon, name, mark, look, className, ...rest }: NavAnchorProps) => (
  <a
    {...rest}
    {...(look === 'rail' ? { 'aria-label': name, title: name } : {})}
    className={classes(
      LOOKS[look],
      'text-muted transition-colors hover:text-text aria-[current=page]:font-medium aria-[current=page]:text-accent-text',
      look === 'bottom' ? '' : 'hover:bg-hover aria-[current=page]:bg-accent-soft',
      className,
    )}
  >
    <Icon size={look === 'bottom' ? 20 : 17} aria-hidden className="shrink-0" />
    {look !== 'rail' && <span className={look === 'side' ? 'grow' : ''}>{name}</span>}
    {mark}
  </a>
);

/** A place of the product, marked when one is in it. */
export const NavLink = createLink(NavAnchor);
