import { fakeApi } from '../../testing/fake-api';
import { act, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { Role } from '@permitdesk/domain/access/permissions';
import type { Api } from '../../api/client';
import { renderCase } from '../../testing/render-case';
import { aCase, sessionOf } from '../../testing/sample-case';
import { FeePanel } from './fee-panel';

type CaseView = Api['CaseView'];

const RECEIPT = 'd0000000-0000-4000-8000-000000000009';
const VIEW = aCase();
const FEE = `/api/v1/cases/${VIEW.id}/fee` as const;

const feeOf = (more: Partial<Api['FeeView']> = {}): Api['FeeView'] => ({
  caseId: VIEW.id,
  version: VIEW.version,
  state: 'due',
  dueCents: 23_000,
  cites: ['IRPR s. 303.1(1)'],
  paidCents: null,
  paidAt: null,
  payer: null,
  receiptNumber: null,
  evidenceId: null,
  ground: null,
  refundRequestedOn: null,
  refundedOn: null,
  summary: { en: '', fr: '' },
  group: null,
  ...more,
});
const paper = (more: Partial<Api['EvidenceView']> = {}): Api['EvidenceView'] => ({
  id: RECEIPT,
  purpose: 'fee_receipt',
  title: 'Receipt of the fee',
  reference: null,
  fileName: 'receipt.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 12,
  sha256: 'a'.repeat(64),
  audience: ['firm', 'employer'],
  addedBy: 'Osman Feridani',
  addedAt: '2026-11-22T15:00:00Z',
  ...more,
});
const dueCase = (number: number): Partial<Api['CaseListItemView']> => ({
  id: number === VIEW.number ? VIEW.id : `c0000000-0000-4000-8000-00000000000${number}`,
  number,
  worker: `MUSICIAN ${number}, ANY`,
  jobTitle: 'Violinist',
});

interface Opened {
  readonly view?: Partial<CaseView>;
  readonly fee?: Partial<Api['FeeView']>;
  readonly role?: Role;
  readonly papers?: readonly Api['EvidenceView'][];
  readonly due?: readonly number[];
  readonly language?: 'en' | 'fr';
}

const open = async ({ view, fee, role = 'finance_approver', papers = [paper()], due = [6], language }: Opened = {}) => {
  const user = userEvent.setup();
  fakeApi.on(`GET ${FEE}`, { body: feeOf(fee) });
  fakeApi.on(`GET /api/v1/cases/${VIEW.id}`, { body: aCase(view) });
  fakeApi.on(`GET /api/v1/cases/${VIEW.id}/evidence`, { body: { items: papers } });
  fakeApi.on('GET /api/v1/cases', { body: { items: due.map(dueCase), nextCursor: null } });
  await renderCase({
    session: sessionOf(role),
    view: aCase(view),
    panel: FeePanel,
    ...(language === undefined ? {} : { language }),
  });
  await screen.findByRole('heading', { name: /compliance fee|Frais relatifs/ });
  return user;
};
const dialog = () => within(screen.getByRole('dialog'));
const press = (user: UserEvent, name: string) => user.click(screen.getByRole('button', { name }));

/** Fills in what a receipt says, but for the amount, which stands there already. */
const fillPayment = async (user: UserEvent): Promise<void> => {
  for (const segment of within(dialog().getByRole('group', { name: /Paid on/ })).getAllByRole('spinbutton')) {
    act(() => segment.focus());
    await user.keyboard('{ArrowUp}');
  }
  await user.type(dialog().getByLabelText(/Receipt number/), 'IPRMS-4411');
  await user.click(dialog().getByRole('button', { name: /A paper already on file/ }));
  await user.click(screen.getByRole('option', { name: 'Receipt of the fee' }));
};

beforeEach(() => fakeApi.forget());

describe('a fee that is due', () => {
  it('says how much, who owes it, by which rule, and that the worker never bears it', async () => {
    await open();
    expect(screen.getByText('$230.00')).toBeTruthy();
    expect(screen.getByText('owed by Riverlight Festival')).toBeTruthy();
    expect(screen.getByText(/LMIA-exempt \(C23\)/)).toBeTruthy();
    const law = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(law).toContain('https://laws-lois.justice.gc.ca/eng/regulations/SOR-2002-227/section-303.1.html');
    expect(law).toContain('https://laws-lois.justice.gc.ca/eng/regulations/SOR-2002-227/section-209.2.html');
    expect(screen.getByText('Never from the worker')).toBeTruthy();
  });

  it('speaks French to a French reader', async () => {
    await open({ language: 'fr' });
    expect(screen.getByText(/^230,00/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Consigner le paiement' })).toBeTruthy();
  });

  it('is put on file as paid with its receipt, and leads to the offer', async () => {
    const user = await open();
    const paid = aCase({
      version: 8,
      states: { ...VIEW.states, fee: 'paid' },
      stage: 'offer',
      possible: ['fee.payment-struck'],
    });
    fakeApi.on(`POST ${FEE}/payment`, () => {
      fakeApi.on(`GET ${FEE}`, {
        body: feeOf({
          state: 'paid',
          dueCents: null,
          paidCents: 23_000,
          payer: 'Riverlight Festival',
          evidenceId: RECEIPT,
        }),
      });
      return { body: paid };
    });
    await press(user, 'Record the payment');
    expect(dialog().getByText('The portal shows the receipt once')).toBeTruthy();
    await fillPayment(user);
    await press(user, 'Put the payment on file');
    const next = await screen.findByRole('link', { name: 'Go to step 3: the offer' });
    expect(next.getAttribute('href')).toBe(`/cases/${VIEW.id}/offer`);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(fakeApi.sentTo(`${FEE}/payment`)).toEqual([
      {
        amountCents: 23_000,
        paidAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/),
        payer: 'Riverlight Festival',
        receiptNumber: 'IPRMS-4411',
        evidenceId: RECEIPT,
        asFound: false,
        version: 7,
      },
    ]);
  });

  it('sends nothing while the receipt is missing', async () => {
    const user = await open();
    await press(user, 'Record the payment');
    await press(user, 'Put the payment on file');
    expect(dialog().getAllByText('“Receipt” is missing. Fill it in.').length).toBeGreaterThan(0);
    expect(dialog().getAllByText('“Paid on” is missing. Fill it in.').length).toBeGreaterThan(0);
    expect(fakeApi.sentTo(`${FEE}/payment`)).toEqual([]);
  });

  it('shows a wrong amount on its field with the rule, and then lets what is true be recorded as found', async () => {
    const user = await open();
    fakeApi.on(`POST ${FEE}/payment`, {
      status: 422,
      body: {
        code: 'rule.refused',
        title: 'A rule refuses this step',
        refusals: [
          {
            code: 'fee.wrong-amount',
            basis: 'law',
            cites: ['IRPR s. 303.1(1)'],
            text: { en: 'The fee is $230.00; $229.99 was entered.', fr: '' },
            remedy: { en: 'Check the receipt.', fr: '' },
            field: 'facts.amountCents',
            mendAt: 'fee',
          },
        ],
      },
    });
    await press(user, 'Record the payment');
    expect(dialog().queryByLabelText('Record as found')).toBeNull();
    await fillPayment(user);
    const amount = dialog().getByLabelText<HTMLInputElement>(/Amount paid/);
    await user.clear(amount);
    await user.type(amount, '229.99');
    await press(user, 'Put the payment on file');
    await dialog().findByText('One thing stands against this step');
    expect(amount.getAttribute('aria-invalid')).toBe('true');
    expect(dialog().getByRole('link', { name: /303\.1\(1\)/ })).toBeTruthy();
    await user.click(dialog().getByLabelText('Record as found'));
    await press(user, 'Put the payment on file');
    expect(fakeApi.sentTo(`${FEE}/payment`)).toMatchObject([
      { amountCents: 22_999, asFound: false },
      { amountCents: 22_999, asFound: true },
    ]);
  });

  it('offers nothing to those who may not record fees', async () => {
    await open({ role: 'auditor', view: { possible: [] } });
    expect(screen.getByText('A person who may record fees does this step.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Record|Claim|group/ })).toBeNull();
  });
});

describe('an exemption from the fee', () => {
  it('says that no ground belongs to the code', async () => {
    const user = await open();
    await press(user, 'Claim an exemption');
    expect(dialog().getByText('No ground belongs to the code C23: the fee is to be paid.')).toBeTruthy();
    await press(user, 'Put the exemption on file');
    expect(dialog().getAllByText('“Ground” is missing. Fill it in.').length).toBeGreaterThan(0);
    expect(fakeApi.sentTo(`${FEE}/exemption`)).toEqual([]);
  });

  it('has chosen the ground that belongs to the code, and asks for our own words and the proof', async () => {
    const user = await open({ view: { exemptionCode: 'C31' } });
    fakeApi.on(`POST ${FEE}/exemption`, { body: aCase({ states: { ...VIEW.states, fee: 'exempt' }, possible: [] }) });
    await press(user, 'Claim an exemption');
    await user.type(dialog().getByLabelText(/Why it applies/), 'Too short');
    await press(user, 'Put the exemption on file');
    expect(dialog().getAllByText('Write at least 10 characters.').length).toBeGreaterThan(0);
    await user.type(dialog().getByLabelText(/Why it applies/), ', now long enough.');
    await user.click(dialog().getByRole('button', { name: /A paper already on file/ }));
    await user.click(screen.getByRole('option', { name: 'Receipt of the fee' }));
    await press(user, 'Put the exemption on file');
    expect(fakeApi.sentTo(`${FEE}/exemption`)).toEqual([
      {
        ground: 'R299(2)(e)',
        explanation: 'Too short, now long enough.',
        evidenceId: RECEIPT,
        version: 7,
      },
    ]);
  });
});

describe('a performing-arts group', () => {
  it('is offered only where three fees of one employer are due', async () => {
    await open({ due: [6, 7] });
    expect(screen.queryByRole('button', { name: 'Pay as a performing-arts group' })).toBeNull();
  });

  it('shows how the capped sum arises as the cases are chosen', async () => {
    const user = await open({ due: [6, 7, 8, 9] });
    await user.click(await screen.findByRole('button', { name: 'Pay as a performing-arts group' }));
    expect(dialog().getByText(/1 case chosen: the cap begins at 3/)).toBeTruthy();
    for (const number of [7, 8, 9]) await user.click(dialog().getByLabelText(`MUSICIAN ${number}, ANY`));
    expect(dialog().getByText(/4 × \$230\.00 = \$920\.00/)).toBeTruthy();
    expect(dialog().getByText(/capped at \$690\.00/)).toBeTruthy();
    expect(dialog().getByText('On file $172.50 for each case.')).toBeTruthy();
  });
});

describe('a share of a group payment', () => {
  const group = { id: RECEIPT, name: 'Riverlight strings' };

  it('says so while the payment stands', async () => {
    await open({
      view: { states: { ...VIEW.states, fee: 'paid' }, possible: [] },
      fee: {
        state: 'paid',
        dueCents: null,
        paidCents: 17_250,
        payer: 'Riverlight Festival',
        evidenceId: RECEIPT,
        group,
      },
    });
    expect(screen.getByText('$172.50')).toBeTruthy();
    expect(screen.getByText(/“Riverlight strings”/)).toBeTruthy();
  });

  it('says nothing of it once the payment was withdrawn', async () => {
    await open({ fee: { group } });
    expect(screen.queryByText(/Riverlight strings/)).toBeNull();
  });
});

describe('a refund', () => {
  const REFUSED: Partial<CaseView> = {
    states: { ...VIEW.states, fee: 'refund_due', offer: 'used', permit: 'P25' },
    possible: ['fee.refund-requested', 'fee.refunded'],
    facts: [
      {
        type: 'application.refused',
        eventId: RECEIPT,
        occurredOn: '2026-11-10',
        facts: { refusedOn: '2026-11-10', decidedWhere: 'outside' },
      },
    ],
  };

  it('tells what brought it about and who gets the money, and is asked for', async () => {
    const user = await open({
      view: REFUSED,
      fee: { state: 'refund_due', dueCents: null, paidCents: 23_000, payer: 'Lemoine Holdings', evidenceId: RECEIPT },
    });
    fakeApi.on(`POST ${FEE}/refund-request`, {
      body: aCase({ ...REFUSED, states: { ...VIEW.states, fee: 'refund_requested' } }),
    });
    expect(screen.getByText('The permit was refused: the fee is remitted to whoever paid it.')).toBeTruthy();
    expect(screen.getByText('Not received yet; it goes to Lemoine Holdings.')).toBeTruthy();
    await press(user, 'Record the request');
    await user.click(dialog().getByLabelText('Web form'));
    await press(user, 'Put the request on file');
    expect(fakeApi.sentTo(`${FEE}/refund-request`)).toEqual([
      { requestedOn: '2026-11-22', route: 'web_form', version: 7 },
    ]);
  });
});

describe('the receipt', () => {
  const PAID: Opened = {
    view: { states: { ...VIEW.states, fee: 'paid' }, possible: [] },
    fee: { state: 'paid', dueCents: null, paidCents: 23_000, payer: 'Riverlight Festival', evidenceId: RECEIPT },
  };

  it('is asked for while there is only a note of it', async () => {
    await open({ ...PAID, papers: [paper({ fileName: null, sha256: null, reference: 'Binder 7' })] });
    expect(await screen.findByText('Only a note of the receipt is on file')).toBeTruthy();
  });

  it('is not asked for once the file is there', async () => {
    await open(PAID);
    expect(screen.queryByText('Only a note of the receipt is on file')).toBeNull();
  });
});
