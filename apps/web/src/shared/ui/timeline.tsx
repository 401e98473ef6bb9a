import type { ReactNode } from 'react';
import { classes } from './classes';

/** Entries of a history, newest first, along one line. */
export const Timeline = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <ol aria-label={label} className="relative flex flex-col">
    {children}
  </ol>
);

interface TimelineItemProps {
  readonly id?: string;
  readonly mark: ReactNode;
  readonly children: ReactNode;
  readonly isStruck?: boolean;
}

export const TimelineItem = ({ id, mark, children, isStruck = false }: TimelineItemProps) => (
  <li id={id} className="group/entry relative flex scroll-mt-40 gap-3 pb-5 last:pb-0 target:bg-accent-soft">
    <span aria-hidden className="absolute top-7 bottom-0 left-3 w-px bg-border group-last/entry:hidden" />
    <span className="z-1 mt-0.5 grid size-6 shrink-0 place-items-center rounded-full border border-border bg-raised text-muted">
      {mark}
    </span>
    <div className={classes('min-w-0 flex-1', isStruck && 'opacity-75')}>{children}</div>
  </li>
);
