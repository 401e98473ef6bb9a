import { problemOf } from '../../api/problem';
import { ProblemNotice } from '../../shared/refusals/problem-notice';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { useChangeWorkspace } from '../session/change-workspace';
import { useSession } from '../session/session-query';
import { useAccountTexts } from './texts';

/** The workspaces that the reader belongs to. */
export const WorkspacesCard = () => {
  const t = useAccountTexts();
  const { tenantId, workspaces } = useSession();
  const goTo = useChangeWorkspace();
  return (
    <Card title={t('workspaces')}>
      {goTo.error !== null && <ProblemNotice problem={problemOf(goTo.error)} />}
      <ul aria-label={t('workspaces')} className="divide-y divide-border">
        {workspaces.map(({ tenantId: id, name, kind }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
            <div className="min-w-0">
              <p className="font-medium break-words">{name}</p>
              <p className="text-sm text-muted">{t(`kind.${kind}`)}</p>
            </div>
            {id === tenantId ? (
              <Badge tone="accent">{t('here')}</Badge>
            ) : (
              <Button size="small" isPending={goTo.isPending} onPress={() => goTo.mutate(id)}>
                {t('goTo', { name })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
};
