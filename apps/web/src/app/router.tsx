import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { problemOf } from '../api/problem';
import { accountQuery } from '../features/account/account-query';
import { readAuditFilters } from '../features/audit/audit-queries';
import { readCaseFilters } from '../features/cases/case-filters';
import { caseQuery, timelineQuery } from '../features/case/case-query';
import { STEP_PANELS } from '../features/case/step-panels';
import { readDeadlineFilters } from '../features/deadlines/deadline-queries';
import { employerQuery, employersQuery } from '../features/employers/employer-queries';
import { feesQuery, readFeeFilters } from '../features/fee/list/fee-list-query';
import { homeQuery } from '../features/home/home-query';
import { readFactSearch } from '../features/rules/facts/fact-search';
import { readRuleFilters } from '../features/rules/rule-filters';
import { sessionQuery } from '../features/session/session-query';
import { sectionsFor } from '../features/settings/sections';
import { connectionsQuery } from '../features/settings/single-sign-on/single-sign-on-queries';
import { workerQuery } from '../features/workers/worker-queries';
import { ErrorPage } from './error-page';
import { NotFoundPage } from './not-found-page';
import { parseSearch, stringifySearch } from './search-text';
import { Shell } from './shell';

interface RouterContext {
  readonly queries: QueryClient;
}

const optionalWord = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { next?: string; problem?: string } => {
    const next = optionalWord(raw['next']);
    const problem = optionalWord(raw['problem']);
    return { ...(next === undefined ? {} : { next }), ...(problem === undefined ? {} : { problem }) };
  },
  component: lazyRouteComponent(() => import('../features/session/sign-in-page'), 'SignInPage'),
});

const askResetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset',
  component: lazyRouteComponent(() => import('../features/session/ask-reset-page'), 'AskResetPage'),
});
const resetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset/$token',
  component: lazyRouteComponent(() => import('../features/session/reset-page'), 'ResetPage'),
});
const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join/$token',
  component: lazyRouteComponent(() => import('../features/session/join-page'), 'JoinPage'),
});
const OWN_PAGES: ReadonlySet<string> = new Set(['/my-case', '/my-rights', '/account']);

/** Everything behind the sign-in. Whoever is not signed in goes there, and comes back to the same address. */
const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'desk',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery).catch((thrown: unknown) => {
      if (problemOf(thrown).code !== 'session.required') throw thrown;
      throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { next: location.href } });
    });
    // Until a second factor stands where the workspace asks for one, the API opens nothing else.
    if (session.secondFactorMissing && location.pathname !== '/account') throw redirect({ to: '/account' });
    // A worker has one page here, whatever address they came by.
    if (!session.permissions.includes('case.read') && !OWN_PAGES.has(location.pathname))
      throw redirect({ to: '/my-case' });
  },
  component: Shell,
  errorComponent: ErrorPage,
});

// Loaders ask early and wait for nothing: the page draws its own shape while the answer is on its way.
const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  loader: ({ context }) => void context.queries.prefetchQuery(homeQuery),
  component: lazyRouteComponent(() => import('../features/home/home-page'), 'HomePage'),
});

const casesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases',
  validateSearch: readCaseFilters,
  component: lazyRouteComponent(() => import('../features/cases/cases-page'), 'CasesPage'),
});

const newCaseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/new',
  validateSearch: (raw: Record<string, unknown>): { worker?: string; employer?: string } => {
    const worker = optionalWord(raw['worker']);
    const employer = optionalWord(raw['employer']);
    return { ...(worker === undefined ? {} : { worker }), ...(employer === undefined ? {} : { employer }) };
  },
  component: lazyRouteComponent(() => import('../features/cases/new-case-page'), 'NewCasePage'),
});

const caseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/$caseId',
  // The reckoning of a date can be open beside any part of the case.
  validateSearch: (raw: Record<string, unknown>): { deadline?: string } => {
    const deadline = optionalWord(raw['deadline']);
    return deadline === undefined ? {} : { deadline };
  },
  loader: ({ context, params }) => void context.queries.prefetchQuery(caseQuery(params.caseId)),
  component: lazyRouteComponent(() => import('../features/case/case-layout'), 'CaseLayout'),
  notFoundComponent: NotFoundPage,
});

const caseOverviewRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/',
  loader: ({ context, params }) => void context.queries.prefetchQuery(timelineQuery(params.caseId)),
  component: STEP_PANELS.overview,
});
const caseRequestRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/request',
  component: STEP_PANELS.request,
});
const caseExemptionRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/exemption',
  component: STEP_PANELS.exemption,
});
const caseFeeRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/fee',
  component: STEP_PANELS.fee,
});
const caseOfferRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/offer',
  component: STEP_PANELS.offer,
});
const casePermitRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/permit',
  component: STEP_PANELS.permit,
});
const caseDatesRoute = createRoute({
  getParentRoute: () => caseRoute,
  path: '/dates',
  component: STEP_PANELS.dates,
});

const deadlinesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dates',
  validateSearch: readDeadlineFilters,
  component: lazyRouteComponent(() => import('../features/deadlines/deadlines-page'), 'DeadlinesPage'),
});

const workersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/workers',
  validateSearch: (raw: Record<string, unknown>): { q?: string } => {
    const q = optionalWord(raw['q']);
    return q === undefined ? {} : { q };
  },
  component: lazyRouteComponent(() => import('../features/workers/workers-page'), 'WorkersPage'),
});
const workerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/workers/$workerId',
  loader: ({ context, params }) => void context.queries.prefetchQuery(workerQuery(params.workerId)),
  component: lazyRouteComponent(() => import('../features/workers/worker-page'), 'WorkerPage'),
  notFoundComponent: NotFoundPage,
});

const employersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/employers',
  loader: ({ context }) => void context.queries.prefetchQuery(employersQuery),
  component: lazyRouteComponent(() => import('../features/employers/employers-page'), 'EmployersPage'),
});
const employerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/employers/$employerId',
  loader: ({ context, params }) => void context.queries.prefetchQuery(employerQuery(params.employerId)),
  component: lazyRouteComponent(() => import('../features/employers/employer-page'), 'EmployerPage'),
  notFoundComponent: NotFoundPage,
});

const handOverRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/employers/$employerId/hand-over',
  component: lazyRouteComponent(() => import('../features/hand-over/hand-over-page'), 'HandOverPage'),
  notFoundComponent: NotFoundPage,
});
const proofRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/hand-overs/$handOverId',
  component: lazyRouteComponent(() => import('../features/hand-over/proof-page'), 'ProofPage'),
  notFoundComponent: NotFoundPage,
});
const custodiansRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/custodians',
  component: lazyRouteComponent(() => import('../features/custodians/custodians-page'), 'CustodiansPage'),
});
const engagementsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/engagements',
  component: lazyRouteComponent(() => import('../features/engagements/engagements-page'), 'EngagementsPage'),
});
const leaveRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/people/$personId/leave',
  component: lazyRouteComponent(() => import('../features/leaver/leave-page'), 'LeavePage'),
  notFoundComponent: NotFoundPage,
});

const rulesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rules',
  validateSearch: readRuleFilters,
  component: lazyRouteComponent(() => import('../features/rules/rules-page'), 'RulesPage'),
});
const ruleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rules/$ruleId',
  component: lazyRouteComponent(() => import('../features/rules/rule-page'), 'RulePage'),
  notFoundComponent: NotFoundPage,
});
const programmeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/programme',
  validateSearch: readFactSearch,
  component: lazyRouteComponent(() => import('../features/rules/programme/programme-page'), 'ProgrammePage'),
});
const whatIfRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/what-if',
  validateSearch: readFactSearch,
  component: lazyRouteComponent(() => import('../features/rules/what-if/what-if-page'), 'WhatIfPage'),
});
const feesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/fees',
  validateSearch: readFeeFilters,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queries.prefetchQuery(feesQuery(deps)),
  component: lazyRouteComponent(() => import('../features/fee/list/fees-page'), 'FeesPage'),
});
const plannerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/planner',
  component: lazyRouteComponent(() => import('../features/planner/planner-page'), 'PlannerPage'),
});

const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  validateSearch: readAuditFilters,
  component: lazyRouteComponent(() => import('../features/audit/audit-page'), 'AuditPage'),
});

const noticesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/notices',
  component: lazyRouteComponent(() => import('../features/notices/notices-page'), 'NoticesPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account',
  loader: ({ context }) => void context.queries.prefetchQuery(accountQuery),
  component: lazyRouteComponent(() => import('../features/account/account-page'), 'AccountPage'),
});
const myRightsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/my-rights',
  component: lazyRouteComponent(() => import('../features/rights/my-rights-page'), 'MyRightsPage'),
});
const myCaseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/my-case',
  component: lazyRouteComponent(() => import('../features/my-case/my-case-page'), 'MyCasePage'),
});
const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-layout'), 'SettingsLayout'),
});
/** The settings begin with the first page that the reader may see. */
const settingsStartRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const { permissions } = await context.queries.ensureQueryData(sessionQuery);
    const [first] = sectionsFor((permission) => permissions.includes(permission));
    if (first !== undefined) throw redirect({ to: first.to, replace: true });
  },
  component: NotFoundPage,
});
const peopleRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/people',
  component: lazyRouteComponent(() => import('../features/people/people-page'), 'PeoplePage'),
});
const personRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('../features/people/person-page'), 'PersonPage'),
  notFoundComponent: NotFoundPage,
});
const singleSignOnRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/single-sign-on',
  loader: ({ context }) => void context.queries.prefetchQuery(connectionsQuery),
  component: lazyRouteComponent(
    () => import('../features/settings/single-sign-on/single-sign-on-page'),
    'SingleSignOnPage',
  ),
});

/** An address that nobody knows keeps the frame: the reader goes on from there, in their own language. */
const nowhereRoute = createRoute({ getParentRoute: () => shellRoute, path: '$', component: NotFoundPage });

const routeTree = rootRoute.addChildren([
  signInRoute,
  askResetRoute,
  resetRoute,
  joinRoute,
  shellRoute.addChildren([
    homeRoute,
    casesRoute,
    newCaseRoute,
    caseRoute.addChildren([
      caseOverviewRoute,
      caseRequestRoute,
      caseExemptionRoute,
      caseFeeRoute,
      caseOfferRoute,
      casePermitRoute,
      caseDatesRoute,
    ]),
    deadlinesRoute,
    workersRoute,
    workerRoute,
    employersRoute,
    employerRoute,
    handOverRoute,
    proofRoute,
    custodiansRoute,
    engagementsRoute,
    leaveRoute,
    rulesRoute,
    ruleRoute,
    programmeRoute,
    whatIfRoute,
    feesRoute,
    plannerRoute,
    auditRoute,
    noticesRoute,
    accountRoute,
    myRightsRoute,
    myCaseRoute,
    settingsRoute.addChildren([settingsStartRoute, peopleRoute, personRoute, singleSignOnRoute]),
    nowhereRoute,
  ]),
]);

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree,
    context: { queries },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    // What is fresh enough is known to the queries, not to the router.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: ErrorPage,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
