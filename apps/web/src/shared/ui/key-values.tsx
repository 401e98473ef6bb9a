import type { ReactNode } from 'react';
import { classes } from './classes';

export interface KeyValue {
  readonly key: string;
  readonly value: ReactNode;
}

/** Facts of a record, name beside value. */
export const KeyValues = ({
  items,
  columns = 1,
  className,
}: {
  readonly items: readonly KeyValue[];
  readonly columns?: 1 | 2;
  readonly className?: string;
}) => (
  <dl
    className={classes(
      'grid gap-x-5 sm:grid-cols-[fit-content(42%)_minmax(0,1fr)] sm:gap-y-2',
      columns === 2 && 'lg:grid-cols-[fit-content(24%)_minmax(0,1fr)_fit-content(24%)_minmax(0,1fr)]',
      className,
    )}
  >
    {items.map(({ key, value }) => (
      <div key={key} className="contents">
        <dt className="text-sm leading-5.5 text-muted">{key}</dt>
        <dd className="min-w-0 break-words max-sm:mb-2.5">{value}</dd>
      </div>
    ))}
  </dl>
);
