import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Api } from '../../api/client';
import { Card } from '../../shared/ui/card';
import { classes } from '../../shared/ui/classes';
import { useHomeTexts } from './texts';

interface BarProps {
  readonly share: number;
  readonly count: number;
  readonly look: string;
  readonly children: ReactNode;
}

const Bar = ({ share, count, look, children }: BarProps) => (
  <span className="flex items-center gap-2.5">
    <span className="h-2 min-w-0 flex-1 overflow-hidden rounded-full bg-sunken" aria-hidden>
      <span
        className={classes('block h-full rounded-full', look)}
        style={{ width: `${Math.max(share * 100, count > 0 ? 4 : 0)}%` }}
      />
    </span>
    <span className="tabular w-7 text-right text-sm font-medium">{count}</span>
    <span className="sr-only">{children}</span>
  </span>
);

const LINE =
  'grid min-h-8 grid-cols-[6.5rem_1fr] items-center gap-2 rounded-md px-2 -mx-2 text-sm text-muted hover:bg-hover hover:text-text';

/** What the next 30, 60 and 90 days bring; every bar opens the list that proves it. */
export const SoonStrip = ({ soon }: { readonly soon: readonly Api['SoonView'][] }) => {
  const t = useHomeTexts();
  const most = Math.max(1, ...soon.flatMap((span) => [span.permitsEnding, span.deadlines]));
  return (
    <Card title={t('soon')}>
      <ul className="flex flex-col gap-3">
        {soon.map((span) => (
          <li key={span.days}>
            <h3 className="pb-0.5 text-sm font-medium">{t('soonWithin', { count: span.days })}</h3>
            <Link
              to="/cases"
              search={{ stage: ['working'], expires: String(span.days), sort: 'expiry' }}
              className={LINE}
            >
              <span aria-hidden>{t('soonPermits')}</span>
              <Bar share={span.permitsEnding / most} count={span.permitsEnding} look="bg-warning">
                {t('soonPermitsLink', { count: span.permitsEnding, days: span.days })}
              </Bar>
            </Link>
            <Link to="/dates" search={{ within: String(span.days) }} className={LINE}>
              <span aria-hidden>{t('soonDates')}</span>
              <Bar share={span.deadlines / most} count={span.deadlines} look="bg-accent">
                {t('soonDatesLink', { count: span.deadlines, days: span.days })}
              </Bar>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
};
