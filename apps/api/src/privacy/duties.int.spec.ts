import pg from 'pg';
import { actAs } from '../../../../test/support/act-as.js';
import { Desk } from '../../../../test/support/desk.js';
import { FirstCase, WORKER } from '../../../../test/support/first-case.js';

type Client = Awaited<ReturnType<Desk['as']>>;
const codes = (body: { refusals?: { code: string }[] }): string[] => (body.refusals ?? []).map(({ code }) => code);

describe('the duties of privacy', () => {
  let desk: Desk;
  let owner: Client;
  let manager: Client;
  let story: FirstCase;
  let firm: Awaited<ReturnType<typeof makeFirm>>;
  const makeFirm = () =>
    desk.tenant('Sarcelle', {
      owner: ['owner'],
      manager: ['case_manager'],
      reviewer: ['reviewer'],
      colleague: ['case_manager'],
    });

  beforeAll(async () => {
    desk = await Desk.open();
    firm = await makeFirm();
    [owner, manager] = [await desk.as(firm.owner), await desk.as(firm.manager)];
    story = await FirstCase.request(desk, manager);
    await story.toNumber(await desk.as(firm.reviewer), await desk.as(firm.colleague));
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.clock.set('2026-11-22T15:00:00.000Z'));

  it.each(['settings', 'holds', 'retention', 'disposals', 'certificates', 'breaches', 'requests'])(
    '%s are for who manages privacy',
    async (part) => {
      await owner.get(`/api/v1/privacy/${part}`).expect(200);
      await manager.get(`/api/v1/privacy/${part}`).expect(403);
    },
  );

  it('names a person in charge, and keeps the periods of the house within limits', async () => {
    const { body: before } = await owner.get('/api/v1/privacy/settings').expect(200);
    expect(before).toMatchObject({ law: 'federal', officer: null, noPermitYears: 2, version: 0 });
    const save = { ...before, law: 'both', officer: { name: 'Odile Marchetti', email: 'privacy@sarcelle.example' } };
    const { body: after } = await owner.put('/api/v1/privacy/settings').send(save).expect(200);
    expect(after).toMatchObject({ law: 'both', officer: { name: 'Odile Marchetti' }, version: 1 });
    await owner.put('/api/v1/privacy/settings').send(save).expect(409);
    await owner
      .put('/api/v1/privacy/settings')
      .send({ ...save, version: 1, noPermitYears: 0 })
      .expect(400);
  });

  describe('a breach', () => {
    const BREACH = {
      whatHappened: 'A laptop was taken from a car.',
      happenedFrom: '2026-11-18',
      determinedOn: '2026-11-20',
      dataConcerned: 'Passport copies',
      peopleCount: 1,
      measures: 'Access was cut.',
    };

    it('is recorded with its people, weighed, told, and kept its time', async () => {
      const { body: made } = await owner
        .post('/api/v1/privacy/breaches')
        .send({ ...BREACH, workerIds: [story.ids.workerId] })
        .expect(201);
      // The workspace stands under both laws: Quebec's five years are the longer, and say that they are not verified.
      expect(made).toMatchObject({
        isSerious: null,
        keptThrough: '2031-11-20',
        reports: [],
        people: [{ workerId: story.ids.workerId }],
      });
      expect(made.clocks.find(({ rule }: { rule: string }) => rule === 'DL-64')).toMatchObject({
        on: '2028-11-20',
        unverified: null,
      });
      const { id, version } = made;
      const put = (more: object) =>
        owner.put(`/api/v1/privacy/breaches/${id}`).send({ ...BREACH, workerIds: [], version, ...more });
      expect(codes((await put({ isSerious: true }).expect(422)).body)).toEqual(['breach.risk-without-factors']);
      expect(
        codes((await put({ commissionerToldOn: '2026-11-23', determinedOn: '2026-11-17' }).expect(422)).body),
      ).toEqual(['breach.days-out-of-order', 'breach.told-out-of-order']);
      const weighed = {
        sensitivity: 'high',
        misuse: 'medium',
        isSerious: true,
        riskReasons: 'Passports; the disk was not encrypted.',
      };
      const { body: serious } = await put({ ...weighed, commissionerToldOn: '2026-11-22' }).expect(200);
      expect(serious.clocks.map(({ rule, on }: { rule: string; on: string }) => [rule, on])).toEqual([
        ['DL-63', '2026-11-23'],
        ['DL-65', '2026-11-23'],
        ['DL-64', '2028-11-20'],
        ['PRV-03', '2031-11-20'],
      ]);
      expect(serious.reports.map(({ reader }: { reader: string }) => reader)).toEqual([
        'commissioner',
        'individual',
        'quebec',
      ]);
      expect(serious.reports[0].text.fr).toContain('Odile Marchetti');
      expect(serious.people).toHaveLength(1);
      await put({}).expect(409);

      expect(codes((await owner.post(`/api/v1/privacy/breaches/${id}/removal`).expect(422)).body)).toEqual([
        'breach.must-be-kept',
      ]);
      desk.clock.goTo('2031-11-20');
      await owner.post(`/api/v1/privacy/breaches/${id}/removal`).expect(422);
      desk.clock.goTo('2031-11-21');
      expect((await owner.post(`/api/v1/privacy/breaches/${id}/removal`).expect(200)).body.items).toEqual([]);
    });

    it('cannot lose its record before 24 months, in the database either', async () => {
      const { body } = await owner
        .post('/api/v1/privacy/breaches')
        .send({ ...BREACH, workerIds: [] })
        .expect(201);
      const database = new pg.Client({ connectionString: desk.database.ownerUrl });
      await database.connect();
      const app = new pg.Client({ connectionString: desk.database.appUrl });
      await app.connect();
      try {
        await actAs(database, { tenant: firm.id, today: '2028-11-20' }, false);
        await expect(
          database.query('UPDATE breaches SET kept_through = $2 WHERE id = $1', [body.id, '2028-11-19']),
        ).rejects.toThrow(/kept_24_months/);
        await expect(database.query('DELETE FROM breaches WHERE id = $1', [body.id])).rejects.toThrow(
          /is kept through/,
        );
        await actAs(
          app,
          { tenant: firm.id, actor: firm.owner.actor.id, permission: 'privacy.manage', today: '2028-11-20' },
          false,
        );
        await expect(app.query('DELETE FROM breaches')).rejects.toThrow(/permission denied/);
        await expect(app.query('SELECT app_remove_breach($1)', [body.id])).rejects.toThrow(/is kept through/);
        await actAs(
          app,
          { tenant: firm.id, actor: firm.manager.actor.id, permission: 'case.accept', today: '2032-01-01' },
          false,
        );
        await expect(app.query('SELECT app_remove_breach($1)', [body.id])).rejects.toThrow(/only who manages privacy/);
      } finally {
        await database.end();
        await app.end();
      }
    });
  });

  describe('a request', () => {
    const ask = (more: object) =>
      owner.post('/api/v1/privacy/requests').send({
        kind: 'access',
        workerId: story.ids.workerId,
        askedWhat: 'Everything you hold about me.',
        datedOn: '2026-11-18',
        receivedOn: '2026-11-20',
        ...more,
      });

    it('has its day, is extended in time only, and is answered once', async () => {
      const { body: made } = await ask({}).expect(201);
      expect(made).toMatchObject({ dueOn: '2026-12-20', extensionNoticeBy: '2026-12-18', answer: null });
      expect(made.clocks.map(({ rule }: { rule: string }) => rule)).toEqual(['DL-66', 'PRV-03']);
      expect(codes((await ask({ datedOn: '2026-11-21' }).expect(422)).body)).toEqual(['request.days-out-of-order']);
      desk.clock.goTo('2026-12-19');
      const url = `/api/v1/privacy/requests/${made.id}`;
      expect(
        codes((await owner.post(`${url}/extension`).send({ sentOn: '2026-12-19', version: 1 }).expect(422)).body),
      ).toEqual(['request.extension-too-late']);
      const { body: extended } = await owner
        .post(`${url}/extension`)
        .send({ sentOn: '2026-12-18', version: 1 })
        .expect(200);
      expect(extended.clocks[0]).toMatchObject({ rule: 'DL-67', on: '2027-01-19' });
      expect(
        codes(
          (
            await owner
              .post(`${url}/answer`)
              .send({ answer: 'refused', answeredOn: '2026-12-19', version: 2 })
              .expect(422)
          ).body,
        ),
      ).toEqual(['request.refused-without-reasons']);
      const kept = await owner.get(`/api/v1/privacy/workers/${story.ids.workerId}/retention`).expect(200);
      expect(kept.body.lines.map(({ kind }: { kind: string }) => kind)).toContain('open-request');
      await owner.post(`${url}/answer`).send({ answer: 'given', answeredOn: '2026-12-19', version: 2 }).expect(200);
      expect(
        codes(
          (
            await owner
              .post(`${url}/answer`)
              .send({ answer: 'given', answeredOn: '2026-12-19', version: 3 })
              .expect(422)
          ).body,
        ),
      ).toEqual(['request.answered-already']);
    });

    it('to correct changes the record, keeps what it said, and masks what identifies', async () => {
      const { body: made } = await ask({
        kind: 'correction',
        askedWhat: 'My passport was renewed.',
        fields: ['passportNumber', 'residence'],
      }).expect(201);
      const url = `/api/v1/privacy/requests/${made.id}/answer`;
      const answer = { answer: 'given', answeredOn: '2026-11-22', version: 1 };
      expect(codes((await owner.post(url).send(answer).expect(422)).body)).toEqual(['correction.nothing-changed']);
      expect(
        codes(
          (
            await owner
              .post(url)
              .send({ ...answer, values: { residence: WORKER.residence } })
              .expect(422)
          ).body,
        ),
      ).toEqual(['correction.nothing-changed']);
      await owner
        .post(url)
        .send({ ...answer, values: { residence: 'Canada' } })
        .expect(400);
      await owner
        .post(url)
        .send({ ...answer, values: { passportNumber: 'Z7654321', residence: 'CA' } })
        .expect(200);
      const { body: worker } = await manager.get(`/api/v1/workers/${story.ids.workerId}`).expect(200);
      expect(worker).toMatchObject({ passportNumber: '•••• 321', residence: 'CA', familyName: WORKER.familyName });
      const { body } = await manager.get(`/api/v1/workers/${story.ids.workerId}/earlier-values`).expect(200);
      expect(body.items).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            field: 'residence',
            earlier: 'IN',
            later: 'CA',
            byRequest: true,
            changedBy: 'owner of Sarcelle',
          }),
          expect.objectContaining({ field: 'passportNumber', earlier: '•••• 567', later: '•••• 321', byRequest: true }),
        ]),
      );
    });

    it('to correct is refused with reasons, and the person’s statement stays', async () => {
      const { body: made } = await ask({ kind: 'correction', fields: ['citizenship'] }).expect(201);
      const { body } = await owner
        .post(`/api/v1/privacy/requests/${made.id}/answer`)
        .send({
          answer: 'refused',
          answeredOn: '2026-11-22',
          reasons: 'The passport says so.',
          statement: 'I am of both.',
          version: 1,
        })
        .expect(200);
      expect(body).toMatchObject({ answer: 'refused', statement: 'I am of both.', handledBy: 'owner of Sarcelle' });
    });
  });

  describe('everything about one person', () => {
    let person: Client;
    let personId: string;
    let other: FirstCase;
    beforeAll(async () => {
      other = await FirstCase.request(desk, manager, {
        worker: {
          familyName: 'OTHERMARK',
          givenNames: 'Someone',
          passportNumber: 'X9999999',
          email: 'other@people.example',
        },
      });
      const made = await desk.person(firm, 'anjali', [
        { role: 'worker', scope: 'worker', scopeId: story.ids.workerId },
      ]);
      personId = made.actor.id;
      person = await desk.as(made);
      await manager
        .post(`${story.url}/evidence/files`)
        .field('purpose', 'passport')
        .field('title', 'Passport')
        .attach('file', Buffer.from('a scan'), { filename: 'passport.pdf', contentType: 'application/pdf' })
        .expect(201);
      const { body } = await manager.get(`${story.url}/evidence`).expect(200);
      const passport = body.items.find(({ purpose }: { purpose: string }) => purpose === 'passport');
      const { body: link } = await manager.post(`/api/v1/evidence/${passport.id}/link`).expect(200);
      await manager.get(link.url).expect(200);
    });

    it('holds every part, and nobody else', async () => {
      const answer = await owner.get(`/api/v1/privacy/workers/${story.ids.workerId}/export`).expect(200);
      const { body } = answer;
      expect(answer.headers['content-disposition']).toContain('attachment');
      expect(body.worker).toMatchObject({ familyName: WORKER.familyName, uci: null });
      expect(body.cases).toHaveLength(1);
      expect(body.cases[0].events.map(({ type }: { type: string }) => type)).toEqual(
        expect.arrayContaining(['case.requested', 'fee.paid', 'offer.submitted']),
      );
      expect(body.cases[0].offer.values).toMatchObject({ job_title: expect.any(String) });
      expect(body.cases[0].deadlines.length).toBeGreaterThan(0);
      expect(body.files.map(({ purpose }: { purpose: string }) => purpose)).toContain('passport');
      expect(body.looks).toContainEqual(expect.objectContaining({ by: 'manager of Sarcelle', action: 'file.opened' }));
      expect(body.requests.length).toBeGreaterThan(0);
      expect(body.leftOut).toEqual([]);
      const text = JSON.stringify(body);
      expect(text).not.toMatch(/OTHERMARK|X9999999|other@people/);
      expect(text).not.toMatch(/(manager|owner|reviewer|colleague)@/);
      const again = await owner.get(`/api/v1/privacy/workers/${story.ids.workerId}/export`).expect(200);
      expect(again.body.changes).toContainEqual(
        expect.objectContaining({ action: 'worker.export', by: 'owner of Sarcelle' }),
      );
    });

    it('is the worker’s own to take, without what is not for them, and no one else’s', async () => {
      const { body } = await person.get('/api/v1/own/privacy/export').expect(200);
      expect(body.worker).toMatchObject({ familyName: WORKER.familyName, passportNumber: 'Z7654321' });
      const types = body.cases[0].events.map(({ type }: { type: string }) => type);
      expect(types).toContain('case.requested');
      expect(types.filter((type: string) => /^(fee|exemption)\./.test(type))).toEqual([]);
      expect(body.cases[0].findings).toEqual([]);
      expect(body.looks.length).toBeGreaterThan(0);
      expect(body.leftOut[0].fr).toContain('personne responsable');
      expect(JSON.stringify(body)).not.toMatch(
        /OTHERMARK|IPRMS-1|Whitlock, Jonah|bi_gross_income|No one outside the group/,
      );
      await person.get(`/api/v1/privacy/workers/${story.ids.workerId}/export`).expect(403);
      await manager.get('/api/v1/own/privacy/export').expect(403);
      const passport = body.files.find(({ purpose }: { purpose: string }) => purpose === 'passport');
      const file = await person.get(`/api/v1/own/privacy/export/files/${passport.id}`).buffer(true).expect(200);
      expect(Buffer.from(file.body).toString()).toBe('a scan');
      const { body: others } = await manager.get(`${other.url}/evidence`).expect(200);
      const [theirs] = others.items;
      await person.get(`/api/v1/own/privacy/export/files/${theirs?.id ?? other.ids.caseId}`).expect(404);
      await owner.get(`/api/v1/privacy/workers/${other.ids.workerId}/export/files/${passport.id}`).expect(404);
    });

    it('reads as a page in the language of the person', async () => {
      const page = await person.get('/api/v1/own/privacy/export/page').expect(200);
      expect(page.headers['content-type']).toContain('text/html');
      expect(page.headers['content-security-policy']).toContain('sandbox');
      expect(page.text).toContain('<html lang="en">');
      expect(page.text).toContain(WORKER.familyName);
    });

    it('can be asked for and corrected by the worker themselves', async () => {
      const { body } = await person
        .post('/api/v1/own/privacy/requests')
        .send({ kind: 'correction', askedWhat: 'My country of residence is Canada.', fields: ['residence'] })
        .expect(201);
      expect(body).toMatchObject({ receivedOn: '2026-11-22', workerId: story.ids.workerId, handledBy: null });
      const { body: own } = await person.get('/api/v1/own/privacy/requests').expect(200);
      expect(own.items.every(({ workerId }: { workerId: string }) => workerId === story.ids.workerId)).toBe(true);
      const app = new pg.Client({ connectionString: desk.database.appUrl });
      await app.connect();
      try {
        await actAs(app, { tenant: firm.id, actor: personId, permission: 'own.read' }, false);
        const { rows } = await app.query('SELECT DISTINCT worker_id FROM privacy_requests');
        expect(rows).toEqual([{ worker_id: story.ids.workerId }]);
        for (const table of [
          'legal_holds',
          'breaches',
          'disposals',
          'disposal_certificates',
          'file_removals',
          'retention_looks',
          'breach_people',
        ])
          expect([table, (await app.query(`SELECT 1 FROM ${table}`)).rows]).toEqual([table, []]);
        const { rowCount } = await app.query(
          `UPDATE privacy_requests SET answer = 'given', answered_on = '2026-11-22'`,
        );
        expect(rowCount).toBe(0);
      } finally {
        await app.end();
      }
    });
  });

  it('writes no word of a person into the audit', async () => {
    const database = new pg.Client({ connectionString: desk.database.ownerUrl });
    await database.connect();
    try {
      const { rows } = await database.query<{ action: string; line: string }>(
        `SELECT action, a::text AS line FROM audit_log a WHERE tenant_id = $1`,
        [firm.id],
      );
      expect(rows.map(({ action }) => action)).toEqual(
        expect.arrayContaining([
          'breach.record',
          'breach.remove',
          'privacy-request.answer',
          'worker.correct',
          'worker.export',
          'privacy.set',
        ]),
      );
      expect(
        rows
          .filter(({ line }) => /RAGHAVENDRAN|Z1234567|Z7654321|laptop|Marchetti|renewed|both\./.test(line))
          .map(({ action }) => action),
      ).toEqual([]);
    } finally {
      await database.end();
    }
  });
});
