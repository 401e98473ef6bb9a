import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { RefusalView } from '../../../api/problem';
import { useSay } from '../../../shared/i18n/use-reader';
import { BasisBadge } from '../../../shared/refusals/refusal-list';
import { Badge } from '../../../shared/ui/badge';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import type { CaseView } from '../../case/case-query';
import { Waiver } from '../../case/waiver/waiver';
import { placeOfRefusal, withoutRepeats } from '../place-to-go';
import { useOfferTexts } from '../texts';
import { WayThere, type Go } from './way-there';

const SHOWN = 6;
interface MissingCardProps {
  readonly view: CaseView;
  readonly missing: readonly RefusalView[];
  readonly go: Go;
}

/** What keeps the offer from being ready, each line with the way to what mends it. */
export const MissingCard = ({ view, missing, go }: MissingCardProps) => {
  const t = useOfferTexts();
  const say = useSay();
  const [isAll, setAll] = useState(false);
  const reasons = withoutRepeats(missing);
  const shown = isAll ? reasons : reasons.slice(0, SHOWN);
  return (
    <Card title={t('missing')} aside={reasons.length > 0 && <Badge tone="warning">{reasons.length}</Badge>}>
      {reasons.length === 0 ? (
        <p className="flex items-start gap-1.5">
          <CircleCheck size={16} aria-hidden className="mt-0.5 shrink-0 text-success" />
          {t('nothingMissing')}
        </p>
      ) : (
        <ul className="flex flex-col divide-y divide-border">
          {shown.map((refusal, index) => (
            <li key={`${refusal.code} ${refusal.field ?? ''} ${index}`} className="py-2 first:pt-0 last:pb-0">
              <p className="text-pretty">{say(refusal.text)}</p>
              <div className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5 text-sm">
                <BasisBadge basis={refusal.basis} />
                <WayThere view={view} place={placeOfRefusal(refusal)} go={go} mendAt={refusal.mendAt} />
              </div>
              <Waiver view={view} refusal={refusal} />
            </li>
          ))}
        </ul>
      )}
      {reasons.length > SHOWN && (
        <Button kind="quiet" size="small" className="mt-2 -ml-2.5" onPress={() => setAll(!isAll)}>
          {isAll ? t('showLess') : t('showAll', { count: reasons.length })}
        </Button>
      )}
    </Card>
  );
};
