import { useMemo } from 'react';
import type { Api } from '../../api/client';
import { formatDay } from '../../shared/format/day';
import { useReader } from '../../shared/i18n/use-reader';
import { Badge } from '../../shared/ui/badge';
import { DataTable, type DataColumn } from '../../shared/ui/data-table';
import { DateText } from '../../shared/ui/date-text';
import { PersonName } from '../../shared/ui/person-name';
import { RowLink } from '../../shared/ui/row-link';
import { useDeadlineTexts } from './texts';

type Item = Api['DeadlineListItemView'];

const ActionLink = ({ item }: { readonly item: Item }) => {
  const { say } = useReader();
  return (
    <RowLink to="/dates" search={(before) => ({ ...before, deadline: item.id })} resetScroll={false}>
      {say(item.action)}
    </RowLink>
  );
};

interface DeadlineGroupProps {
  readonly group: 'late' | 'thisWeek' | 'next30' | 'later';
  readonly items: readonly Item[];
}

/** The dates of one span of time. */
export const DeadlineGroup = ({ group, items }: DeadlineGroupProps) => {
  const t = useDeadlineTexts();
  const { locale } = useReader();
  const columns = useMemo(
    (): readonly DataColumn<Item>[] => [
      { id: 'action', header: t('action'), cell: (item) => <ActionLink item={item} />, className: 'w-[38%] min-w-64' },
      {
        id: 'worker',
        header: t('worker'),
        cell: (item) => (
          <>
            <PersonName name={item.worker} />
            <span className="block text-xs text-muted">
              {item.employer} · <span className="tabular">#{item.caseNumber}</span>
            </span>
          </>
        ),
        className: 'min-w-48',
      },
      { id: 'owner', header: t('owner'), cell: (item) => t(`owner.${item.owner}`), className: 'w-36' },
      {
        id: 'due',
        header: t('safeDue'),
        cell: (item) => (
          <>
            <DateText day={item.safeDue} kind="due" relative="below" />
            {item.legalDue !== item.safeDue && (
              <span className="block text-xs text-muted">
                {t('legalDue')} {formatDay(item.legalDue, locale)}
              </span>
            )}
          </>
        ),
        className: 'w-36',
      },
    ],
    [t, locale],
  );
  if (items.length === 0) return null;
  return (
    <section>
      <h2 className="flex items-center gap-2 pb-2 text-base font-semibold">
        {t(group)}
        <Badge tone={group === 'late' ? 'danger' : 'neutral'}>{items.length}</Badge>
      </h2>
      <DataTable
        label={t('list', { group: t(group) })}
        columns={columns}
        rows={items}
        rowKey={(item) => item.id}
        card={(item) => (
          <div className="flex flex-col gap-1">
            <ActionLink item={item} />
            <span className="text-sm">
              <PersonName name={item.worker} />
              <span className="text-muted">
                {' '}
                · {item.employer} · #{item.caseNumber}
              </span>
            </span>
            <span className="flex flex-wrap justify-between gap-x-3 text-sm">
              <DateText day={item.safeDue} kind="due" />
              <span className="text-muted">{t(`owner.${item.owner}`)}</span>
            </span>
          </div>
        )}
      />
    </section>
  );
};
