import { createLink } from '@tanstack/react-router';
import { Check, CircleAlert, Minus } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classes } from './classes';

/** How far a step is: done, on now, still to come, out of the way, or with something wrong. */
export type StepMark = 'done' | 'now' | 'ahead' | 'off' | 'wrong';

const MARKS: Readonly<Record<StepMark, string>> = {
  done: 'border-accent bg-accent text-accent-contrast',
  now: 'border-accent bg-raised text-accent',
  ahead: 'border-control bg-raised text-muted',
  off: 'border-control bg-sunken text-muted',
  wrong: 'border-warning bg-warning-soft text-warning',
};

const Mark = ({ mark }: { readonly mark: StepMark }) => (
  <span
    aria-hidden
    className={classes('z-1 grid size-5 shrink-0 place-items-center rounded-full border-[1.5px]', MARKS[mark])}
  >
    {mark === 'done' && <Check size={12} strokeWidth={3} />}
    {mark === 'now' && <span className="size-2 rounded-full bg-accent" />}
    {mark === 'off' && <Minus size={12} strokeWidth={3} />}
    {mark === 'wrong' && <CircleAlert size={13} strokeWidth={2.5} />}
  </span>
);

interface SpineAnchorProps extends ComponentProps<'a'> {
  readonly name: string;
  /** The state of the step in a word or two. */
  readonly word?: string | undefined;
  readonly mark?: StepMark | undefined;
}

const SpineAnchor = ({ name, word, mark, className, ...rest }: SpineAnchorProps) => (
  <a
    {...rest}
    className={classes(
      'group/step relative flex min-h-11 items-center gap-2.5 rounded-md px-2.5 py-1.5 whitespace-nowrap hover:bg-hover aria-[current=page]:bg-accent-soft lg:min-h-10 lg:whitespace-normal',
      className,
    )}
  >
    {mark !== undefined && (
      <>
        <span
          aria-hidden
          className="absolute top-[calc(50%+0.875rem)] -bottom-[calc(50%-1rem)] left-[1.1875rem] hidden w-px bg-border group-last/part:hidden lg:block"
        />
        <Mark mark={mark} />
      </>
    )}
    <span className="min-w-0">
      <span className="block text-base leading-5 font-medium group-aria-[current=page]/step:text-accent-text">
        {name}
      </span>
      {word !== undefined && <span className="block text-xs text-muted max-lg:hidden">{word}</span>}
    </span>
  </a>
);

/** One part of a record, with how far it is. */
export const SpineLink = createLink(SpineAnchor);
