import { Desk } from '../support/desk.js';
import { FirstCase } from '../support/first-case.js';

type Client = Awaited<ReturnType<Desk['as']>>;
const codes = (body: { refusals?: { code: string }[] }): string[] =>
  (body.refusals ?? []).map((refusal) => refusal.code);

/** A TEER 1 software engineer, C63 intra-company specialist, from India to Toronto: request to permit, refusals on the way. */
describe('one real case from exemption to permit', () => {
  let desk: Desk;
  let manager: Client;
  let preparer: Client;
  let reviewer: Client;
  let story: FirstCase;

  beforeAll(async () => {
    desk = await Desk.open();
    const firm = await desk.tenant('Sarcelle', {
      manager: ['case_manager'],
      preparer: ['case_manager', 'preparer'],
      reviewer: ['reviewer'],
    });
    manager = await desk.as(firm.manager);
    preparer = await desk.as(firm.preparer);
    reviewer = await desk.as(firm.reviewer);
    story = await FirstCase.request(desk, preparer);
  });
  afterAll(() => desk.close());

  it('begins with a request that must be accepted before anything else', async () => {
    const early = await story.post('/exemption/review');
    expect(early.status).toBe(422);
    expect(codes(early.body)).toContain('case.not-accepted');
    await story.accept();
  });

  it('asks for every criterion and its paper, each with its own field', async () => {
    await story.client
      .put(`${story.url}/exemption`)
      .send({ outcome: 'lmia_exempt', code: 'C63', workProvince: 'ON', noc: '21231', version: 0 })
      .expect(200);
    const refused = await story.post('/exemption/review');
    expect(refused.status).toBe(422);
    const unanswered = refused.body.refusals.filter(
      (each: { code: string }) => each.code === 'exemption.criterion-unanswered',
    );
    expect(unanswered.length).toBeGreaterThanOrEqual(4);
    expect(unanswered[0]).toMatchObject({ field: 'answers.C63.1', mendAt: 'exemption' });
    expect(unanswered[0].cites.length).toBeGreaterThan(0);
  });

  it('refuses a retired code and names its successors (WE-28)', async () => {
    const { body: now } = await story.client.get(`${story.url}/exemption`).expect(200);
    const { body } = await story.client
      .put(`${story.url}/exemption`)
      .send({ outcome: 'lmia_exempt', code: 'C12', version: now.version })
      .expect(200);
    const closed = body.missing.find((each: { code: string }) => each.code === 'exemption.code-closed');
    expect(closed.remedy.en).toMatch(/C61/);
  });

  it('is signed off by another person than the one who prepared it', async () => {
    await story.assess();
    expect((await story.post('/exemption/review')).status).toBe(200);
    const self = await story.post('/exemption/sign-off');
    expect(self.status).toBe(403);
    const done = await story.post('/exemption/sign-off', {}, reviewer);
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({
      exemptionOutcome: 'lmia_exempt',
      exemptionCode: 'C63',
      states: { exemption: 'signed_off', fee: 'due', offer: 'draft' },
    });
    const { body } = await story.client.get(`${story.url}/exemption`).expect(200);
    expect(body.snapshot.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses a fee of 229.99 with the rule and the amount that is owed', async () => {
    const refused = await story.pay({ amountCents: 22_999 });
    expect(refused.status).toBe(422);
    expect(refused.body.refusals).toEqual([
      expect.objectContaining({
        code: 'fee.wrong-amount',
        field: 'facts.amountCents',
        cites: expect.arrayContaining(['IRPR s. 303.1(1)']),
      }),
    ]);
    expect(refused.body.refusals[0].text.en).toContain('$230.00');
    expect((await story.client.get(`${story.url}/fee`)).body).toMatchObject({
      state: 'due',
      dueCents: 23_000,
      paidCents: null,
    });
    expect((await story.pay()).body.states.fee).toBe('paid');
  });

  it('keeps the offer from being ready before agreement, attestation and passport, and says each', async () => {
    expect((await story.draft()).status).toBe(200);
    const refused = await story.post('/offer/readiness');
    expect(refused.status).toBe(422);
    expect(codes(refused.body)).toEqual(
      expect.arrayContaining(['offer.agreement-missing', 'offer.not-attested', 'offer.passport-unconfirmed']),
    );
  });

  it('refuses an agreement in another language than the worker chose (WE-37)', async () => {
    expect((await story.agree({ language: 'fr' })).status).toBe(200);
    expect(codes((await story.attest()).body)).toContain('offer.agreement-language');
    expect((await story.agree()).status).toBe(200);
  });

  it('refuses a passport that differs by one accent, and shows the character', async () => {
    const refused = await story.confirmPassport(manager, { givenNames: 'ANJALI JOSEE' });
    expect(refused.status).toBe(422);
    expect(refused.body.refusals).toEqual([expect.objectContaining({ code: 'passport.differs', field: 'givenNames' })]);
    expect(refused.body.refusals[0].text.en).toMatch(/É.*U\+00C9|U\+00C9.*É/);
    const self = await story.confirmPassport(preparer);
    expect(codes(self.body)).toContain('passport.same-person');
    expect((await story.confirmPassport(manager)).status).toBe(200);
  });

  it('takes no declaration that is left out', async () => {
    const refused = await story.attest({ noFees: false });
    expect(refused.body.refusals).toEqual([
      expect.objectContaining({ code: 'offer.attestation-not-given', field: 'facts.noFees' }),
    ]);
    expect((await story.attest()).status).toBe(200);
  });

  it('has a clean pre-flight and becomes ready, frozen and hashed', async () => {
    const { body: offer } = await story.client.get(`${story.url}/offer`).expect(200);
    expect(offer.missing).toEqual([]);
    expect(offer.preflight).toHaveLength(26);
    expect(
      offer.preflight.filter(
        (check: { level: string; outcome: string }) =>
          check.level === 'block' && check.outcome !== 'pass' && check.outcome !== 'not_applicable',
      ),
    ).toEqual([]);
    expect((await story.post('/offer/readiness')).body.states.offer).toBe('ready');
  });

  it('refuses a wrong number, the placeholder, and an old check of the public list', async () => {
    const malformed = await story.submit({ offerNumber: 'B123' });
    expect(malformed.body.refusals).toEqual([
      expect.objectContaining({ code: 'offer-number.malformed', field: 'facts.offerNumber' }),
    ]);
    const placeholder = await story.submit({ offerNumber: 'A9999999' });
    expect(placeholder.body.refusals).toEqual([
      expect.objectContaining({ code: 'offer-number.placeholder', field: 'facts.offerNumber' }),
    ]);
    expect(codes((await story.submit({ listCheckedOn: '2026-11-20' })).body)).toEqual(['offer.list-not-checked']);
    const handed = await story.handOver();
    expect(codes(handed.body)).toEqual(['number.not-submitted']);
    expect((await story.submit()).body).toMatchObject({ offerNumber: 'A1234567', states: { offer: 'pending' } });
  });

  it('hands the number over and follows the application to the letter of introduction', async () => {
    expect((await story.handOver()).body.states.permit).toBe('P00');
    const early = await story.event('application.filed', {
      route: 'outside',
      receivedAt: '2026-11-21T15:00:00Z',
      offerNumberInForm: 'A1234567',
    });
    expect(codes(early.body)).toEqual(expect.arrayContaining(['application.before-offer', 'application.before-fee']));
    desk.clock.goTo('2026-11-24');
    const filed = await story.event('application.filed', {
      route: 'outside',
      receivedAt: '2026-11-24T14:00:00Z',
      offerNumberInForm: 'A1234567',
    });
    expect(filed.body.states.permit).toBe('P10');
    const target = filed.body.deadlines.find((each: { ruleId: string }) => each.ruleId === 'DL-07');
    expect(target).toMatchObject({ safeDue: '2026-12-08', status: 'open' });

    await story.event('biometrics.instructed', { letterOn: '2026-11-24', dueOn: '2026-12-24' });
    desk.clock.goTo('2026-11-30');
    expect((await story.event('biometrics.given', { givenOn: '2026-11-30' })).status).toBe(200);
    await story.post('/offer/match', { seenOn: '2026-11-30' });
    desk.clock.goTo('2026-12-07');
    const approved = await story.event('application.approved', { letterOn: '2026-12-07', letterValidTo: '2029-12-01' });
    expect(approved.body.states).toMatchObject({ permit: 'P30', offer: 'matched', fee: 'allocated' });
  });

  it('ends with “permit issued, next date: start renewal”', async () => {
    desk.clock.goTo('2027-02-20');
    const issued = await story.event('permit.issued', {
      permitNumber: 'U123456789',
      issuedOn: '2027-02-20',
      validFrom: '2027-02-20',
      validTo: '2030-02-19',
      employerName: 'Lumengrid Software',
      occupation: 'Senior software engineer',
      code: 'C63',
      issuance: 'border',
      place: 'Toronto Pearson',
    });
    expect(issued.body.states).toMatchObject({ permit: 'P40', offer: 'used', fee: 'kept' });
    expect(issued.body.findings).toEqual([]);
    const compared = await story.event('permit.compared', { comparedOn: '2027-02-20', result: 'All as in the offer.' });
    expect(compared.body.next).toMatchObject({ on: '2029-10-22', due: '2030-02-19', ruleId: 'DL-29' });
    expect(compared.body.next.action.en).toMatch(/^Start renewal/);
    expect(compared.body.work).toMatchObject({ answer: 'evidenced', question: 'start', until: '2030-02-19' });
  });

  it('does not let work start before the rights information was given', async () => {
    desk.clock.goTo('2027-03-01');
    expect(codes((await story.event('work.started', { firstDayOn: '2027-03-01' })).body)).toEqual([
      'work.rights-not-given',
    ]);
    await story.event('rights.given', { givenOn: '2027-03-01', language: 'en' });
    expect((await story.event('work.started', { firstDayOn: '2027-03-01' })).body.states.permit).toBe('P50');
  });

  it('has the whole story on file, each entry once, in order', async () => {
    const { body } = await story.client.get(`${story.url}/timeline`).expect(200);
    const seqs = body.entries.map((entry: { seq: number }) => entry.seq).sort((a: number, b: number) => a - b);
    expect(seqs).toEqual(seqs.map((_: number, index: number) => index + 1));
    // Nobody announces these two: filing proves the first, the decision the second.
    const types = body.entries.map((entry: { type: string }) => entry.type);
    expect(types).toEqual(expect.arrayContaining(['documents.started', 'examination.started']));
  });
});
