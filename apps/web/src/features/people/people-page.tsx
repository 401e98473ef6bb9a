import { ROLE_NAMES } from '@permitdesk/domain/access/permissions';
import { useQuery } from '@tanstack/react-query';
import { SearchX, UserPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { fold } from '../../shared/i18n/fold';
import { useReader } from '../../shared/i18n/use-reader';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { DataTable, type DataColumn } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryProblem } from '../../shared/ui/query-problem';
import { RowLink } from '../../shared/ui/row-link';
import { SearchField } from '../../shared/ui/search-field';
import { Skeleton } from '../../shared/ui/skeleton';
import { usePlaceOf } from '../rights/grant-sentence';
import { InviteDrawer } from './invite-drawer';
import { OpenInvitations } from './open-invitations';
import { peopleQuery, type Person } from './people-queries';
import { LastSignIn, PersonState, SecondFactor } from './person-facts';
import { usePeopleTexts } from './texts';

const PersonLink = ({ person }: { readonly person: Person }) => {
  const t = usePeopleTexts();
  return (
    <>
      <RowLink to="/settings/people/$personId" params={{ personId: person.accountId }}>
        {person.displayName}
      </RowLink>
      {person.you && (
        <Badge tone="accent" className="ml-1.5">
          {t('you')}
        </Badge>
      )}
      <span className="block text-xs break-words text-muted">{person.email}</span>
    </>
  );
};

const Roles = ({ person }: { readonly person: Person }) => {
  const t = usePeopleTexts();
  const { say } = useReader();
  const placeOf = usePlaceOf();
  if (person.grants.length === 0) return <span className="text-muted">{t('noRole')}</span>;
  return (
    <ul>
      {person.grants.map((grant) => (
        <li key={grant.id} className="text-pretty">
          {say(ROLE_NAMES[grant.role])} <span className="text-muted">· {placeOf(grant)}</span>
        </li>
      ))}
    </ul>
  );
};

const usePersonColumns = (): readonly DataColumn<Person>[] => {
  const t = usePeopleTexts();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('name'),
        sortValue: (person) => person.displayName,
        cell: (person) => <PersonLink person={person} />,
      },
      { id: 'roles', header: t('roles'), cell: (person) => <Roles person={person} /> },
      {
        id: 'state',
        header: t('state'),
        sortValue: (person) => person.state,
        cell: (person) => <PersonState state={person.state} look="flat" />,
      },
      {
        id: 'lastSignIn',
        header: t('lastSignIn'),
        sortValue: (person) => person.lastSignInAt ?? undefined,
        cell: (person) => <LastSignIn at={person.lastSignInAt} />,
      },
      {
        id: 'secondFactor',
        header: t('secondFactor'),
        cell: (person) => <SecondFactor isOn={person.secondFactor} />,
      },
    ],
    [t],
  );
};

/** Everybody of the workspace, with their roles. */
export const PeoplePage = () => {
  const t = usePeopleTexts();
  const columns = usePersonColumns();
  const [typed, setTyped] = useState('');
  const [isInviting, setInviting] = useState(false);
  const { data, error, refetch } = useQuery(peopleQuery);
  const shown = (data?.items ?? []).filter((person) =>
    fold(`${person.displayName} ${person.email}`).includes(fold(typed.trim())),
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button kind="primary" onPress={() => setInviting(true)}>
            <UserPlus size={16} aria-hidden />
            {t('invite')}
          </Button>
        }
      />
      <OpenInvitations />
      <SearchField label={t('search')} value={typed} onChange={setTyped} className="mb-3 max-w-sm" />
      {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <Card>
          <Skeleton lines={8} />
        </Card>
      )}
      {data !== undefined && shown.length === 0 && (
        <Card>
          <EmptyState icon={SearchX} title={t('emptyTitle')}>
            {t('empty')}
          </EmptyState>
        </Card>
      )}
      {shown.length > 0 && (
        <>
          <p role="status" className="pb-2 text-sm text-muted">
            {t('count', { count: shown.length })}
          </p>
          <DataTable
            label={t('list')}
            columns={columns}
            rows={shown}
            rowKey={(person) => person.accountId}
            card={(person) => (
              <div className="flex flex-col gap-1">
                <div>
                  <PersonLink person={person} />
                </div>
                <div className="text-sm">
                  <Roles person={person} />
                </div>
                <PersonState state={person.state} look="flat" />
              </div>
            )}
          />
        </>
      )}
      {isInviting && <InviteDrawer onClose={() => setInviting(false)} />}
    </>
  );
};
