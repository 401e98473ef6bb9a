import { STAGE_NAMES } from '@permitdesk/domain/cases/stage';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import type { Api } from '../../api/client';
import { useSay } from '../../shared/i18n/use-reader';
import { classes } from '../../shared/ui/classes';
import { useHomeTexts } from './texts';

/** All open cases on their way; every number opens its list. */
export const PipelineStrip = ({ stages }: { readonly stages: readonly Api['StageCountView'][] }) => {
  const t = useHomeTexts();
  const say = useSay();
  return (
    <nav aria-label={t('pipeline')} className="mb-5">
      <ol className="grid grid-cols-2 overflow-hidden rounded-lg border border-border bg-raised sm:grid-cols-4 lg:flex">
        {stages.map(({ stage, count }, index) => (
          <li
            key={stage}
            className="relative min-w-0 flex-1 border-b border-border max-lg:border-r lg:border-b-0 lg:not-last:border-r"
          >
            <Link
              to="/cases"
              search={{ stage: [stage] }}
              className="flex h-full flex-col px-4 py-2.5 hover:bg-hover focus-visible:-outline-offset-2"
            >
              <span className={classes('tabular text-lg font-semibold', count === 0 && 'text-muted')}>
                {count}
                <span className="sr-only"> {t('cases', { count })}, </span>
              </span>
              <span className="truncate text-sm text-muted">{say(STAGE_NAMES[stage])}</span>
            </Link>
            {index < stages.length - 1 && (
              <ChevronRight
                size={14}
                aria-hidden
                className="absolute top-1/2 -right-[7.5px] z-1 hidden -translate-y-1/2 rounded-full bg-raised text-muted lg:block"
              />
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
};
