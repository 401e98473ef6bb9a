import { complianceFeeOn } from '@permitdesk/domain/fees/compliance-fee';
import { isFeeSettled } from '@permitdesk/domain/fees/fee.machine';
import { parseDay } from '@permitdesk/domain/time/plain-date';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { LinkButton } from '../../shared/ui/link-button';
import { useOffice } from '../../shared/ui/office';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { CaseColumns } from '../case/case-columns';
import type { CaseView } from '../case/case-query';
import { FindingList } from '../case/findings/finding-list';
import { FactCards, factsOfArea } from '../case/record/fact-cards';
import { openFindings } from '../case/step-states';
import { useCaseTexts } from '../case/texts';
import { useCase, useMayHere } from '../case/use-case';
import { FeeExemptionDrawer } from './exemption-drawer';
import { dueCasesQuery, feeQuery } from './fee-query';
import { GroupDrawer } from './group-drawer';
import { PaymentDrawer } from './payment-drawer';
import { ReceiptCard } from './receipt-card';
import { RefundCard } from './refund-card';
import { RefundReceivedDrawer, RefundRequestDrawer } from './refund-drawers';
import { StandingCard } from './standing-card';
import { StrikeFeeDialog } from './strike-dialog';
import { useFeeTexts } from './texts';

type Opened = 'pay' | 'exempt' | 'group' | 'strike' | 'ask' | 'receive';

const REFUND_STATES: ReadonlySet<string> = new Set(['refund_due', 'refund_requested', 'refunded']);

/** The fee is settled and the offer waits: that is where the work goes on. */
const leadsToOffer = ({ states, stage }: CaseView): boolean =>
  stage !== 'closed' &&
  isFeeSettled(states.fee) &&
  states.permit === 'none' &&
  (states.offer === 'draft' || states.offer === 'ready');

/** Whether so many cases of the employer are due that the group amount can come into play (IRPR s. 303.1(7)). */
const useMayBeGroup = (view: CaseView, isWanted: boolean): boolean => {
  const { today } = useOffice();
  const { data } = useQuery({ ...dueCasesQuery(view.employer.id), enabled: isWanted });
  const on = parseDay(today);
  const from = on === undefined ? undefined : complianceFeeOn(on)?.groupFrom;
  return isWanted && from !== undefined && (data?.items.length ?? 0) >= from;
};

/** Step 2: what is owed and why, the one thing to do about it, and the way of the money back. */
export const FeePanel = () => {
  const t = useFeeTexts();
  const c = useCaseTexts();
  const view = useCase();
  const may = useMayHere(view);
  const [opened, setOpened] = useState<Opened>();
  const { data: fee, error, refetch } = useQuery(feeQuery(view.id));
  const { fee: state } = view.states;
  const can = (type: CaseView['possible'][number]): boolean => may('fee.record') && view.possible.includes(type);
  const mayBeGroup = useMayBeGroup(view, state === 'due' && can('fee.paid'));
  const close = (): void => setOpened(undefined);
  const open = (which: Opened) => () => setOpened(which);
  const params = { caseId: view.id };

  const actions: readonly ReactNode[] = [
    state === 'none' && (
      <LinkButton key="exemption" to="/cases/$caseId/exemption" params={params}>
        {t('toExemption')}
      </LinkButton>
    ),
    leadsToOffer(view) && (
      <LinkButton key="offer" to="/cases/$caseId/offer" params={params} kind="primary">
        {t('toOffer')}
      </LinkButton>
    ),
    can('fee.paid') && (
      <Button key="pay" kind={state === 'due' ? 'primary' : 'quiet'} onPress={open('pay')}>
        {state === 'due' ? t('pay') : t('payAnyway')}
      </Button>
    ),
    mayBeGroup && (
      <Button key="group" onPress={open('group')}>
        {t('group')}
      </Button>
    ),
    can('fee.exemption-claimed') && (
      <Button key="exempt" onPress={open('exempt')}>
        {t('exempt')}
      </Button>
    ),
    can('fee.payment-struck') && (
      <Button key="strike" kind="quiet" onPress={open('strike')}>
        {state === 'exempt' ? t('strikeExemption') : t('strike')}
      </Button>
    ),
    !may('fee.record') && (state === 'due' || state === 'refund_due') && (
      <p key="read-only" className="text-muted">
        {t('readOnly')}
      </p>
    ),
  ].filter((each) => each !== false);

  return (
    <CaseColumns view={view}>
      {fee === undefined ? (
        error === null ? (
          <Card>
            <Skeleton lines={5} />
          </Card>
        ) : (
          <QueryProblem error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <>
          <StandingCard view={view} fee={fee} actions={actions.length === 0 ? undefined : actions} />
          {REFUND_STATES.has(state) && (
            <RefundCard
              view={view}
              fee={fee}
              onAsk={can('fee.refund-requested') ? open('ask') : undefined}
              onReceive={can('fee.refunded') ? open('receive') : undefined}
            />
          )}
          {fee.paidCents !== null && may('evidence.add') && <ReceiptCard fee={fee} />}
          {opened === 'pay' && <PaymentDrawer view={view} fee={fee} onClose={close} />}
          {opened === 'ask' && <RefundRequestDrawer view={view} fee={fee} onClose={close} />}
          {opened === 'receive' && <RefundReceivedDrawer view={view} fee={fee} onClose={close} />}
        </>
      )}
      {opened === 'exempt' && <FeeExemptionDrawer view={view} onClose={close} />}
      {opened === 'group' && <GroupDrawer view={view} onClose={close} />}
      {opened === 'strike' && <StrikeFeeDialog view={view} onClose={close} />}
      <FindingList view={view} findings={openFindings(view, 'fee')} />
      <Card title={c('latestFacts')}>
        <FactCards caseId={view.id} facts={factsOfArea(view, 'fee')} />
      </Card>
    </CaseColumns>
  );
};
