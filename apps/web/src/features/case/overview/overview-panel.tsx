import { WorkAnswer } from '../../../shared/records/work-answer';
import { useRecordTexts } from '../../../shared/records/texts';
import { WithheldNotice } from '../../rights/withheld-notice';
import { CaseColumns } from '../case-columns';
import { CaseTimeline } from '../timeline/case-timeline';
import { FindingList } from '../findings/finding-list';
import { useCase } from '../use-case';
import { PapersCard } from '../papers/papers-card';
import { ComingDates } from './coming-dates';
import { NextCard } from './next-card';
import { PeopleCard } from './people-card';

/** What is next, what is wrong, who belongs to it, which dates come, and what has happened. */
export const OverviewPanel = () => {
  const r = useRecordTexts();
  const view = useCase();
  const { proof } = view.work;
  return (
    <CaseColumns
      view={view}
      aside={
        <>
          <WorkAnswer
            work={view.work}
            proof={
              proof !== undefined && (
                <a href={`#entry-${proof}`} className="text-text underline underline-offset-[3px]">
                  {r('work.proof')}
                </a>
              )
            }
          />
          <ComingDates view={view} />
          <PeopleCard view={view} />
          <PapersCard view={view} />
        </>
      }
    >
      <NextCard view={view} />
      {!view.withheld.includes('reasoning') && <FindingList view={view} isAlways />}
      <WithheldNotice withheld={view.withheld} of={['reasoning', 'internal-notes', 'fees']} />
      <CaseTimeline view={view} />
    </CaseColumns>
  );
};
