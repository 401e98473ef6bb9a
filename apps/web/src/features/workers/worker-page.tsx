import { useQuery } from '@tanstack/react-query';
import { notFound, useParams } from '@tanstack/react-router';
import { Plus, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { isNowhere } from '../../api/problem';
import { WorkAnswer } from '../../shared/records/work-answer';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { DataTable } from '../../shared/ui/data-table';
import { LinkButton } from '../../shared/ui/link-button';
import { useOffice } from '../../shared/ui/office';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { TextLink } from '../../shared/ui/text-link';
import { CaseCard } from '../cases/case-card';
import { useCaseColumns } from '../cases/case-columns';
import { InviteDrawer } from '../people/invite-drawer';
import { usePeopleTexts } from '../people/texts';
import { WhoSees } from '../rights/who-sees';
import { useMay } from '../session/session-query';
import { PersonalData } from './personal-data';
import { useWorkerTexts } from './texts';
import { WorkBar, WorkSpanTable } from './work-bar';
import { workSpans } from './work-spans';
import { workerQuery, type WorkerView } from './worker-queries';

const RightToWork = ({ worker }: { readonly worker: WorkerView }) => {
  const t = useWorkerTexts();
  const { today } = useOffice();
  const spans = workSpans(worker.periods, today);
  const basis = worker.cases.find(({ id }) => id === worker.workCaseId);
  return (
    <Card title={t('rightToWork')}>
      {worker.work === null ? (
        <p className="text-muted">{t('noCase')}</p>
      ) : (
        <WorkAnswer
          work={worker.work}
          size="large"
          proof={
            basis !== undefined && (
              <TextLink to="/cases/$caseId" params={{ caseId: basis.id }} className="text-text">
                {t('restsOn', { number: basis.number })}
              </TextLink>
            )
          }
        />
      )}
      <h3 className="pt-5 pb-2 text-sm font-semibold">{t('bar')}</h3>
      {spans.length === 0 ? (
        <p className="text-muted">{t('noPeriods')}</p>
      ) : (
        <>
          <WorkBar spans={spans} />
          <div className="pt-4">
            <WorkSpanTable spans={spans} />
          </div>
        </>
      )}
    </Card>
  );
};

export const WorkerPage = () => {
  const t = useWorkerTexts();
  const may = useMay();
  const p = usePeopleTexts();
  const [isInviting, setInviting] = useState(false);
  const { workerId } = useParams({ from: '/desk/workers/$workerId' });
  const { data: worker, error, refetch } = useQuery(workerQuery(workerId));
  const columns = useCaseColumns(['worker', 'holder']);
  if (error !== null && worker === undefined) {
    if (isNowhere(error)) throw notFound();
    return <QueryProblem error={error} onRetry={() => void refetch()} />;
  }
  if (worker === undefined)
    return (
      <Card>
        <Skeleton lines={10} />
      </Card>
    );
  const name = worker.givenNames === '' ? worker.familyName : `${worker.familyName}, ${worker.givenNames}`;
  return (
    <>
      <PageHeader
        title={name}
        actions={
          <>
            <WhoSees asked={{ kind: 'worker', id: worker.id }} />
            {may('people.manage') && (
              <Button onPress={() => setInviting(true)}>
                <UserPlus size={15} aria-hidden />
                {p('workerAccess')}
              </Button>
            )}
            {may('case.request') && (
              <LinkButton to="/cases/new" search={{ worker: worker.id }} kind="primary">
                <Plus size={16} aria-hidden />
                {t('newCase')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <RightToWork worker={worker} />
          <section>
            <h2 className="pb-2 text-base font-semibold">{t('cases')}</h2>
            {worker.cases.length === 0 ? (
              <Card>
                <p className="text-muted">{t('noCases')}</p>
              </Card>
            ) : (
              <DataTable
                label={t('cases')}
                columns={columns}
                rows={worker.cases}
                rowKey={(item) => item.id}
                card={(item) => <CaseCard item={item} />}
              />
            )}
          </section>
        </div>
        <PersonalData worker={worker} />
      </div>
      {isInviting && (
        <InviteDrawer
          worker={{ id: worker.id, email: worker.email, language: worker.officialLanguage }}
          onClose={() => setInviting(false)}
        />
      )}
    </>
  );
};
