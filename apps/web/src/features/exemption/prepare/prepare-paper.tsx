import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { problemOf } from '../../../api/problem';
import { ProblemNotice } from '../../../shared/refusals/problem-notice';
import { Banner } from '../../../shared/ui/banner';
import { Button } from '../../../shared/ui/button';
import { toast } from '../../../shared/ui/toast';
import { useReloadCase, type CaseView } from '../../case/case-query';
import { mendingContext } from '../../case/use-case';
import { exemptionQuery, type ExemptionView } from '../exemption-queries';
import { usePutToReview } from '../exemption-turns';
import { useExemptionTexts } from '../texts';
import { CodeCard } from './code-card';
import { ConflictDialog } from './conflict-dialog';
import { CriteriaCard } from './criteria-card';
import { ExplanationCard } from './explanation-card';
import { MissingCard } from './missing-card';
import { OutcomeCard } from './outcome-card';
import { PlaceCard } from './place-card';
import { SaveFault } from './save-fault';
import { SaveMark } from './save-mark';
import { useDraft } from './use-draft';

/** The browser asks before a page with unsaved words is closed. */
const useLeaveWarning = (isUnsaved: boolean): void => {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
};

interface PreparePaperProps {
  readonly caseView: CaseView;
  readonly view: ExemptionView;
  /** Told whether there is something in the fields that the server does not have. */
  readonly onUnsaved: (isUnsaved: boolean) => void;
}

/** The paper of step 1 while it is prepared: it saves itself, says what it lacks, and goes to review by one button. */
export const PreparePaper = ({ caseView, view, onUnsaved }: PreparePaperProps) => {
  const t = useExemptionTexts();
  const queries = useQueryClient();
  const paper = useDraft(view.caseId, view);
  const review = usePutToReview(view.caseId);
  const reload = useReloadCase(view.caseId);
  const missingFrame = useRef<HTMLDivElement>(null);
  const [isPutOff, setPutOff] = useState(false);
  const [isPutting, setPutting] = useState(false);
  useLeaveWarning(paper.isDirty);
  useEffect(() => onUnsaved(paper.isDirty), [onUnsaved, paper.isDirty]);

  const { outcome } = paper.draft;
  const restsOnCode = outcome === 'lmia_exempt' || outcome === 'no_offer_needed';
  const putToReview = async (): Promise<void> => {
    setPutting(true);
    try {
      if (!(await paper.flush())) return;
      const newest = queries.getQueryData(exemptionQuery(view.caseId).queryKey) ?? view;
      if (newest.missing.length > 0) {
        missingFrame.current?.scrollIntoView({ block: 'start' });
        missingFrame.current?.focus();
        return;
      }
      await review.mutateAsync({ version: newest.caseVersion });
      toast(t('putDone'));
    } catch {
      // What was refused stands above the button.
    } finally {
      setPutting(false);
    }
  };
  return (
    <div className="flex flex-col gap-5 [&_:is(button,input,textarea)]:scroll-mt-44 [&_:is(button,input,textarea)]:scroll-mb-28">
      {view.returnedBecause !== null && (
        <Banner tone="warning" title={t('returnedTitle')}>
          <p className="whitespace-pre-line">{view.returnedBecause}</p>
        </Banner>
      )}
      <OutcomeCard paper={paper} />
      {restsOnCode && <CodeCard paper={paper} />}
      {outcome === 'lmia_exempt' && <PlaceCard paper={paper} />}
      {restsOnCode && <CriteriaCard view={view} paper={paper} />}
      {outcome === 'lmia_exempt' && <ExplanationCard caseView={caseView} view={view} paper={paper} />}
      <MissingCard missing={view.missing} context={mendingContext(caseView)} frame={missingFrame} />
      {review.error !== null && (
        <ProblemNotice problem={problemOf(review.error)} context={mendingContext(caseView)} onReload={reload} />
      )}
      <section
        aria-label={t('bar')}
        className="sticky bottom-16 z-20 flex flex-wrap items-center justify-between gap-x-5 gap-y-2 rounded-lg border border-border bg-floating px-4 py-2.5 shadow-float md:bottom-4"
      >
        <SaveFault paper={paper} onDiscard={reload} />
        <SaveMark paper={paper} onDecide={() => setPutOff(false)} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="text-sm text-muted">
            {view.missing.length === 0 ? t('complete') : t('missingCount', { count: view.missing.length })}
          </span>
          <Button kind="primary" isPending={isPutting} onPress={() => void putToReview()}>
            {t('putToReview')}
          </Button>
        </div>
      </section>
      {paper.conflict !== undefined && !isPutOff && (
        <ConflictDialog
          conflict={paper.conflict}
          mine={paper.draft}
          onSettle={(side) => void paper.settle(side)}
          onClose={() => setPutOff(true)}
        />
      )}
    </div>
  );
};
