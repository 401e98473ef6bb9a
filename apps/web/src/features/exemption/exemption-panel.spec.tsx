// First of all: the client of the API keeps the `fetch` that it finds.
import { desk } from './testing/fake-desk';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Suspense } from 'react';
import { OfficeProvider } from '../../shared/ui/office';
import { caseQuery } from '../case/case-query';
import { sessionQuery } from '../session/session-query';
import { ExemptionPanel } from './exemption-panel';
import { aCaseView } from './testing/a-case-view';
import { aCode } from './testing/a-code';
import { anExemptionView } from './testing/an-exemption-view';

const refusal = (code: string, field: string | undefined, english: string) => ({
  code,
  basis: 'house' as const,
  cites: ['IRPR s. 209.11(1)(c)'],
  text: { en: english, fr: `${english} (fr)` },
  remedy: { en: 'Mend it.', fr: 'Corrigez.' },
  mendAt: 'exemption' as const,
  ...(field === undefined ? {} : { field }),
});
const REASONS_MISSING = refusal('exemption.reasons-missing', 'reasons', 'The reasons for this answer are missing.');

const openPanel = async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 15_000 } } });
  await Promise.all([queries.prefetchQuery(sessionQuery), queries.prefetchQuery(caseQuery('case-1'))]);
  const root = createRootRoute({ component: Outlet });
  const office = createRoute({ getParentRoute: () => root, id: 'desk', component: Outlet });
  const oneCase = createRoute({
    getParentRoute: () => office,
    path: '/cases/$caseId',
    component: () => (
      <Suspense>
        <ExemptionPanel />
      </Suspense>
    ),
  });
  const router = createRouter({
    routeTree: root.addChildren([office.addChildren([oneCase])]),
    history: createMemoryHistory({ initialEntries: ['/cases/case-1'] }),
  });
  render(
    <QueryClientProvider client={queries}>
      <OfficeProvider value={{ today: '2026-11-25', zone: 'America/Toronto' }}>
        <RouterProvider router={router as never} />
      </OfficeProvider>
    </QueryClientProvider>,
  );
  await screen.findByText('Where it stands');
  return userEvent.setup();
};

beforeEach(() => {
  desk.caseView = aCaseView();
  desk.exemption = anExemptionView();
  desk.codes = [];
  desk.papers = [];
  desk.permissions = ['case.read', 'exemption.prepare', 'evidence.add'];
  desk.asked.length = 0;
  desk.instead.clear();
  desk.missingOf = () => [];
});

it('saves the answer by itself, says what is missing, leads to the field, and goes to review once it is complete', async () => {
  desk.missingOf = ({ reasons }) => (reasons.trim() === '' ? [REASONS_MISSING] : []);
  const user = await openPanel();
  await user.click(await screen.findByRole('radio', { name: /LMIA needed/ }));
  await waitFor(() => expect(desk.bodyOf('PUT case/exemption')).toMatchObject({ outcome: 'lmia_needed', version: 0 }));
  expect(await screen.findByText(REASONS_MISSING.text.en)).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'Put to review' }));
  expect(desk.bodyOf('POST case/exemption/review')).toBeUndefined();
  await user.click(screen.getByRole('button', { name: 'Go to the field' }));
  const reasons = screen.getByRole('textbox', { name: /Reasons for this answer/ });
  expect(document.activeElement).toBe(reasons);

  await user.type(reasons, 'No code fits.');
  await user.click(screen.getByRole('button', { name: 'Put to review' }));
  expect(await screen.findByText('It waits for a person who may sign off.')).toBeTruthy();
  expect(desk.bodyOf('PUT case/exemption')).toMatchObject({ reasons: 'No code fits.', version: 1 });
  expect(desk.bodyOf('POST case/exemption/review')).toEqual({ version: 4 });
  expect(screen.queryByRole('radio')).toBeNull();
});

it('leads from a closed code to the one that took its place, and calls a criterion evidenced once a paper shows it', async () => {
  desk.codes = [
    aCode({ code: 'C12', legacyCodes: ['C12'], openToday: false, to: '2022-12-14' }),
    aCode({ code: 'C62', legacyCodes: ['C12'], criteria: [{ en: 'She is a manager.', fr: 'Elle est gestionnaire.' }] }),
  ];
  desk.papers = [
    {
      id: 'paper-1',
      purpose: 'criterion',
      title: 'Organisation chart',
      reference: 'Binder 7',
      fileName: null,
      mediaType: null,
      sizeBytes: null,
      sha256: null,
      audience: ['firm', 'employer'],
      addedBy: 'Ada Prepares',
      addedAt: '2026-11-20T15:00:00Z',
    },
  ];
  const user = await openPanel();
  await user.click(await screen.findByRole('radio', { name: /LMIA-exempt/ }));
  await user.click(await screen.findByRole('button', { name: 'Choose a code' }));
  await user.type(await screen.findByRole('searchbox'), 'C12');
  await user.keyboard('{Enter}');
  expect(await screen.findByText('C12 is closed')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'C62' }));
  await user.click(await screen.findByRole('button', { name: 'Choose C62' }));

  const criterion = await screen.findByRole('region', { name: 'She is a manager.' });
  expect(within(criterion).getByText('Not answered')).toBeTruthy();
  await user.click(within(criterion).getByRole('radio', { name: 'Fits' }));
  expect(within(criterion).getByText('Not evidenced')).toBeTruthy();
  await user.click(within(criterion).getByRole('button', { name: /Attach a paper already on file/ }));
  await user.click(await screen.findByRole('option', { name: /Organisation chart/ }));
  expect(within(criterion).getByText('Evidenced')).toBeTruthy();
  await waitFor(() =>
    expect(desk.bodyOf('PUT case/exemption')).toMatchObject({
      code: 'C62',
      answers: [{ criterionId: 'C62.1', answer: 'fits', evidenceIds: ['paper-1'] }],
    }),
  );
});

