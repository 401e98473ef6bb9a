import type { ReactNode } from 'react';
import type { CaseView } from './case-query';
import { ComingDates } from './overview/coming-dates';
import { PeopleCard } from './overview/people-card';

interface CaseColumnsProps {
  readonly view: CaseView;
  readonly children: ReactNode;
  /** At the right where there is room, below where there is none; dates and people when left out. */
  readonly aside?: ReactNode;
}

/** The middle of a case and what stands beside it. */
export const CaseColumns = ({ view, children, aside }: CaseColumnsProps) => (
  <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_20rem]">
    <div className="flex min-w-0 flex-col gap-5">{children}</div>
    <div className="grid min-w-0 grid-cols-1 items-start gap-5 md:max-xl:grid-cols-2">
      {aside ?? (
        <>
          <ComingDates view={view} />
          <PeopleCard view={view} />
        </>
      )}
    </div>
  </div>
);
