import { STAGE_NAMES } from '@permitdesk/domain/cases/stage';
import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { Api } from '../../api/client';
import { useSay } from '../../shared/i18n/use-reader';
import { HolderChip } from '../../shared/records/holder-chip';
import { OurStepChip, PermitChip, PortalChip } from '../../shared/records/state-chips';
import { useRecordTexts } from '../../shared/records/texts';
import type { DataColumn } from '../../shared/ui/data-table';
import { DateText } from '../../shared/ui/date-text';
import { PersonName } from '../../shared/ui/person-name';
import { RowLink } from '../../shared/ui/row-link';
import { useCasesTexts } from './texts';

export type CaseItem = Api['CaseListItemView'];
type ColumnId = 'worker' | 'employer' | 'stage' | 'portal' | 'next' | 'expiry' | 'holder' | 'findings';

export const FindingsMark = ({ count }: { readonly count: number }) => {
  const t = useRecordTexts();
  if (count === 0) return null;
  return (
    <span
      className="tabular inline-flex items-center gap-1 text-sm font-medium text-warning"
      title={t('findings', { count })}
    >
      <TriangleAlert size={14} aria-hidden />
      {count}
      <span className="sr-only"> {t('findings', { count })}</span>
    </span>
  );
};

const Nothing = () => <span className="text-muted">–</span>;

/** How a list of cases reads; pages leave out the columns that they say elsewhere. */
export const useCaseColumns = (without: readonly ColumnId[] = []): readonly DataColumn<CaseItem>[] => {
  const t = useCasesTexts();
  const say = useSay();
  const left = without.join(' ');
  return useMemo(() => {
    // The first column carries the link of the row.
    const hasWorker = !left.split(' ').includes('worker');
    const columns: readonly (DataColumn<CaseItem> & { readonly id: ColumnId })[] = [
      {
        id: 'worker',
        header: t('worker'),
        cell: (row) => (
          <>
            <RowLink to="/cases/$caseId" params={{ caseId: row.id }}>
              <PersonName name={row.worker} />
            </RowLink>
            <span className="block text-xs text-muted">{row.jobTitle}</span>
          </>
        ),
        className: 'min-w-40',
      },
      {
        id: 'employer',
        header: t('employer'),
        cell: (row) => (
          <>
            {hasWorker ? (
              row.employer
            ) : (
              <RowLink to="/cases/$caseId" params={{ caseId: row.id }}>
                {row.employer}
              </RowLink>
            )}
            {!hasWorker && <span className="block text-xs text-muted">{row.jobTitle}</span>}
            <span className="tabular block text-xs text-muted">
              #{row.number}
              {row.exemptionCode !== null && ` · ${row.exemptionCode}`}
              {row.offerNumber !== null && ` · ${row.offerNumber}`}
            </span>
          </>
        ),
        className: 'min-w-40',
      },
      {
        id: 'stage',
        header: t('stage'),
        cell: (row) => (
          <>
            {say(STAGE_NAMES[row.stage])}
            <span className="block">
              <OurStepChip states={row} look="flat" />
            </span>
          </>
        ),
        className: 'min-w-30',
      },
      {
        id: 'portal',
        header: t('portalAndPermit'),
        cell: (row) => (
          <span className="flex flex-col pt-px">
            <PortalChip offer={row.offer} look="flat" />
            <PermitChip permit={row.permit} look="flat" />
          </span>
        ),
        className: 'min-w-44',
      },
      {
        id: 'next',
        header: t('next'),
        sortValue: (row) => row.nextOn ?? undefined,
        cell: (row) =>
          row.nextOn === null ? <Nothing /> : <DateText day={row.nextOn} kind="begin" relative="below" />,
      },
      {
        id: 'expiry',
        header: t('permitEnds'),
        sortValue: (row) => row.permitValidTo ?? undefined,
        cell: (row) =>
          row.permitValidTo === null ? <Nothing /> : <DateText day={row.permitValidTo} relative="below" />,
      },
      { id: 'holder', header: t('holder'), cell: (row) => <HolderChip holder={row.holder} /> },
      { id: 'findings', header: t('findings'), cell: (row) => <FindingsMark count={row.openFindings} /> },
    ];
    return columns.filter(({ id }) => !left.split(' ').includes(id));
  }, [t, say, left]);
};