it('asks whose words stand when somebody else changed the same field, and keeps the words chosen', async () => {
  desk.exemption = anExemptionView({ version: 1, outcome: 'lmia_needed', reasons: 'old' });
  const user = await openPanel();
  const reasons = await screen.findByRole('textbox', { name: /Reasons for this answer/ });
  desk.exemption = { ...desk.exemption, version: 2, reasons: 'theirs' };
  desk.instead.set('PUT case/exemption', { status: 409, body: { code: 'record.stale', title: 'It changed' } });
  await user.clear(reasons);
  await user.type(reasons, 'mine');
  const dialog = await screen.findByRole('dialog', { name: 'Someone else changed the same fields' });
  expect(within(dialog).getByText('theirs')).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Keep mine' }));
  await waitFor(() => expect(desk.bodyOf('PUT case/exemption')).toMatchObject({ reasons: 'mine', version: 2 }));
  expect(await screen.findByText(/^Saved at/)).toBeTruthy();
});

it('shows the refusal of a sign-off of one’s own work, with what to do', async () => {
  desk.permissions = ['case.read', 'exemption.prepare', 'exemption.sign'];
  desk.exemption = anExemptionView({ state: 'in_review', outcome: 'lmia_needed', reasons: 'No code fits.' });
  desk.caseView = aCaseView({
    states: { ...aCaseView().states, exemption: 'in_review' },
    possible: ['exemption.signed-off', 'exemption.returned'],
  });
  desk.instead.set('POST case/exemption/sign-off', {
    status: 422,
    body: {
      code: 'rule.refused',
      title: 'A rule refuses this step',
      refusals: [
        refusal('exemption.self-review', undefined, 'You prepared this exemption; another person signs it off.'),
      ],
    },
  });
  const user = await openPanel();
  expect(await screen.findByText('No code fits.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Sign off' }));
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText('You prepared this exemption; another person signs it off.')).toBeTruthy();
  expect(within(alert).getByText('Mend it.')).toBeTruthy();
});

it('is read, not written, by those who may not prepare', async () => {
  desk.permissions = ['case.read'];
  desk.exemption = anExemptionView({ version: 3, outcome: 'no_permit_needed', reasons: 'A speaker for one day.' });
  await openPanel();
  expect(await screen.findByText('A speaker for one day.')).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Put to review' })).toBeNull();
});

it('shows what keeps an open paper from review to a reader who may waive it, without fields that are not there', async () => {
  desk.permissions = ['case.read', 'gate.waive'];
  desk.caseView = aCaseView({ mayWaive: true });
  desk.exemption = anExemptionView({
    outcome: 'lmia_exempt',
    missing: [refusal('exemption.criterion-unanswered', 'answers.C62.1', 'Not answered: a manager.'), REASONS_MISSING],
  });
  const user = await openPanel();
  expect(await screen.findByText('Not answered: a manager.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Go to the field' })).toBeNull();

  await user.click(screen.getByRole('button', { name: 'Waive this check…' }));
  const code = 'exemption.criterion-unanswered';
  desk.instead.set('POST case/waivers', {
    status: 200,
    body: aCaseView({ version: 5, mayWaive: true, waived: [code] }),
  });
  desk.exemption = { ...desk.exemption, missing: [REASONS_MISSING] };
  await user.type(await screen.findByRole('textbox', { name: /Why it is waived/ }), 'The earlier case answers it.');
  await user.click(screen.getByRole('button', { name: 'Waive the check' }));
  await waitFor(() => expect(screen.queryByText('Not answered: a manager.')).toBeNull());
  expect(desk.bodyOf('POST case/waivers')).toMatchObject({ code, reason: 'The earlier case answers it.' });
  // The reader stands where what is left is told.
  await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  expect(document.activeElement?.textContent).toContain(REASONS_MISSING.text.en);
});

it('shows who signed, the fingerprint, and the way to step 2', async () => {
  desk.exemption = anExemptionView({
    state: 'signed_off',
    outcome: 'lmia_exempt',
    code: aCode({ code: 'C62' }),
    snapshot: { id: 'snapshot-1', sha256: 'ab12'.repeat(16), madeBy: 'Claire Signs', madeAt: '2026-11-24T15:00:00Z' },
  });
  desk.caseView = aCaseView({
    states: { ...aCaseView().states, exemption: 'signed_off', fee: 'due' },
    exemptionOutcome: 'lmia_exempt',
    possible: [],
  });
  await openPanel();
  expect(await screen.findByText('Claire Signs')).toBeTruthy();
  expect(screen.getByText('ab12'.repeat(16))).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Go to the fee' }).getAttribute('href')).toBe('/cases/case-1/fee');
  expect(screen.queryByRole('button', { name: 'Reopen' })).toBeNull();
});
