import { useState } from 'react';
import { problemOf } from '../../../api/problem';
import { ProblemNotice } from '../../../shared/refusals/problem-notice';
import { Banner } from '../../../shared/ui/banner';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { toast } from '../../../shared/ui/toast';
import { useReloadCase, type CaseView } from '../../case/case-query';
import { mendingContext } from '../../case/use-case';
import { useSession } from '../../session/session-query';
import type { ExemptionView } from '../exemption-queries';
import { useSignOff } from '../exemption-turns';
import { useExemptionTexts } from '../texts';
import { ReasonDialog } from './reason-dialog';

interface ReviewCardProps {
  readonly caseView: CaseView;
  readonly view: ExemptionView;
}

/** What the reviewer may do with the paper below; the preparer reads that it waits. */
export const ReviewCard = ({ caseView, view }: ReviewCardProps) => {
  const t = useExemptionTexts();
  const { accountId } = useSession();
  const signOff = useSignOff(caseView.id);
  const reload = useReloadCase(caseView.id);
  const [isSendingBack, setSendingBack] = useState(false);
  const problem = signOff.error === null ? undefined : problemOf(signOff.error);
  const maySign = caseView.possible.includes('exemption.signed-off');
  const mayReturn = caseView.possible.includes('exemption.returned');
  const preparedBy = caseView.facts.find(({ type }) => type === 'exemption.put-to-review')?.facts['preparedBy'];
  return (
    <Card title={t('review')}>
      <p className="max-w-prose text-pretty">{maySign ? t('reviewLead') : t('reviewWaits')}</p>
      {view.preparedBy !== null && <p className="mt-1 text-muted">{t('preparedBy', { who: view.preparedBy })}</p>}
      {maySign && preparedBy === accountId && <Banner tone="warning" title={t('selfReview')} className="mt-3" />}
      {problem !== undefined && (
        <div className="mt-3">
          <ProblemNotice problem={problem} context={mendingContext(caseView)} onReload={reload} />
        </div>
      )}
      <div className="mt-4 flex flex-wrap gap-2 empty:hidden">
        {maySign && (
          <Button
            kind="primary"
            isPending={signOff.isPending}
            onPress={() => signOff.mutate({ version: caseView.version }, { onSuccess: () => toast(t('signed')) })}
          >
            {t('signOff')}
          </Button>
        )}
        {mayReturn && <Button onPress={() => setSendingBack(true)}>{t('sendBack')}</Button>}
      </div>
      {isSendingBack && <ReasonDialog view={caseView} turn="sendBack" onClose={() => setSendingBack(false)} />}
    </Card>
  );
};
