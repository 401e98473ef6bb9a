import { useQuery } from '@tanstack/react-query';
import { useSay } from '../../shared/i18n/use-reader';
import { Drawer } from '../../shared/ui/dialog';
import { LinkButton } from '../../shared/ui/link-button';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { deadlineQuery } from './deadline-queries';
import { DeadlineStory } from './deadline-story';
import { useDeadlineTexts } from './texts';

interface DeadlineDrawerProps {
  /** The deadline to explain; closed without one. */
  readonly deadlineId: string | undefined;
  readonly onClose: () => void;
  /** Offers the way to the case, where the list is not the case's own. */
  readonly hasCaseLink?: boolean;
}

/** "Why this date?" beside whatever list it was asked from. */
export const DeadlineDrawer = ({ deadlineId, onClose, hasCaseLink = false }: DeadlineDrawerProps) => {
  const t = useDeadlineTexts();
  const say = useSay();
  const {
    data: story,
    error,
    refetch,
  } = useQuery({ ...deadlineQuery(deadlineId ?? ''), enabled: deadlineId !== undefined });
  return (
    <Drawer
      isOpen={deadlineId !== undefined}
      onClose={onClose}
      title={
        <>
          <span className="block text-sm font-normal text-muted">{t('why')}</span>
          {story !== undefined && say(story.deadline.action)}
        </>
      }
    >
      {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {story === undefined && error === null && <Skeleton lines={8} />}
      {story !== undefined && (
        <>
          <DeadlineStory story={story} />
          {hasCaseLink && (
            <LinkButton to="/cases/$caseId/dates" params={{ caseId: story.caseId }} className="mt-6">
              {t('toCase')}
            </LinkButton>
          )}
        </>
      )}
    </Drawer>
  );
};
