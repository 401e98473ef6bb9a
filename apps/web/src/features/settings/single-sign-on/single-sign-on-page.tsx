import { useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { Drawer } from '../../../shared/ui/dialog';
import { EmptyState } from '../../../shared/ui/empty-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { QueryProblem } from '../../../shared/ui/query-problem';
import { Skeleton } from '../../../shared/ui/skeleton';
import { toast } from '../../../shared/ui/toast';
import { ConnectionCard } from './connection-card';
import { ConnectionForm } from './connection-form';
import { CopyValue } from './copy-value';
import { ScimCard } from './scim-card';
import { connectionsQuery, type ConnectionView } from './single-sign-on-queries';
import { useSingleSignOnTexts } from './texts';

/** How people of the office sign in through its own provider, and how its directory keeps them. */
export const SingleSignOnPage = () => {
  const t = useSingleSignOnTexts();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(connectionsQuery);
  /** What the drawer holds: a connection, a new one, or nothing. */
  const [edited, setEdited] = useState<ConnectionView | 'new'>();
  const close = (): void => setEdited(undefined);
  const reload = (): void => {
    close();
    void queries.invalidateQueries({ queryKey: connectionsQuery.queryKey });
  };
  const isEmpty = data?.items.length === 0;
  const add = (
    <Button kind="primary" onPress={() => setEdited('new')}>
      <Plus size={16} aria-hidden />
      {t('add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={data === undefined || isEmpty ? undefined : add} />
      <div className="flex max-w-4xl flex-col gap-4">
        {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && (
          <Card>
            <Skeleton lines={6} />
          </Card>
        )}
        {data !== undefined && isEmpty && (
          <Card>
            <EmptyState icon={KeyRound} title={t('emptyTitle')} action={add}>
              <p className="pb-2">{t('empty')}</p>
              <CopyValue value={data.redirectUri} what={t('redirectUri')} />
            </EmptyState>
          </Card>
        )}
        {data?.items.map((connection) => (
          <ConnectionCard key={connection.id} connection={connection} onEdit={() => setEdited(connection)} />
        ))}
        <ScimCard />
      </div>
      <Drawer
        title={edited === 'new' ? t('addTitle') : t('editTitle')}
        isOpen={edited !== undefined}
        onClose={close}
        width="wide"
      >
        {edited !== undefined && (
          <ConnectionForm
            connection={edited === 'new' ? undefined : edited}
            onCancel={close}
            onReload={reload}
            onSaved={() => {
              toast(edited === 'new' ? t('added') : t('saved'));
              reload();
            }}
          />
        )}
      </Drawer>
    </>
  );
};
