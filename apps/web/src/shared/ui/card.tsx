import { useId, type ReactNode } from 'react';
import { classes } from './classes';

interface CardProps {
  readonly title?: ReactNode;
  /** Beside the title, at its right: a count, one quiet action. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  /** Rows that reach the edges bring their own padding. */
  readonly isFlush?: boolean;
  readonly level?: 2 | 3;
  /** One of many of its kind: an article then, for landmarks of one name each would be in the way. */
  readonly isRecord?: boolean;
}

/** One thing on a page, with its name. */
export const Card = ({
  title,
  aside,
  children,
  className,
  isFlush = false,
  level = 2,
  isRecord = false,
}: CardProps) => {
  const id = useId();
  const Heading = `h${level}` as const;
  const Frame = isRecord ? 'article' : 'section';
  return (
    <Frame
      {...(title === undefined ? {} : { 'aria-labelledby': id })}
      className={classes('rounded-lg border border-border bg-raised', className)}
    >
      {title !== undefined && (
        <div className="flex min-h-11 items-center justify-between gap-3 px-4 pt-2">
          <Heading id={id} className="text-base font-semibold">
            {title}
          </Heading>
          {aside !== undefined && <div className="flex items-center gap-2 text-sm text-muted">{aside}</div>}
        </div>
      )}
      <div className={isFlush ? 'pb-1' : title === undefined ? 'p-4' : 'px-4 pt-1 pb-4'}>{children}</div>
    </Frame>
  );
};
