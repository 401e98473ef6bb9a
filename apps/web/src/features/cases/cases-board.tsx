import { STAGES, STAGE_NAMES } from '@permitdesk/domain/cases/stage';
import { useQuery } from '@tanstack/react-query';
import { useSay } from '../../shared/i18n/use-reader';
import { Banner } from '../../shared/ui/banner';
import { Card } from '../../shared/ui/card';
import { useOffice } from '../../shared/ui/office';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { CaseCard } from './case-card';
import type { CaseFilters } from './case-filters';
import { boardQuery } from './cases-query';
import { useCasesTexts } from './texts';

/** The same cases by stage. A case moves by what is put on its file, not by being dragged. */
export const CasesBoard = ({ filters }: { readonly filters: CaseFilters }) => {
  const t = useCasesTexts();
  const say = useSay();
  const { today } = useOffice();
  const { data, error, refetch } = useQuery(boardQuery(filters, today));
  if (error !== null) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (data === undefined)
    return (
      <Card>
        <Skeleton lines={8} />
      </Card>
    );
  const shown = filters.stage ?? STAGES.filter((stage) => stage !== 'closed');
  return (
    <>
      {data.nextCursor !== null && (
        <Banner tone="info" title={t('boardCut', { count: data.items.length })} className="mb-4" />
      )}
      <div
        role="region"
        aria-label={t('board')}
        tabIndex={0}
        className="-mx-4 overflow-x-auto px-4 pb-3 md:-mx-6 md:px-6"
      >
        <ol className="flex w-max items-start gap-3">
          {shown.map((stage) => {
            const items = data.items.filter((item) => item.stage === stage);
            return (
              <li key={stage} className="w-68 shrink-0 rounded-lg bg-sunken p-2">
                <h2 className="flex items-baseline justify-between px-1.5 pt-0.5 pb-2 text-sm font-semibold">
                  {say(STAGE_NAMES[stage])}
                  <span className="tabular font-normal text-muted">{items.length}</span>
                </h2>
                {items.length === 0 ? (
                  <p className="px-1.5 pb-2 text-sm text-muted">{t('boardEmpty')}</p>
                ) : (
                  <ul className="flex flex-col gap-2">
                    {items.map((item) => (
                      <li
                        key={item.id}
                        className="relative rounded-md border border-border bg-raised p-3 hover:border-control"
                      >
                        <CaseCard item={item} isWhole={false} />
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            );
          })}
        </ol>
      </div>
    </>
  );
};
