import { useId } from 'react';
import { addDays, daysBetween, formatDay } from '../../shared/format/day';
import { useReader } from '../../shared/i18n/use-reader';
import { classes } from '../../shared/ui/classes';
import { DateText } from '../../shared/ui/date-text';
import { useOffice } from '../../shared/ui/office';
import { TextLink } from '../../shared/ui/text-link';
import { useWorkerTexts } from './texts';
import type { SpanKind, WorkSpan } from './work-spans';

const FILLS: Readonly<Record<SpanKind, string>> = {
  permit: 'fill-success',
  maintained: 'fill-info',
  revocation: 'fill-warning',
  no_right: 'fill-danger',
  gap: 'fill-transparent',
};
const WIDTH = 1000;
const HEIGHT = 26;
const MARGIN_DAYS = 45;
const LEAST_YEARS_APART = 60;

interface WorkBarProps {
  readonly spans: readonly WorkSpan[];
}

/** Years at whose beginning a mark stands. */
const yearsBetween = (from: string, to: string): readonly number[] => {
  const first = Number(from.slice(0, 4)) + 1;
  return Array.from({ length: Math.max(0, Number(to.slice(0, 4)) - first + 1) }, (_, index) => first + index);
};

/** Permits, maintained status and gaps along a line of time, with today's line; the table below says the same. */
export const WorkBar = ({ spans }: WorkBarProps) => {
  const t = useWorkerTexts();
  const { locale } = useReader();
  const { today } = useOffice();
  const hatch = useId();
  const first = spans[0]?.from ?? today;
  const lastKnown = spans.reduce((latest, { to, from }) => ((to ?? from) > latest ? (to ?? from) : latest), today);
  const start = addDays(first < today ? first : today, -MARGIN_DAYS);
  const end = addDays(lastKnown, MARGIN_DAYS);
  const length = daysBetween(start, end);
  const at = (day: string): number => (daysBetween(start, day) / length) * WIDTH;
  const years = yearsBetween(start, end);
  const shownYears = years.filter(
    (_, index) => index % Math.max(1, Math.ceil((years.length * LEAST_YEARS_APART) / WIDTH)) === 0,
  );
  const kinds = [...new Set(spans.map(({ kind }) => kind))];
  return (
    <figure>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('barAlt', { from: formatDay(start, locale), to: formatDay(end, locale) })}
        className="block h-7 w-full rounded-md bg-sunken"
      >
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="6" className="stroke-danger" strokeWidth="2" />
          </pattern>
        </defs>
        {years.map((year) => (
          <line
            key={year}
            x1={at(`${year}-01-01`)}
            x2={at(`${year}-01-01`)}
            y1="0"
            y2={HEIGHT}
            vectorEffect="non-scaling-stroke"
            className="stroke-border"
          />
        ))}
        {spans.map((span) => {
          const x = at(span.from);
          const to = span.to ?? (span.kind === 'gap' ? today : end);
          return (
            <rect
              key={`${span.from} ${span.kind}`}
              x={x}
              y="4"
              width={Math.max(at(addDays(to, 1)) - x, 2)}
              height={HEIGHT - 8}
              {...(span.kind === 'gap' ? { fill: `url(#${hatch})` } : {})}
              className={span.kind === 'gap' ? '' : FILLS[span.kind]}
            />
          );
        })}
        <line
          x1={at(today)}
          x2={at(today)}
          y1="0"
          y2={HEIGHT}
          vectorEffect="non-scaling-stroke"
          strokeWidth="6"
          className="stroke-raised"
        />
        <line
          x1={at(today)}
          x2={at(today)}
          y1="0"
          y2={HEIGHT}
          vectorEffect="non-scaling-stroke"
          strokeWidth="2"
          className="stroke-text"
        />
      </svg>
      <div aria-hidden className="relative mt-0.5 h-9 text-xs text-muted">
        {shownYears.map((year) => (
          <span
            key={year}
            className="tabular absolute -translate-x-1/2"
            style={{ left: `${at(`${year}-01-01`) / 10}%` }}
          >
            {year}
          </span>
        ))}
        <span
          className="absolute top-4 -translate-x-1/2 font-semibold whitespace-nowrap text-text"
          style={{ left: `clamp(1.5rem, ${at(today) / 10}%, calc(100% - 1.5rem))` }}
        >
          {t('todayMark')}
        </span>
      </div>
      <figcaption aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 pt-1 text-sm text-muted">
        {kinds.map((kind) => (
          <span key={kind} className="inline-flex items-center gap-1.5">
            <svg width="12" height="12" className="rounded-sm border border-border">
              <rect
                width="12"
                height="12"
                {...(kind === 'gap' ? { fill: `url(#${hatch})` } : {})}
                className={classes(kind !== 'gap' && FILLS[kind])}
              />
            </svg>
            {t(`kind.${kind}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
};

/** The same periods, to be read. */
export const WorkSpanTable = ({ spans }: WorkBarProps) => {
  const t = useWorkerTexts();
  const head = 'border-b border-border py-1.5 pr-4 text-left text-xs font-medium text-muted';
  const cell = 'border-b border-border py-2 pr-4 align-top';
  return (
    <div className="overflow-x-auto" role="region" aria-label={t('barTable')} tabIndex={0}>
      <table className="w-full text-sm">
        <thead>
          <tr>
            <th scope="col" className={head}>
              {t('period')}
            </th>
            <th scope="col" className={head}>
              {t('from')}
            </th>
            <th scope="col" className={head}>
              {t('to')}
            </th>
            <th scope="col" className={head}>
              {t('ofCase')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...spans].reverse().map((span) => (
            <tr key={`${span.from} ${span.kind}`}>
              <td
                className={classes(
                  cell,
                  (span.kind === 'gap' || span.kind === 'no_right') && 'font-medium text-danger',
                )}
              >
                {t(`kind.${span.kind}`)}
              </td>
              <td className={cell}>
                <DateText day={span.from} relative="none" />
              </td>
              <td className={cell}>
                {span.to === undefined ? (
                  <span className="text-muted">{t('lasting')}</span>
                ) : (
                  <DateText day={span.to} relative="none" />
                )}
              </td>
              <td className={cell}>
                {span.period !== undefined && (
                  <TextLink to="/cases/$caseId" params={{ caseId: span.period.caseId }}>
                    #{span.period.caseNumber} · {span.period.employer}
                  </TextLink>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
