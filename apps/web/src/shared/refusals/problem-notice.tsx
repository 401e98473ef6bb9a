import { useEffect, useRef } from 'react';
import { UNREACHABLE, type Problem, type RefusalView } from '../../api/problem';
import { useSay } from '../i18n/use-reader';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Countdown } from '../ui/countdown';
import type { RefusalContext } from './mending-link';
import { RefusalList } from './refusal-list';
import { useRefusalTexts } from './texts';

interface ProblemNoticeProps {
  readonly problem: Problem;
  /** Those of the problem's refusals that are not shown elsewhere; all of them when left out. */
  readonly refusals?: readonly RefusalView[];
  readonly context?: RefusalContext;
  /** Tries again, or reads the newest. */
  readonly onReload?: () => void;
}

/** What went wrong, why, and the way out. */
export const ProblemNotice = ({ problem, refusals = problem.refusals, context, onReload }: ProblemNoticeProps) => {
  const t = useRefusalTexts();
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  const isStale = problem.code === 'record.stale';
  const title =
    problem.code === UNREACHABLE
      ? t('unreachableTitle')
      : isStale
        ? t('staleTitle')
        : problem.code === 'rule.refused' && refusals.length > 0
          ? t('refusedTitle', { count: refusals.length })
          : // The API has said it in the reader's language already.
            say({ en: problem.title, fr: problem.title });
  return (
    <div ref={box}>
      <Banner
        tone={problem.isPassing || isStale ? 'warning' : 'danger'}
        title={title}
        isAlert
        action={
          onReload !== undefined && (isStale || problem.isPassing) ? (
            <Button size="small" onPress={onReload}>
              {isStale ? t('loadNewest') : t('tryAgain')}
            </Button>
          ) : undefined
        }
      >
        {problem.code === UNREACHABLE && <p>{t('unreachableBody')}</p>}
        {isStale && <p>{t('staleBody')}</p>}
        {problem.incident !== undefined && (
          <p>
            {t('incident')} <code className="font-mono text-sm select-all">{problem.incident}</code>
          </p>
        )}
        {problem.retryAfterSeconds !== undefined && <Countdown seconds={problem.retryAfterSeconds} />}
        {refusals.length > 0 && <RefusalList refusals={refusals} context={context} className="mt-2.5" />}
      </Banner>
    </div>
  );
};
