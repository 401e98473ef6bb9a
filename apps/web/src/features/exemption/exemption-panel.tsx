import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { EXEMPTION_TONES } from '../../shared/records/state-tones';
import { useRecordTexts } from '../../shared/records/texts';
import { StatusChip } from '../../shared/ui/badge';
import { Banner } from '../../shared/ui/banner';
import { Card } from '../../shared/ui/card';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { TextLink } from '../../shared/ui/text-link';
import { CaseColumns } from '../case/case-columns';
import type { CaseView } from '../case/case-query';
import { FindingList } from '../case/findings/finding-list';
import { FactCards, factsOfArea } from '../case/record/fact-cards';
import { openFindings } from '../case/step-states';
import { useCaseTexts } from '../case/texts';
import { mendingContext, useCase, useMayHere } from '../case/use-case';
import { exemptionQuery, type ExemptionView } from './exemption-queries';
import { MissingCard } from './prepare/missing-card';
import { PreparePaper } from './prepare/prepare-paper';
import { WithheldNotice } from '../rights/withheld-notice';
import { PaperView } from './review/paper-view';
import { ReviewCard } from './review/review-card';
import { SnapshotCard } from './review/snapshot-card';
import { useExemptionTexts } from './texts';

/** Where step 1 stands. After a turn the reader is brought back here: what they pressed is gone. */
const StateCard = ({ view }: { readonly view: CaseView }) => {
  const t = useExemptionTexts();
  const c = useCaseTexts();
  const r = useRecordTexts();
  const { exemption, intake } = view.states;
  const frame = useRef<HTMLDivElement>(null);
  const shown = useRef(exemption);
  useEffect(() => {
    if (shown.current === exemption) return;
    shown.current = exemption;
    frame.current?.scrollIntoView({ block: 'center' });
    frame.current?.focus();
  }, [exemption]);
  return (
    <div ref={frame} tabIndex={-1} className="flex flex-col gap-5 rounded-lg outline-none">
      <Card title={c('whereItStands')}>
        <StatusChip tone={EXEMPTION_TONES[exemption]}>{r(`exemption.${exemption}`)}</StatusChip>
        <p className="mt-2 max-w-prose text-read text-pretty">{r(`exemptionMeaning.${exemption}`)}</p>
      </Card>
      {exemption === 'open' && intake === 'requested' && (
        <Banner tone="info" title={t('notAccepted')}>
          {t('notAcceptedBody')}{' '}
          <TextLink to="/cases/$caseId/request" params={{ caseId: view.id }}>
            {t('toRequest')}
          </TextLink>
        </Banner>
      )}
    </div>
  );
};

const Paper = ({ caseView, view }: { readonly caseView: CaseView; readonly view: ExemptionView }) => {
  const may = useMayHere(caseView);
  // Words that are not saved stay in sight when somebody else's turn closes the paper, until their writer lets them go.
  const [isUnsaved, setUnsaved] = useState(false);
  // Between a turn and the next reading the two may differ: nothing is edited then.
  const isOpen = caseView.states.exemption === 'open' && view.state === 'open';
  if ((isOpen || isUnsaved) && may('exemption.prepare'))
    return <PreparePaper key={caseView.id} caseView={caseView} view={view} onUnsaved={setUnsaved} />;
  return (
    <>
      {view.state === 'in_review' && <ReviewCard caseView={caseView} view={view} />}
      {(view.state === 'signed_off' || view.state === 'found') && <SnapshotCard caseView={caseView} view={view} />}
      {isOpen && view.returnedBecause !== null && <Returned reason={view.returnedBecause} />}
      {isOpen && caseView.mayWaive && view.missing.length > 0 && (
        <MissingCard missing={view.missing} context={mendingContext(caseView)} hasFields={false} />
      )}
      <PaperView view={view} />
    </>
  );
};

const Returned = ({ reason }: { readonly reason: string }) => {
  const t = useExemptionTexts();
  return (
    <Banner tone="warning" title={t('returnedTitle')}>
      <p className="whitespace-pre-line">{reason}</p>
    </Banner>
  );
};

/** Step 1: confirm the exemption. Prepared, reviewed by another person, signed off and frozen. */
export const ExemptionPanel = () => {
  const c = useCaseTexts();
  const caseView = useCase();
  const { data: view, error, refetch } = useQuery(exemptionQuery(caseView.id));
  return (
    <CaseColumns view={caseView}>
      <StateCard view={caseView} />
      <WithheldNotice withheld={caseView.withheld} of={['reasoning']} />
      {view === undefined ? (
        error === null ? (
          <Card>
            <Skeleton lines={6} />
          </Card>
        ) : (
          <QueryProblem error={error} onRetry={() => void refetch()} />
        )
      ) : (
        !caseView.withheld.includes('reasoning') && <Paper caseView={caseView} view={view} />
      )}
      <FindingList view={caseView} findings={openFindings(caseView, 'exemption')} />
      <Card title={c('latestFacts')}>
        <FactCards caseId={caseView.id} facts={factsOfArea(caseView, 'exemption')} />
      </Card>
    </CaseColumns>
  );
};
