import { Card } from '../../../shared/ui/card';
import { StatusChip, type Tone } from '../../../shared/ui/badge';
import type { CaseView } from '../case-query';
import { FindingList } from '../findings/finding-list';
import { openFindings } from '../step-states';
import { CaseColumns } from '../case-columns';
import { useCaseTexts } from '../texts';
import { FactCards, factsOfArea } from './fact-cards';

interface RecordPanelProps {
  readonly view: CaseView;
  readonly step: 'offer';
  readonly tone: Tone;
  readonly name: string;
  readonly meaning: string;
}

/** One record of a case: how it stands, what that means, what is wrong with it, and the latest facts about it. */
export const RecordPanel = ({ view, step, tone, name, meaning }: RecordPanelProps) => {
  const t = useCaseTexts();
  return (
    <CaseColumns view={view}>
      <Card title={t('whereItStands')}>
        <StatusChip tone={tone}>{name}</StatusChip>
        <p className="mt-2 max-w-prose text-read text-pretty">{meaning}</p>
      </Card>
      <FindingList view={view} findings={openFindings(view, step)} />
      <Card title={t('latestFacts')}>
        <FactCards caseId={view.id} facts={factsOfArea(view, step)} />
      </Card>
    </CaseColumns>
  );
};
