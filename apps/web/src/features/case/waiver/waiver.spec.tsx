import { fakeApi } from '../../../testing/fake-api';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RefusalView } from '../../../api/problem';
import { RefusalList } from '../../../shared/refusals/refusal-list';
import { renderCase } from '../../../testing/render-case';
import { aCase, sessionOf } from '../../../testing/sample-case';
import type { CaseView } from '../case-query';
import { FindingList } from '../findings/finding-list';
import { mendingContext, useCase } from '../use-case';

const WAIVERS = `/api/v1/cases/${aCase().id}/waivers` as const;
const TIMELINE = `/api/v1/cases/${aCase().id}/timeline` as const;

const selfReview: RefusalView = {
  code: 'exemption.self-review',
  basis: 'house',
  cites: ['Permitdesk: the preparer does not sign off their own work'],
  text: { en: 'You prepared it; another person signs it off.', fr: 'Vous l’avez préparée.' },
  remedy: { en: 'Ask a reviewer.', fr: 'Demandez à un réviseur.' },
};
const feeOpen: RefusalView = { ...selfReview, code: 'offer.fee-open', basis: 'law', cites: ['IRPR s. 303.1(1)'] };

const draw = (refusals: readonly RefusalView[], more: Partial<CaseView>, language: 'en' | 'fr' = 'en') => {
  const Panel = () => <RefusalList refusals={refusals} context={mendingContext(useCase())} />;
  return renderCase({ session: sessionOf('reviewer'), view: aCase(more), panel: Panel, language });
};

beforeEach(() => fakeApi.forget());

it('waives a rule of the house with a reason, and says so where the rule stood', async () => {
  fakeApi.on(`POST ${WAIVERS}`, {
    body: aCase({ version: 8, mayWaive: true, waived: [selfReview.code] }),
  });
  await draw([selfReview], { mayWaive: true });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Waive this check…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Waive this check' });
  expect(within(dialog).getByText(selfReview.text.en)).toBeTruthy();
  expect(within(dialog).getByText(/the preparer does not sign off their own work/)).toBeTruthy();

  await user.type(within(dialog).getByRole('textbox', { name: /Why it is waived/ }), 'No time');
  await user.click(within(dialog).getByRole('button', { name: 'Waive the check' }));
  expect(within(dialog).getAllByText('Write at least 10 characters.').length).toBeGreaterThan(0);
  expect(fakeApi.sentTo(WAIVERS)).toEqual([]);

  await user.type(within(dialog).getByRole('textbox', { name: /Why it is waived/ }), ' for a second reader.');
  await user.click(within(dialog).getByRole('button', { name: 'Waive the check' }));
  const done = await screen.findByText('Waived for this case. Take the step again.');
  expect(fakeApi.sentTo(WAIVERS)).toEqual([
    { code: 'exemption.self-review', reason: 'No time for a second reader.', version: 7 },
  ]);
  expect(screen.queryByRole('button', { name: 'Waive this check…' })).toBeNull();
  expect(document.activeElement).toBe(done);
});

it('never offers to waive the law, nor a rule of the house that cannot be waived', async () => {
  await draw([feeOpen, { ...selfReview, code: 'fact.missing' }], { mayWaive: true });
  expect(screen.getAllByText(selfReview.text.en)).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Waive this check…' })).toBeNull();
  expect(screen.queryByText(/May waive/)).toBeNull();
});

it('tells those without the right who has it', async () => {
  await draw([selfReview, feeOpen], { mayWaive: false });
  expect(screen.queryByRole('button', { name: 'Waive this check…' })).toBeNull();
  expect(screen.getAllByText('May waive this check: Owner, Reviewer (responsible licensee)')).toHaveLength(1);
});

it('is offered once for a check that refuses in several places', async () => {
  await draw([selfReview, { ...selfReview, field: 'answers.C23.2' }], { mayWaive: true }, 'fr');
  expect(screen.getAllByRole('button', { name: 'Lever cette exigence…' })).toHaveLength(1);
});

it('stands among the findings, with who waived it, when and why', async () => {
  const waiver = {
    id: 'entry-1',
    type: 'gate.waived',
    occurredOn: '2026-11-20',
    recordedBy: 'Claire Aubertin',
    facts: { code: selfReview.code, reason: 'The other licensee is ill.' },
    correctedFacts: null,
    struck: false,
  };
  fakeApi.on(`GET ${TIMELINE}`, { body: { entries: [waiver] } });
  const Panel = () => <FindingList view={useCase()} isAlways />;
  await renderCase({
    session: sessionOf('case_manager'),
    view: aCase({ waived: [selfReview.code] }),
    panel: Panel,
  });
  expect(await screen.findByText('Another person signs off')).toBeTruthy();
  expect(screen.getByText(/^Waived by Claire Aubertin on/)).toBeTruthy();
  expect(screen.getByText('The other licensee is ill.')).toBeTruthy();
});
