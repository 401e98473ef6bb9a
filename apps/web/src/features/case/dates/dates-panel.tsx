import { CalendarCheck } from 'lucide-react';
import type { Api } from '../../../api/client';
import { Card } from '../../../shared/ui/card';
import { Disclosure } from '../../../shared/ui/disclosure';
import { EmptyState } from '../../../shared/ui/empty-state';
import { CaseColumns } from '../case-columns';
import { PeopleCard } from '../overview/people-card';
import { useCaseTexts } from '../texts';
import { useCase } from '../use-case';
import { byDue } from './by-due';
import { DeadlineRow } from './deadline-row';

const Rows = ({ deadlines }: { readonly deadlines: readonly Api['DeadlineView'][] }) => (
  <ul className="@container divide-y divide-border">
    {deadlines.map((deadline) => (
      <li key={deadline.id ?? `${deadline.ruleId} ${deadline.triggerEventId ?? ''}`}>
        <DeadlineRow deadline={deadline} />
      </li>
    ))}
  </ul>
);

/** Every date of the case: what is open by due date, what is behind folded away. */
export const DatesPanel = () => {
  const t = useCaseTexts();
  const view = useCase();
  const open = view.deadlines.filter(({ status }) => status === 'open').sort(byDue);
  const past = view.deadlines.filter(({ status }) => status !== 'open').sort((a, b) => byDue(b, a));
  return (
    <CaseColumns view={view} aside={<PeopleCard view={view} />}>
      <Card title={t('openDates')} isFlush aside={open.length > 0 && <span className="tabular">{open.length}</span>}>
        {open.length === 0 ? (
          <EmptyState icon={CalendarCheck} title={t('noOpenDates')}>
            {t('noOpenDatesHelp')}
          </EmptyState>
        ) : (
          <Rows deadlines={open} />
        )}
      </Card>
      {past.length > 0 && (
        <Card>
          <Disclosure title={t('pastDates', { count: past.length })}>
            <div className="-mx-4">
              <Rows deadlines={past} />
            </div>
          </Disclosure>
        </Card>
      )}
    </CaseColumns>
  );
};
