import { lazyRouteComponent } from '@tanstack/react-router';

/** The parts of a case, in the order of the spine. */
export const STEPS = ['overview', 'request', 'exemption', 'fee', 'offer', 'permit', 'dates'] as const;
export type Step = (typeof STEPS)[number];

/** What stands in the middle of each part; every panel comes with its own code, and only when it is opened. */
export const STEP_PANELS = {
  overview: lazyRouteComponent(() => import('./overview/overview-panel'), 'OverviewPanel'),
  request: lazyRouteComponent(() => import('./request/request-panel'), 'RequestPanel'),
  exemption: lazyRouteComponent(() => import('../exemption/exemption-panel'), 'ExemptionPanel'),
  fee: lazyRouteComponent(() => import('../fee/fee-panel'), 'FeePanel'),
  offer: lazyRouteComponent(() => import('../offer/offer-panel'), 'OfferPanel'),
  permit: lazyRouteComponent(() => import('./permit/permit-panel'), 'PermitPanel'),
  dates: lazyRouteComponent(() => import('./dates/dates-panel'), 'DatesPanel'),
} satisfies Record<Step, unknown>;
