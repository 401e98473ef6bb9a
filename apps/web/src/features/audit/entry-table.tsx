import { useMemo } from 'react';
import { formatDay } from '../../shared/format/day';
import { useReader } from '../../shared/i18n/use-reader';
import { DataTable, type DataColumn } from '../../shared/ui/data-table';
import { useOffice } from '../../shared/ui/office';
import { RowLink } from '../../shared/ui/row-link';
import type { Entry } from './audit-queries';
import { useAuditTexts } from './texts';

const useTime = () => {
  const { locale } = useReader();
  const { zone } = useOffice();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone: zone });
    return (iso: string): string => format.format(Date.parse(iso));
  }, [locale, zone]);
};

const EntryLink = ({ entry }: { readonly entry: Entry }) => {
  const { say } = useReader();
  return (
    <RowLink to="/audit" search={(before) => ({ ...before, entry: entry.seq })} resetScroll={false}>
      {say(entry.words)}
    </RowLink>
  );
};

const Who = ({ entry }: { readonly entry: Entry }) => {
  const t = useAuditTexts();
  const { say } = useReader();
  return (
    <>
      {say(entry.actor)}
      {entry.bySystem && <span className="text-muted"> · {t('bySystem')}</span>}
    </>
  );
};

interface EntryTableProps {
  /** An ISO day; the entries are all of it. */
  readonly day: string;
  readonly entries: readonly Entry[];
}

/** The entries of one day, newest first. */
export const EntryTable = ({ day, entries }: EntryTableProps) => {
  const t = useAuditTexts();
  const { locale } = useReader();
  const time = useTime();
  const columns = useMemo(
    (): readonly DataColumn<Entry>[] => [
      {
        id: 'time',
        header: t('time'),
        cell: (entry) => <span className="tabular whitespace-nowrap">{time(entry.at)}</span>,
        className: 'w-32',
      },
      { id: 'who', header: t('who'), cell: (entry) => <Who entry={entry} />, className: 'w-56' },
      { id: 'action', header: t('action'), cell: (entry) => <EntryLink entry={entry} />, className: 'min-w-56' },
      {
        id: 'case',
        header: t('case'),
        cell: (entry) =>
          entry.caseNumber === null ? (
            <span className="text-muted">–</span>
          ) : (
            <span className="tabular">#{entry.caseNumber}</span>
          ),
        className: 'w-24',
      },
      {
        id: 'entry',
        header: t('entry'),
        cell: (entry) => <span className="text-muted">{entry.seq}</span>,
        align: 'end',
        className: 'w-24',
      },
    ],
    [t, time],
  );
  const title = formatDay(day, locale, 'full');
  return (
    <section>
      <h2 className="pb-2 text-base font-semibold first-letter:uppercase">{title}</h2>
      <DataTable
        label={t('list', { day: title })}
        columns={columns}
        rows={entries}
        rowKey={(entry) => entry.seq}
        card={(entry) => (
          <div className="flex flex-col gap-1">
            <EntryLink entry={entry} />
            <span className="text-sm">
              <Who entry={entry} />
            </span>
            <span className="tabular flex flex-wrap justify-between gap-x-3 text-sm text-muted">
              <span>{time(entry.at)}</span>
              <span>{entry.caseNumber === null ? entry.seq : `#${entry.caseNumber}`}</span>
            </span>
          </div>
        )}
      />
    </section>
  );
};
