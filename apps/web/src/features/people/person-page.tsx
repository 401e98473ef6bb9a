import { useMutation, useQuery } from '@tanstack/react-query';
import { notFound, useParams } from '@tanstack/react-router';
import { Ban, Check, Eye, Plus } from 'lucide-react';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { isNowhere, problemOf } from '../../api/problem';
import { ProblemNotice } from '../../shared/refusals/problem-notice';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Dialog } from '../../shared/ui/dialog';
import { EmptyState } from '../../shared/ui/empty-state';
import { KeyValues } from '../../shared/ui/key-values';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { TextLink } from '../../shared/ui/text-link';
import { AskMay } from '../rights/ask-may';
import { ReachCards } from '../rights/reach-cards';
import { reachQuery } from '../rights/rights-queries';
import { GiveGrantDrawer, PeopleReasonDialog } from './grant-dialogs';
import { personQuery, type Person } from './people-queries';
import { LastSignIn, PersonState, SecondFactor } from './person-facts';
import { PersonGrants } from './person-grants';
import { usePeopleTexts } from './texts';

const ViewAsDialog = ({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) => {
  const t = usePeopleTexts();
  const start = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/session/view-as', { body: { accountId: person.accountId } })),
    // A fresh page: nothing that was read with one's own eyes stays on the screen.
    onSuccess: () => window.location.assign('/'),
  });
  return (
    <Dialog title={t('viewAsTitle', { name: person.displayName })} isOpen onClose={onClose}>
      <p className="pb-4 text-muted text-pretty">{t('viewAsLead')}</p>
      {start.error !== null && (
        <ProblemNotice problem={problemOf(start.error)} refusals={problemOf(start.error).refusals} />
      )}
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" isPending={start.isPending} onPress={() => start.mutate()}>
          {t('viewAsSend')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </Dialog>
  );
};

type Layer = 'give' | 'disable' | 'enable' | 'view-as';

const PersonLayers = ({
  person,
  open,
  onClose,
}: {
  readonly person: Person;
  readonly open: Layer | undefined;
  readonly onClose: () => void;
}) => {
  const t = usePeopleTexts();
  const { accountId: id, displayName: name } = person;
  const path = { params: { path: { id } } };
  if (open === 'give') return <GiveGrantDrawer person={person} onClose={onClose} />;
  if (open === 'view-as') return <ViewAsDialog person={person} onClose={onClose} />;
  if (open === 'disable')
    return (
      <PeopleReasonDialog
        title={t('disableTitle', { name })}
        lead={t('disableLead')}
        send={t('disable')}
        done={t('disabled')}
        onSend={(reason) => answer(api.POST('/api/v1/people/{id}/disabling', { ...path, body: { reason } }))}
        onClose={onClose}
      />
    );
  if (open === 'enable')
    return (
      <PeopleReasonDialog
        title={t('enableTitle', { name })}
        lead={t('enableLead')}
        send={t('enable')}
        done={t('enabled')}
        onSend={(reason) => answer(api.POST('/api/v1/people/{id}/enabling', { ...path, body: { reason } }))}
        onClose={onClose}
      />
    );
  return null;
};

const PersonReach = ({ person }: { readonly person: Person }) => {
  const t = usePeopleTexts();
  const { data: reach, error, refetch } = useQuery(reachQuery(person.accountId));
  if (error !== null) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (reach === undefined)
    return (
      <Card>
        <Skeleton lines={6} />
      </Card>
    );
  if (reach.grants.length === 0)
    return (
      <Card>
        <EmptyState icon={Ban} title={t('reachNoneTitle')}>
          {t('reachNone')}
        </EmptyState>
      </Card>
    );
  return <ReachCards reach={reach} />;
};

/** "What can Ana see, and why?", and what an owner does about it. */
export const PersonPage = () => {
  const t = usePeopleTexts();
  const { personId } = useParams({ from: '/desk/settings/people/$personId' });
  const { data: person, error, refetch } = useQuery(personQuery(personId));
  const [open, setOpen] = useState<Layer>();
  if (error !== null && person === undefined) {
    if (isNowhere(error)) throw notFound();
    return <QueryProblem error={error} onRetry={() => void refetch()} />;
  }
  if (person === undefined)
    return (
      <Card>
        <Skeleton lines={8} />
      </Card>
    );
  const { displayName: name, grants } = person;
  const isOwner = grants.some(({ role }) => role === 'owner');
  return (
    <>
      <p className="pb-2 text-sm">
        <TextLink to="/settings/people">{t('back')}</TextLink>
      </p>
      <PageHeader
        title={name}
        lead={person.email}
        actions={
          <>
            {!person.you &&
              (person.state === 'disabled' ? (
                <Button onPress={() => setOpen('enable')}>
                  <Check size={15} aria-hidden />
                  {t('enable')}
                </Button>
              ) : (
                <Button onPress={() => setOpen('disable')}>
                  <Ban size={15} aria-hidden />
                  {t('disable')}
                </Button>
              ))}
            {!person.you && !isOwner && person.state === 'active' && (
              <Button onPress={() => setOpen('view-as')}>
                <Eye size={15} aria-hidden />
                {t('viewAs')}
              </Button>
            )}
            {!person.you && person.state !== 'disabled' && (
              <Button kind="primary" onPress={() => setOpen('give')}>
                <Plus size={16} aria-hidden />
                {t('give')}
              </Button>
            )}
          </>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-3">
          <div>
            <h2 className="text-base font-semibold">{t('details', { name })}</h2>
            <p className="text-sm text-muted">{t('reachLead')}</p>
          </div>
          <PersonReach person={person} />
          <AskMay personId={person.accountId} title={t('mayTitle', { name })} />
        </div>
        <div className="flex flex-col gap-3 max-lg:order-first">
          <Card>
            <KeyValues
              items={[
                { key: t('state'), value: <PersonState state={person.state} look="flat" /> },
                { key: t('lastSignIn'), value: <LastSignIn at={person.lastSignInAt} /> },
                { key: t('secondFactor'), value: <SecondFactor isOn={person.secondFactor} /> },
              ]}
            />
          </Card>
          <Card title={t('roles')}>
            <PersonGrants person={person} />
          </Card>
        </div>
      </div>
      <PersonLayers person={person} open={open} onClose={() => setOpen(undefined)} />
    </>
  );
};
