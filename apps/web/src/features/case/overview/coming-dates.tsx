import { daysBetween } from '../../../shared/format/day';
import { Card } from '../../../shared/ui/card';
import { useOffice } from '../../../shared/ui/office';
import { TextLink } from '../../../shared/ui/text-link';
import type { CaseView } from '../case-query';
import { DeadlineRow } from '../dates/deadline-row';
import { byDue } from '../dates/by-due';
import { useCaseTexts } from '../texts';

const SHOWN = 4;
const NEAR_DAYS = 365;

/** The dates that come first; one that lies years ahead only when nothing nearer is open. */
export const ComingDates = ({ view }: { readonly view: CaseView }) => {
  const t = useCaseTexts();
  const { today } = useOffice();
  const open = view.deadlines.filter(({ status }) => status === 'open').sort(byDue);
  const near = open.filter(({ safeDue }) => daysBetween(today, safeDue) <= NEAR_DAYS);
  const shown = near.length === 0 ? open.slice(0, 1) : near.slice(0, SHOWN);
  return (
    <Card title={t('comingDates')} isFlush>
      {open.length === 0 ? (
        <p className="px-4 pb-3 text-muted">{t('noDates')}</p>
      ) : (
        <>
          <ul className="@container divide-y divide-border">
            {shown.map((deadline) => (
              <li key={deadline.id ?? `${deadline.ruleId} ${deadline.safeDue}`}>
                <DeadlineRow deadline={deadline} />
              </li>
            ))}
          </ul>
          <p className="px-4 pt-1 pb-2.5 text-sm">
            <TextLink to="/cases/$caseId/dates" params={{ caseId: view.id }}>
              {t('allDates')}
            </TextLink>
          </p>
        </>
      )}
    </Card>
  );
};
