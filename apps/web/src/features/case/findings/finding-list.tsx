import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { formatInstant } from '../../../shared/format/instant';
import { useReader } from '../../../shared/i18n/use-reader';
import { RefusalList } from '../../../shared/refusals/refusal-list';
import { Badge } from '../../../shared/ui/badge';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { Disclosure } from '../../../shared/ui/disclosure';
import { useOffice } from '../../../shared/ui/office';
import type { CaseView } from '../case-query';
import { useCaseTexts } from '../texts';
import { placesOf, useMayHere } from '../use-case';
import { WaivedChecks } from '../waiver/waived-checks';
import { DecideDialog } from './decide-dialog';

type Finding = CaseView['findings'][number];

interface FindingListProps {
  readonly view: CaseView;
  /** Those to show; all of the case when left out. */
  readonly findings?: readonly Finding[];
  /** Says so when there is none; a step without findings needs no card. */
  readonly isAlways?: boolean;
}

/** What is on file and not as a rule wants it: the rule, the remedy, the way there, and the decision of a person. */
export const FindingList = ({ view, findings = view.findings, isAlways = false }: FindingListProps) => {
  const t = useCaseTexts();
  const may = useMayHere(view);
  const { locale } = useReader();
  const { zone } = useOffice();
  const [deciding, setDeciding] = useState<Finding>();
  const open = findings.filter(({ decision }) => decision === null);
  const decided = findings.filter(({ decision }) => decision !== null);
  if (findings.length === 0 && !isAlways) return null;
  const decisionOf = (finding: Finding): string =>
    t('decidedBy', {
      decision: finding.decision === null ? '' : t(`decision.${finding.decision}`),
      who: finding.decidedBy ?? '',
      when: finding.decidedAt === null ? '' : formatInstant(finding.decidedAt, zone, locale),
      reason: finding.decisionReason ?? '',
    });
  return (
    <Card title={t('findings')} aside={open.length > 0 && <Badge tone="warning">{open.length}</Badge>}>
      {open.length === 0 ? (
        <p className="flex items-center gap-2 text-muted">
          <CircleCheck size={16} aria-hidden className="text-success" />
          {t('noFindings')}
        </p>
      ) : (
        <>
          <p className="pb-3 text-muted">{t('findingsLead')}</p>
          <RefusalList
            refusals={open}
            context={placesOf(view)}
            actions={(finding) =>
              may('finding.decide') && (
                <Button size="small" className="mt-2" onPress={() => setDeciding(finding)}>
                  {t('decide')}
                </Button>
              )
            }
          />
        </>
      )}
      {decided.length > 0 && (
        <Disclosure title={`${t('decided')} (${decided.length})`} className="mt-3">
          <RefusalList
            refusals={decided}
            context={placesOf(view)}
            actions={(finding) => <p className="mt-1 text-sm">{decisionOf(finding)}</p>}
          />
        </Disclosure>
      )}
      {isAlways && view.waived.length > 0 && <WaivedChecks view={view} />}
      {deciding !== undefined && <DecideDialog view={view} finding={deciding} onClose={() => setDeciding(undefined)} />}
    </Card>
  );
};
