import pg from 'pg';
import { Desk } from '../../../../test/support/desk.js';
import { FirstCase } from '../../../../test/support/first-case.js';

type Client = Awaited<ReturnType<Desk['as']>>;
const codes = (list: readonly { code: string }[] = []): string[] => list.map((each) => each.code);

describe('facts of the world and gates of ours', () => {
  let desk: Desk;
  let manager: Client;
  let colleague: Client;
  let reviewer: Client;

  beforeAll(async () => {
    desk = await Desk.open();
    const firm = await desk.tenant('Sarcelle', {
      manager: ['case_manager'],
      colleague: ['case_manager'],
      reviewer: ['reviewer'],
    });
    manager = await desk.as(firm.manager);
    colleague = await desk.as(firm.colleague);
    reviewer = await desk.as(firm.reviewer);
  });
  afterAll(() => desk.close());

  const signedOff = async (reuse?: FirstCase['ids']): Promise<FirstCase> =>
    (
      await (await (await FirstCase.request(desk, manager, reuse === undefined ? {} : { reuse })).accept()).assess()
    ).signOff(reviewer);

  it('WE-16: refuses an application a day before the fee, takes it as found with a finding, and lets the finding go when mended', async () => {
    const story = await signedOff();
    const facts = { route: 'outside', receivedAt: '2026-11-21T15:00:00Z' };
    const refused = await story.event('application.filed', facts);
    expect(refused.status).toBe(422);
    expect(codes(refused.body.refusals)).toEqual(
      expect.arrayContaining(['application.before-offer', 'application.before-fee']),
    );
    expect(
      refused.body.refusals.find((each: { code: string }) => each.code === 'application.before-fee').cites,
    ).toContain('IRPR s. 200(3)(f.1)');

    const taken = await story.event('application.filed', facts, { asFound: true });
    expect(taken.status).toBe(200);
    expect(taken.body.states.permit).toBe('P10');
    const finding = taken.body.findings.find((each: { code: string }) => each.code === 'application.before-fee');
    expect(finding).toMatchObject({ basis: 'law' });
    expect(finding.remedy.en).toMatch(/Withdraw the application and apply again/);

    // The clerk had read the wrong line: the file was received after fee and offer.
    await story.pay({ paidAt: '2026-11-22T14:00:00Z' });
    const eventId = taken.body.facts.find((each: { type: string }) => each.type === 'application.filed').eventId;
    const mended = await story.post(`/events/${eventId}/correction`, {
      facts: { ...facts, receivedAt: '2026-11-22T14:59:00Z' },
      reason: 'Read from the acknowledgement.',
    });
    expect(mended.status).toBe(200);
    expect(codes(mended.body.findings)).not.toContain('application.before-fee');
    expect(codes(mended.body.findings)).toContain('application.before-offer');
  });

  it('takes over a case half-way: a permit issued elsewhere, with what is missing named', async () => {
    const story = await (await FirstCase.request(desk, manager)).accept();
    const { body } = await story.event(
      'permit.issued',
      {
        issuedOn: '2026-01-10',
        validFrom: '2026-01-10',
        validTo: '2027-01-09',
        employerName: 'Lumengrid Software',
        occupation: 'Engineer',
        issuance: 'border',
      },
      { asFound: true },
    );
    expect(body.states.permit).toBe('P40');
    expect(codes(body.findings)).toContain('history.out-of-turn');
    expect(body.next).toMatchObject({ ruleId: 'DL-20' });
    expect(body.work).toMatchObject({ answer: 'evidenced', until: '2027-01-09' });
    // Six reminders of DL-29 lie behind us or ahead; only the last one behind goes out.
    const renewal = body.deadlines.find((each: { ruleId: string }) => each.ruleId === 'DL-29');
    const { body: why } = await manager.get(`/api/v1/deadlines/${renewal.id}`).expect(200);
    expect(why.rungs.map((rung: { on: string }) => rung.on)).toEqual([
      '2026-11-10',
      '2026-12-10',
      '2026-12-26',
      '2027-01-02',
    ]);
  });

  it('records a fee of the wrong amount that was really paid, and keeps saying so', async () => {
    const story = await signedOff();
    const taken = await story.pay({ amountCents: 22_999, asFound: true });
    expect(taken.body.states.fee).toBe('paid');
    expect(codes(taken.body.findings)).toContain('fee.wrong-amount');
    const finding = taken.body.findings.find((each: { code: string }) => each.code === 'fee.wrong-amount');
    const decided = await story.post(
      '/findings/decision',
      { key: finding.key, decision: 'accepted', reason: 'One cent lost to the exchange; IRCC accepted it.' },
      reviewer,
    );
    expect(decided.body.findings[0]).toMatchObject({
      decision: 'accepted',
      decidedBy: expect.stringContaining('reviewer'),
    });
  });

  it('waives a house rule by a person with the right, with a reason, on the record; never the law', async () => {
    const story = await signedOff();
    await story.pay();
    await story.draft();
    await story.agree();
    await story.attest();
    expect(codes((await story.post('/offer/readiness')).body.refusals)).toEqual([
      'offer.passport-unconfirmed',
      'offer.preflight-ep04',
    ]);
    expect(
      (
        await story.post('/waivers', {
          code: 'offer.passport-unconfirmed',
          reason: 'The worker was here with the passport.',
        })
      ).status,
    ).toBe(403);
    expect(
      (await story.post('/waivers', { code: 'offer.fee-open', reason: 'The client is in a hurry.' }, reviewer)).body
        .refusals[0].code,
    ).toBe('gate.not-waivable');
    for (const code of ['offer.passport-unconfirmed', 'offer.preflight-ep04'])
      expect(
        (await story.post('/waivers', { code, reason: 'The worker was here with the passport.' }, reviewer)).status,
      ).toBe(200);
    const ready = await story.post('/offer/readiness');
    expect(ready.body.states.offer).toBe('ready');
    expect(ready.body.waived).toEqual(['offer.passport-unconfirmed', 'offer.preflight-ep04']);
  });

  it('no longer misses on the paper of step 1 what was waived', async () => {
    const story = await (await (await FirstCase.request(desk, manager)).accept()).assess({ answers: [] });
    const missing = async () => codes((await manager.get(`${story.url}/exemption`)).body.missing);
    expect(await missing()).toContain('exemption.criterion-unanswered');
    const waived = await story.post(
      '/waivers',
      { code: 'exemption.criterion-unanswered', reason: 'The paper of the earlier case answers it.' },
      reviewer,
    );
    expect(waived.status).toBe(200);
    expect(await missing()).toEqual([]);
    expect((await story.post('/exemption/review')).body.states.exemption).toBe('in_review');
  });

  it('has the gates once more in the database: not even a fault of ours puts an offer through', async () => {
    const story = await signedOff();
    const client = new pg.Client({ connectionString: desk.database.ownerUrl });
    await client.connect();
    const set = (sql: string) => client.query(`UPDATE cases SET ${sql} WHERE id = $1`, [story.ids.caseId]);
    await expect(set(`offer_state = 'ready'`)).rejects.toThrow(/offer_after_agreement_attestation_and_fee/);
    await expect(set(`offer_state = 'pending', agreement_complete = true, attested = true`)).rejects.toThrow(
      /offer_after_agreement_attestation_and_fee/,
    );
    await expect(
      set(`offer_state = 'pending', agreement_complete = true, attested = true, fee_settled = true`),
    ).rejects.toThrow(/submitted_offer_has_its_number/);
    await expect(set(`number_handed_on = '2026-11-22'`)).rejects.toThrow(/number_handed_over_after_offer_and_fee/);
    await expect(set(`offer_number = 'A9999999'`)).rejects.toThrow(/cases_offer_number_check/);
    await client.end();
  });

  it('gives one number to one offer', async () => {
    const first = await (await FirstCase.request(desk, manager)).toNumber(reviewer, colleague, 'A7654321');
    const other = await signedOff(first.ids);
    await other.pay();
    await other.draft();
    await other.agree();
    await other.confirmPassport(colleague);
    await other.attest();
    // The other offer is for the same passport: that is worth a look, not a block.
    const { body } = await other.client.get(`${other.url}/offer`);
    expect(body.preflight.find((check: { id: string }) => check.id === 'EP21').outcome).toBe('fail');
    expect((await other.post('/offer/readiness')).status).toBe(200);
    const taken = await other.submit({ offerNumber: 'A7654321' });
    expect(taken.status).toBe(422);
    expect(taken.body.refusals).toEqual([
      expect.objectContaining({ code: 'offer-number.taken', field: 'facts.offerNumber' }),
    ]);
    expect((await other.client.get(other.url)).body.states.offer).toBe('ready');
  });

  it('answers 409 to whoever read an older version', async () => {
    const story = await FirstCase.request(desk, manager);
    const version = await story.version();
    await story.accept();
    const { body } = await manager
      .post(`${story.url}/events`)
      .send({ type: 'case.closed', facts: { reason: 'none' }, version })
      .expect(409);
    expect(body).toMatchObject({ code: 'record.stale', version: version + 1 });
  });

  it('strikes an entry out, keeps it on file, and says by whom', async () => {
    const story = await signedOff();
    const paid = await story.pay();
    const { eventId } = paid.body.facts.find((each: { type: string }) => each.type === 'fee.paid');
    const struck = await story.post(`/events/${eventId}/strike`, { reason: 'Entered in the wrong case.' });
    expect(struck.body.states.fee).toBe('due');
    const { body } = await manager.get(`${story.url}/timeline`).expect(200);
    expect(body.entries.find((entry: { id: string }) => entry.id === eventId)).toMatchObject({
      struck: true,
      type: 'fee.paid',
    });
    const again = await story.post(`/events/${eventId}/strike`, { reason: 'Entered in the wrong case.' });
    expect(again.status).toBe(404);
  });

  it('moves a deadline with its fact, back and forth, and keeps every value and why', async () => {
    const story = await (await FirstCase.request(desk, manager)).toNumber(reviewer, colleague, 'A1111111');
    await story.event('application.filed', { route: 'outside', receivedAt: '2026-11-22T15:00:00Z' });
    const first = await story.event('documents.requested', {
      letterOn: '2026-11-22',
      dueOn: '2026-12-20',
      what: 'Police certificate',
    });
    const { eventId, facts } = first.body.facts.find((each: { type: string }) => each.type === 'documents.requested');
    for (const dueOn of ['2026-12-27', '2026-12-20', '2027-01-03'])
      expect(
        (
          await story.post(`/events/${eventId}/correction`, {
            facts: { ...facts, dueOn },
            reason: 'The letter was read again.',
          })
        ).status,
      ).toBe(200);
    const { body } = await manager.get(story.url);
    const deadline = body.deadlines.find((each: { ruleId: string }) => each.ruleId === 'DL-12');
    const { body: why } = await manager.get(`/api/v1/deadlines/${deadline.id}`);
    expect(why.values.map((value: { safeDue: string }) => value.safeDue)).toEqual([
      '2027-01-03',
      '2026-12-20',
      '2026-12-27',
      '2026-12-20',
    ]);
    expect(
      why.values.every(
        (value: { because: string | null; setBy: string }) => value.because !== null && value.setBy.includes('manager'),
      ),
    ).toBe(true);
    const live = why.rungs
      .filter((rung: { state: string }) => rung.state === 'waiting')
      .map((rung: { on: string }) => rung.on);
    expect(live).toEqual(['2026-12-24', '2026-12-29', '2027-01-01', '2027-01-02']);
  });
});
