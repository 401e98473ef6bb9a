import { PERMIT_STATE_CARDS } from '@permitdesk/domain/permits/permit-states';
import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../../../shared/i18n/use-reader';
import { HolderChip } from '../../../shared/records/holder-chip';
import { permitTone } from '../../../shared/records/state-tones';
import { useRecordTexts } from '../../../shared/records/texts';
import { StatusChip } from '../../../shared/ui/badge';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { EmptyState } from '../../../shared/ui/empty-state';
import { EVENT_GROUPS, groupOf } from '../events/event-groups';
import { RecordDrawer } from '../events/record-drawer';
import { FindingList } from '../findings/finding-list';
import { FactCards, factsOfArea } from '../record/fact-cards';
import { openFindings } from '../step-states';
import { CaseColumns } from '../case-columns';
import { useCaseTexts } from '../texts';
import { useCase, useMayHere } from '../use-case';

/** The life of the application and of the permit: how it stands, what happened, and the way to put more on file. */
export const PermitPanel = () => {
  const t = useCaseTexts();
  const r = useRecordTexts();
  const say = useSay();
  const view = useCase();
  const may = useMayHere(view);
  const [isRecording, setRecording] = useState(false);
  const card = PERMIT_STATE_CARDS[view.states.permit];
  const facts = factsOfArea(view, 'permit');
  const groups = EVENT_GROUPS.map((group) => ({
    group,
    facts: facts.filter(({ type }) => groupOf(type) === group),
  })).filter((each) => each.facts.length > 0);
  return (
    <CaseColumns view={view}>
      <Card title={t('permitState')}>
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0 flex-1 basis-72">
            <StatusChip tone={permitTone(view.states.permit)}>{say(card.name)}</StatusChip>
            <p className="mt-2 text-read text-pretty">{say(card.meaning)}</p>
            <p className="mt-1 flex items-center gap-1.5 text-sm">
              <span className="text-muted">{r('holder')}</span>
              <HolderChip holder={view.holder} />
            </p>
          </div>
          {may('permit.record') && (
            <Button kind="primary" onPress={() => setRecording(true)}>
              {t('record')}
            </Button>
          )}
        </div>
      </Card>
      <FindingList view={view} findings={openFindings(view, 'permit')} />
      {groups.length === 0 ? (
        <Card>
          <EmptyState icon={ScrollText} title={t('permitFacts')}>
            {t('noPermitFacts')}
          </EmptyState>
        </Card>
      ) : (
        groups.map(({ group, facts: inGroup }) => (
          <Card key={group} title={t(`group.${group}`)}>
            <FactCards caseId={view.id} facts={inGroup} />
          </Card>
        ))
      )}
      <RecordDrawer view={view} isOpen={isRecording} onClose={() => setRecording(false)} />
    </CaseColumns>
  );
};
