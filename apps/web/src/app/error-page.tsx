import type { ErrorComponentProps } from '@tanstack/react-router';
import { problemOf, Problem } from '../api/problem';
import { ProblemNotice } from '../shared/refusals/problem-notice';
import { Banner } from '../shared/ui/banner';
import { Button } from '../shared/ui/button';
import { useAppTexts } from './texts';

/** A part of the application that an update has taken away: the page must be loaded anew. */
const isOldPage = (error: unknown): boolean => error instanceof TypeError && /import|module/i.test(error.message);

/** Instead of a page that failed: what happened, and the way on. */
export const ErrorPage = ({ error, reset }: ErrorComponentProps) => {
  const t = useAppTexts();
  const reload = (
    <Button size="small" onPress={() => window.location.reload()}>
      {t('loadAgain')}
    </Button>
  );
  return (
    <div className="mx-auto max-w-2xl p-4 py-10">
      {isOldPage(error) ? (
        <Banner tone="info" title={t('updatedTitle')} isAlert action={reload}>
          {t('updatedBody')}
        </Banner>
      ) : error instanceof Problem ? (
        <ProblemNotice problem={problemOf(error)} onReload={reset} />
      ) : (
        <Banner tone="danger" title={t('errorTitle')} isAlert action={reload}>
          {t('errorBody')}
        </Banner>
      )}
    </div>
  );
};
