import { findProvince } from '@permitdesk/domain/places/provinces';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Network, Plus } from 'lucide-react';
import { useState } from 'react';
import { problemOf } from '../../../api/problem';
import { useSay } from '../../../shared/i18n/use-reader';
import { ProblemNotice } from '../../../shared/refusals/problem-notice';
import { Badge } from '../../../shared/ui/badge';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { DateText } from '../../../shared/ui/date-text';
import { Drawer } from '../../../shared/ui/dialog';
import { EmptyState } from '../../../shared/ui/empty-state';
import { QueryProblem } from '../../../shared/ui/query-problem';
import { Skeleton } from '../../../shared/ui/skeleton';
import { TextLink } from '../../../shared/ui/text-link';
import { toast } from '../../../shared/ui/toast';
import { useMay } from '../../session/session-query';
import type { EmployerView } from '../employer-queries';
import { useEmployerTexts } from '../texts';
import { BranchForm } from './branch-form';
import { closePart, ClosePartDialog, type ClosingPart } from './close-part-dialog';
import { EntityForm } from './entity-form';
import { entitiesQuery, type BranchView, type EntityView } from './part-queries';

/** What is open beside the list. */
type Open =
  | { readonly kind: 'entity'; readonly entity?: EntityView }
  | { readonly kind: 'branch'; readonly entityId: string; readonly branch?: BranchView };

/** Legal entities of an employer with their branches, kept where they are shown. */
export const EmployerParts = ({ employer }: { readonly employer: EmployerView }) => {
  const t = useEmployerTexts();
  const say = useSay();
  const may = useMay();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(entitiesQuery(employer.id));
  const [open, setOpen] = useState<Open>();
  const [closing, setClosing] = useState<ClosingPart>();
  const again = (): void =>
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => ['entities', 'custodians', 'cases', 'case'].includes(String(queryKey[0])),
    });
  const done = (said: string): void => {
    again();
    setOpen(undefined);
    setClosing(undefined);
    toast(said);
  };
  const reopen = useMutation({
    mutationFn: (part: ClosingPart) => closePart(part, undefined),
    onSuccess: () => done(t('partReopened')),
  });
  if (error !== null) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (data === undefined)
    return (
      <Card>
        <Skeleton lines={5} />
      </Card>
    );
  const isEditable = may('employer.edit') && employer.handedOverOn === null;
  const addEntity = isEditable && (
    <Button size="small" onPress={() => setOpen({ kind: 'entity' })}>
      <Plus size={14} aria-hidden />
      {t('addEntity')}
    </Button>
  );
  const closeOrOpen = (part: ClosingPart, closedOn: string | null) =>
    isEditable && (
      <Button size="small" kind="quiet" onPress={() => (closedOn === null ? setClosing(part) : reopen.mutate(part))}>
        {closedOn === null ? t('closePart') : t('reopenPart')}
        <span className="sr-only"> {part.name}</span>
      </Button>
    );
  return (
    <>
      {reopen.error !== null && <ProblemNotice problem={problemOf(reopen.error)} />}
      {data.items.length === 0 ? (
        <Card>
          <EmptyState icon={Network} title={t('partsEmptyTitle')} action={addEntity}>
            {t('partsEmpty')}
          </EmptyState>
        </Card>
      ) : (
        <div className="flex flex-col gap-3">
          <div className="flex flex-wrap items-start justify-between gap-3">
            <p className="max-w-prose text-muted">{t('partsLead')}</p>
            {addEntity}
          </div>
          {data.items.map((entity) => (
            <Card
              key={entity.id}
              title={entity.legalName}
              aside={
                <TextLink to="/cases" search={{ employer: employer.id, entity: entity.id }}>
                  {t('openCount', { count: entity.openCases })}
                </TextLink>
              }
            >
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
                <span className="tabular">
                  {t('businessNumber')} {entity.businessNumber ?? '–'}
                </span>
                {entity.closedOn !== null && (
                  <Badge>
                    {t('closedOn')} <DateText day={entity.closedOn} />
                  </Badge>
                )}
              </p>
              {entity.branches.length === 0 ? (
                <p className="pt-3 text-sm text-muted">{t('noBranches')}</p>
              ) : (
                <ul aria-label={t('parts')} className="mt-2 divide-y divide-border border-y border-border">
                  {entity.branches.map((branch) => (
                    <li key={branch.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
                      <span className="min-w-0 grow basis-48">
                        <span className="font-medium">{branch.name}</span>
                        <span className="block text-sm text-muted">
                          {[
                            branch.street,
                            branch.city,
                            say(findProvince(branch.province)?.name ?? { en: branch.province, fr: branch.province }),
                            branch.postalCode,
                          ]
                            .filter((part) => part !== null)
                            .join(', ')}
                        </span>
                      </span>
                      {branch.closedOn !== null && (
                        <Badge>
                          {t('closedOn')} <DateText day={branch.closedOn} />
                        </Badge>
                      )}
                      <span className="flex gap-1">
                        {isEditable && (
                          <Button
                            size="small"
                            kind="quiet"
                            onPress={() => setOpen({ kind: 'branch', entityId: entity.id, branch })}
                          >
                            {t('edit')}
                            <span className="sr-only"> {branch.name}</span>
                          </Button>
                        )}
                        {closeOrOpen(
                          { kind: 'branch', id: branch.id, name: branch.name, version: branch.version },
                          branch.closedOn,
                        )}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
              {isEditable && (
                <div className="-ml-2 flex flex-wrap gap-1 pt-2">
                  {entity.closedOn === null && (
                    <Button size="small" kind="quiet" onPress={() => setOpen({ kind: 'branch', entityId: entity.id })}>
                      <Plus size={14} aria-hidden />
                      {t('addBranch')}
                    </Button>
                  )}
                  <Button size="small" kind="quiet" onPress={() => setOpen({ kind: 'entity', entity })}>
                    {t('edit')}
                    <span className="sr-only"> {entity.legalName}</span>
                  </Button>
                  {closeOrOpen(
                    { kind: 'entity', id: entity.id, name: entity.legalName, version: entity.version },
                    entity.closedOn,
                  )}
                </div>
              )}
            </Card>
          ))}
        </div>
      )}
      <Drawer
        title={
          open?.kind === 'branch'
            ? t(open.branch === undefined ? 'addBranch' : 'editBranch')
            : t(open?.entity === undefined ? 'addEntity' : 'editEntity')
        }
        isOpen={open !== undefined}
        onClose={() => setOpen(undefined)}
      >
        {open?.kind === 'entity' && (
          <EntityForm
            employerId={employer.id}
            {...(open.entity === undefined ? {} : { entity: open.entity })}
            onDone={() => done(t('saved'))}
            onCancel={() => setOpen(undefined)}
          />
        )}
        {open?.kind === 'branch' && (
          <BranchForm
            entityId={open.entityId}
            {...(open.branch === undefined ? {} : { branch: open.branch })}
            onDone={() => done(t('saved'))}
            onCancel={() => setOpen(undefined)}
          />
        )}
      </Drawer>
      <ClosePartDialog part={closing} onDone={() => done(t('partClosed'))} onClose={() => setClosing(undefined)} />
    </>
  );
};
