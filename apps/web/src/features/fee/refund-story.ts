import type { CaseView } from '../case/case-query';

type Recorded = CaseView['facts'][number];

export interface RefundStory {
  readonly trigger: 'refused' | 'withdrawn' | 'worker' | 'other';
  readonly triggeredOn: string | undefined;
  readonly cites: readonly string[];
  readonly askedOn: string | undefined;
  readonly route: string | undefined;
  /** The withdrawal of the offer was itself the request (IRPR s. 303.1(6)(b)). */
  readonly isAskedWithOffer: boolean;
  /** Last day to ask, where a rule sets one. */
  readonly askBy: string | undefined;
  /** When IRCC is asked where the money is. */
  readonly chaseOn: string | undefined;
  readonly receivedOn: string | undefined;
  readonly receivedCents: number | undefined;
  readonly payee: string | undefined;
}

const PRACTICE = 'IRCC: Employer-specific LMIA exemptions (2024-12-24), refunds (practice, not law)';
const TRIGGERS: Readonly<Record<string, Pick<RefundStory, 'trigger' | 'cites'>>> = {
  'application.refused': { trigger: 'refused', cites: ['IRPR s. 303.1(6)(a)'] },
  'restoration.refused': { trigger: 'refused', cites: ['IRPR s. 303.1(6)(a)'] },
  'offer.withdrawn': { trigger: 'withdrawn', cites: ['IRPR s. 303.1(6)(b)'] },
  'application.withdrawn': { trigger: 'worker', cites: [PRACTICE] },
};

const asText = (value: string | number | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** What became of the money, from the facts and dates of the case. */
export const refundStory = ({ facts, deadlines }: Pick<CaseView, 'facts' | 'deadlines'>): RefundStory => {
  const latest = (type: string): Recorded | undefined => facts.find((each) => each.type === type);
  const [event] = facts
    .filter(({ type, facts: said }) => TRIGGERS[type] !== undefined && said['refundAsked'] !== false)
    .sort((a, b) => (a.occurredOn < b.occurredOn ? 1 : -1));
  const asked = latest('fee.refund-requested');
  const back = latest('fee.refunded');
  const dateOf = (rule: string): string | undefined =>
    deadlines.find(({ ruleId, status }) => ruleId === rule && status === 'open')?.safeDue;
  const isAskedWithOffer = asked === undefined && event?.type === 'offer.withdrawn';
  return {
    ...(TRIGGERS[event?.type ?? ''] ?? { trigger: 'other' as const, cites: ['IRPR s. 303.1(6)'] }),
    triggeredOn: event?.occurredOn,
    askedOn: asked?.occurredOn ?? (isAskedWithOffer ? event?.occurredOn : undefined),
    route: asText(asked?.facts['route']),
    isAskedWithOffer,
    askBy: dateOf('DL-52'),
    chaseOn: dateOf('DL-53'),
    receivedOn: back?.occurredOn,
    receivedCents: typeof back?.facts['amountCents'] === 'number' ? back.facts['amountCents'] : undefined,
    payee: asText(back?.facts['payee']),
  };
};
