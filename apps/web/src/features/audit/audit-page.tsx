import { AUDIT_ACTION_WORDS } from '@permitdesk/domain/audit/audit-actions';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download, ScrollText } from 'lucide-react';
import { useMemo } from 'react';
import { addDays } from '../../shared/format/day';
import { dayOfInstant } from '../../shared/format/instant';
import { useReader } from '../../shared/i18n/use-reader';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { DateField } from '../../shared/ui/date-field';
import { EmptyState } from '../../shared/ui/empty-state';
import { FilterBar } from '../../shared/ui/filter-bar';
import { FilterChoice } from '../../shared/ui/filter-choice';
import { MenuButton, MenuItem } from '../../shared/ui/menu';
import { useOffice } from '../../shared/ui/office';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { useMay } from '../session/session-query';
import {
  auditAsk,
  auditPeopleQuery,
  auditQuery,
  exportAddress,
  ONLY_VIEWS,
  PERIODS,
  readAuditFilters,
  type AuditFilters,
  type Entry,
} from './audit-queries';
import { ChainState } from './chain-state';
import { EntryDrawer } from './entry-drawer';
import { EntryTable } from './entry-table';
import { useAuditTexts } from './texts';

const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

/** What narrows the list: who, what, when; and one record, where the reader came from there. */
const AuditFilterBar = ({
  filters,
  onChange,
}: {
  readonly filters: AuditFilters;
  readonly onChange: (filters: Readonly<Record<string, unknown>>) => void;
}) => {
  const t = useAuditTexts();
  const { say, locale } = useReader();
  const { data: people } = useQuery(auditPeopleQuery);
  const actions = useMemo(
    () =>
      [...AUDIT_ACTION_WORDS]
        .map(([value, words]) => ({ value, label: say(words) }))
        .toSorted((a, b) => a.label.localeCompare(b.label, locale)),
    [say, locale],
  );
  const { today } = useOffice();
  const { entry: _, ...narrowing } = filters;
  const hasDays = filters.from !== undefined || filters.to !== undefined;
  return (
    <>
      <FilterBar
        active={Object.keys(narrowing).length}
        onClear={() => onChange(Object.fromEntries(Object.keys(narrowing).map((name) => [name, undefined])))}
      >
        <FilterChoice
          label={t('person')}
          chosen={one(filters.person)}
          onChange={([person]) => onChange({ person })}
          options={(people?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FilterChoice
          label={t('action')}
          chosen={one(filters.action)}
          onChange={([action]) => onChange({ action })}
          options={[{ value: ONLY_VIEWS, label: t('onlyViews') }, ...actions]}
        />
        <FilterChoice
          label={t('period')}
          chosen={hasDays ? ['chosen'] : one(filters.days)}
          onChange={([days]) =>
            onChange(
              days === 'chosen'
                ? { days: undefined, from: addDays(today, -30), to: today }
                : { days, from: undefined, to: undefined },
            )
          }
          options={[
            ...PERIODS.map((days) => ({
              value: days as string,
              label: days === '1' ? t('today') : t('days', { count: Number(days) }),
            })),
            { value: 'chosen', label: t('chosenDays') },
          ]}
        />
        {filters.case !== undefined && (
          <FilterChoice
            label={t('case')}
            chosen={['this']}
            onChange={() => onChange({ case: undefined })}
            options={[{ value: 'this', label: t('oneCase') }]}
          />
        )}
        {filters.subject !== undefined && (
          <FilterChoice
            label={t('subject')}
            chosen={['this']}
            onChange={() => onChange({ subject: undefined, kind: undefined })}
            options={[{ value: 'this', label: t('oneSubject') }]}
          />
        )}
      </FilterBar>
      {hasDays && (
        <div className="flex flex-wrap gap-3 pb-4">
          <DateField label={t('from')} value={filters.from} onChange={(from) => onChange({ from })} />
          <DateField label={t('to')} value={filters.to} onChange={(to) => onChange({ to })} />
        </div>
      )}
    </>
  );
};

const ExportMenu = ({ addressOf }: { readonly addressOf: (format: 'csv' | 'jsonl') => string }) => {
  const t = useAuditTexts();
  return (
    <MenuButton
      label={t('exportHelp')}
      placement="bottom end"
      onAction={(format) => globalThis.location.assign(addressOf(format === 'jsonl' ? 'jsonl' : 'csv'))}
      trigger={
        <Button>
          <Download size={15} aria-hidden />
          {t('export')}
        </Button>
      }
    >
      <MenuItem id="csv">{t('export.csv')}</MenuItem>
      <MenuItem id="jsonl">{t('export.jsonl')}</MenuItem>
    </MenuButton>
  );
};

const byDay = (
  entries: readonly Entry[],
  zone: string,
): readonly (readonly [day: string, entries: readonly Entry[]])[] => {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = dayOfInstant(entry.at, zone);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
};

const Audit = () => {
  const t = useAuditTexts();
  const { today, zone } = useOffice();
  const filters = useSearch({ from: '/desk/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const ask = auditAsk(filters, today);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(auditQuery(ask));
  const change = (changed: Readonly<Record<string, unknown>>): void =>
    void navigate({
      search: (before) => readAuditFilters({ ...before, ...changed }),
      replace: true,
      resetScroll: false,
    });
  const entries = data?.pages.flatMap((page) => page.items) ?? [];
  const isNarrowed = Object.keys(ask).length > 0;
  const number =
    filters.case === undefined ? undefined : entries.find(({ caseId }) => caseId === filters.case)?.caseNumber;
  return (
    <>
      <PageHeader
        title={number == null ? t('title') : t('titleOfCase', { number })}
        lead={t('lead')}
        actions={<ExportMenu addressOf={(format) => exportAddress(ask, format)} />}
      />
      <ChainState />
      <AuditFilterBar filters={filters} onChange={change} />
      {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <Card>
          <Skeleton lines={12} />
        </Card>
      )}
      {data !== undefined && entries.length === 0 && (
        <Card>
          <EmptyState
            icon={ScrollText}
            title={t('emptyTitle')}
            action={
              isNarrowed && <Button onPress={() => void navigate({ search: {}, replace: true })}>{t('clear')}</Button>
            }
          >
            {isNarrowed ? t('emptyFiltered') : t('empty')}
          </EmptyState>
        </Card>
      )}
      <div className="flex flex-col gap-5">
        {byDay(entries, zone).map(([day, ofDay]) => (
          <EntryTable key={day} day={day} entries={ofDay} />
        ))}
      </div>
      {hasNextPage && (
        <div className="flex justify-center pt-4">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t('loadMore')}
          </Button>
        </div>
      )}
      <EntryDrawer
        entry={entries.find(({ seq }) => seq === filters.entry)}
        onClose={() => change({ entry: undefined })}
      />
    </>
  );
};

/** Who did what and who looked, over everything: searched, exported, and proved. */
export const AuditPage = () => {
  const t = useAuditTexts();
  const may = useMay();
  if (may('audit.read')) return <Audit />;
  return (
    <>
      <PageHeader title={t('title')} />
      <Card>
        <EmptyState icon={ScrollText} title={t('mayNot')}>
          {t('mayNotBody')}
        </EmptyState>
      </Card>
    </>
  );
};
