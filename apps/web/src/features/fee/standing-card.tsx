import { FEE_EXEMPTION_GROUNDS } from '@permitdesk/domain/fees/fee-exemption';
import { FEE_STATE_NAMES } from '@permitdesk/domain/fees/fee-state-names';
import type { ReactNode } from 'react';
import { dayOfInstant } from '../../shared/format/instant';
import { formatCents } from '../../shared/format/money';
import { useReader } from '../../shared/i18n/use-reader';
import { FEE_TONES } from '../../shared/records/state-tones';
import { StatusChip } from '../../shared/ui/badge';
import { Card } from '../../shared/ui/card';
import { CitationChips } from '../../shared/ui/citation-chips';
import { DateText } from '../../shared/ui/date-text';
import { Disclosure } from '../../shared/ui/disclosure';
import { useOffice } from '../../shared/ui/office';
import type { CaseView } from '../case/case-query';
import type { FeeView } from './fee-query';
import { feeReason } from './fee-reason';
import { useFeeTexts } from './texts';

const NEVER = ['IRPR s. 209.11(1)(e)(iii)', 'IRPR s. 209.2(1)(a)(ix)'];
const WAYS_BACK = [
  { text: 'payBack.refused', cites: ['IRPR s. 303.1(6)(a)'] },
  { text: 'payBack.withdrawn', cites: ['IRPR s. 303.1(6)(b)'] },
  {
    text: 'payBack.worker',
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), refunds (practice, not law)'],
  },
  { text: 'payBack.issued', cites: ['IRPR s. 303.1(6)'] },
] as const;

interface StandingCardProps {
  readonly view: CaseView;
  readonly fee: FeeView;
  /** What can be done from here, the primary one first. */
  readonly actions: ReactNode;
}

/** What is owed and why, or why not; who bears it; and when it comes back. */
export const StandingCard = ({ view, fee, actions }: StandingCardProps) => {
  const t = useFeeTexts();
  const { say, locale } = useReader();
  const { zone } = useOffice();
  const state = view.states.fee;
  const reason = feeReason(view);
  const ground = FEE_EXEMPTION_GROUNDS.find(({ value }) => value === fee.ground);
  const amount = fee.dueCents ?? fee.paidCents;
  const isBorne = state !== 'none' && state !== 'not_applicable' && state !== 'exempt';
  const mayComeBack = state === 'due' || state === 'paid' || state === 'allocated' || state === 'kept';
  return (
    <Card title={t('title')}>
      <StatusChip tone={FEE_TONES[state]}>{say(FEE_STATE_NAMES[state].name)}</StatusChip>
      {amount !== null && (
        <p className="mt-2.5 flex flex-wrap items-baseline gap-x-2">
          <span className="tabular text-xl font-semibold tracking-tight">{formatCents(amount, locale)}</span>
          <span className="text-muted">
            {fee.dueCents === null
              ? t('paidBy', { payer: fee.payer ?? '' })
              : t('owedBy', { employer: view.employer.name })}
          </span>
          {fee.paidAt !== null && <DateText day={dayOfInstant(fee.paidAt, zone)} className="text-sm" />}
        </p>
      )}
      <p className="mt-2 max-w-prose text-read text-pretty">{say(FEE_STATE_NAMES[state].meaning)}</p>
      {fee.group !== null && fee.paidCents !== null && (
        <p className="mt-1 text-muted">{t('inGroup', { name: fee.group.name })}</p>
      )}
      {reason !== undefined && (
        <>
          <p className="mt-2 max-w-prose text-muted text-pretty">
            {t(reason.text, {
              employer: view.employer.name,
              code: view.exemptionCode ?? '–',
              ground: ground === undefined ? '–' : say(ground.label),
            })}
          </p>
          <CitationChips cites={reason.cites} className="mt-2" />
        </>
      )}
      {actions !== undefined && <div className="mt-4 flex flex-wrap gap-2">{actions}</div>}
      {isBorne && (
        <div className="mt-4 border-t border-border pt-3">
          <p className="font-medium">{t('never')}</p>
          <p className="mt-0.5 max-w-prose text-sm text-muted text-pretty">{t('neverBody')}</p>
          <CitationChips cites={NEVER} className="mt-1.5" />
          {mayComeBack && (
            <Disclosure title={t('payBack')} className="mt-2">
              <ul className="flex max-w-prose flex-col gap-2">
                {WAYS_BACK.map(({ text, cites }) => (
                  <li key={text}>
                    {t(text)}
                    <CitationChips cites={cites} className="mt-1" />
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </div>
      )}
    </Card>
  );
};
