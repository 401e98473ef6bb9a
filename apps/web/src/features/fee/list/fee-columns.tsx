import { FEE_STATE_NAMES } from '@permitdesk/domain/fees/fee-state-names';
import { useMemo } from 'react';
import type { Api } from '../../../api/client';
import { formatDay } from '../../../shared/format/day';
import { formatCents } from '../../../shared/format/money';
import { useReader } from '../../../shared/i18n/use-reader';
import { FEE_TONES } from '../../../shared/records/state-tones';
import { StatusChip } from '../../../shared/ui/badge';
import type { DataColumn } from '../../../shared/ui/data-table';
import { DateText } from '../../../shared/ui/date-text';
import { PersonName } from '../../../shared/ui/person-name';
import { RowLink } from '../../../shared/ui/row-link';
import { useFeeTexts } from '../texts';

export type FeeItem = Api['FeeListItemView'];

const CaseLink = ({ item }: { readonly item: FeeItem }) => (
  <RowLink to="/cases/$caseId/fee" params={{ caseId: item.caseId }}>
    <PersonName name={item.worker} />
  </RowLink>
);

/** What is to be done, and the state it comes from. */
const Task = ({ item }: { readonly item: FeeItem }) => {
  const t = useFeeTexts();
  const { say } = useReader();
  return (
    <>
      {t(`todo.${item.task === 'refund' && item.state === 'refund_requested' ? 'chase' : item.task}`)}
      <span className="block">
        <StatusChip tone={FEE_TONES[item.state]} look="flat">
          {say(FEE_STATE_NAMES[item.state].name)}
        </StatusChip>
      </span>
    </>
  );
};

/** Who paid and by which receipt, or when the refund was asked for and is asked for again. */
const Detail = ({ item }: { readonly item: FeeItem }) => {
  const t = useFeeTexts();
  const { locale } = useReader();
  return (
    <>
      {item.task === 'receipt' && item.receiptNumber !== null && (
        <span className="block">{t('receiptNo', { number: item.receiptNumber })}</span>
      )}
      {item.payer !== null && <span className="block text-muted">{t('paidBy', { payer: item.payer })}</span>}
      {item.refundRequestedOn !== null && (
        <span className="block">{t('askedOn', { day: formatDay(item.refundRequestedOn, locale) })}</span>
      )}
      {item.chaseOn !== null && (
        <span className="block">
          {t('refund.chase')} <DateText day={item.chaseOn} kind="due" />
        </span>
      )}
    </>
  );
};

export const useFeeColumns = (): readonly DataColumn<FeeItem>[] => {
  const t = useFeeTexts();
  const { locale } = useReader();
  return useMemo(
    () => [
      {
        id: 'worker',
        header: t('worker'),
        sortValue: (item) => item.worker,
        cell: (item) => (
          <>
            <CaseLink item={item} />
            <span className="tabular block text-xs text-muted">#{item.caseNumber}</span>
          </>
        ),
        className: 'min-w-40',
      },
      { id: 'employer', header: t('employer'), sortValue: (item) => item.employer, cell: (item) => item.employer },
      { id: 'task', header: t('todo'), cell: (item) => <Task item={item} />, className: 'min-w-40' },
      {
        id: 'amount',
        header: t('amount'),
        sortValue: (item) => item.cents ?? undefined,
        cell: (item) => (item.cents === null ? '–' : formatCents(item.cents, locale)),
        align: 'end',
      },
      {
        id: 'since',
        header: t('since'),
        sortValue: (item) => item.since,
        cell: (item) => <DateText day={item.since} relative="below" />,
      },
      { id: 'detail', header: t('detail'), cell: (item) => <Detail item={item} />, className: 'min-w-44' },
    ],
    [t, locale],
  );
};

/** One fee where there is no room for columns. */
export const FeeRowCard = ({ item }: { readonly item: FeeItem }) => {
  const { locale } = useReader();
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <CaseLink item={item} />
          <p className="text-sm text-muted">
            {item.employer} · <span className="tabular">#{item.caseNumber}</span>
          </p>
        </div>
        {item.cents !== null && <span className="tabular font-medium">{formatCents(item.cents, locale)}</span>}
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 text-sm">
        <span>
          <Task item={item} />
        </span>
        <DateText day={item.since} relative="below" />
      </div>
      <div className="text-sm">
        <Detail item={item} />
      </div>
    </div>
  );
};
