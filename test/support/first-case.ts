import { findExemptionCode } from '@permitdesk/domain/exemptions/code-register';
import { SAMPLE_EMPLOYERS, type SampleEmployer } from '@permitdesk/api/sample/sample-employers';
import { SAMPLE_ROLES, type SampleRoleKey } from '@permitdesk/api/sample/sample-roles';
import type { Desk } from './desk.js';

type Client = Awaited<ReturnType<Desk['as']>>;

export const WORKER = {
  familyName: 'RAGHAVENDRAN',
  givenNames: 'ANJALI JOSÉE',
  dateOfBirth: '1992-04-17',
  gender: 'female',
  birthCountry: 'IN',
  citizenship: 'IN',
  residence: 'IN',
  passportNumber: 'Z1234567',
  passportExpiresOn: '2032-03-01',
  officialLanguage: 'en',
  email: 'anjali@people.example',
};

const [GRID] = SAMPLE_EMPLOYERS.filter((employer) => employer.key === 'grid') as [SampleEmployer];

interface Ids {
  readonly workerId: string;
  readonly employerId: string;
  readonly caseId: string;
}

/** Takes a case through the API by hand, step by step; each step can be stopped before or broken on purpose. */
export class FirstCase {
  private constructor(
    private readonly desk: Desk,
    readonly client: Client,
    readonly ids: Ids,
    readonly role: (typeof SAMPLE_ROLES)[SampleRoleKey],
    /** As the passport shows them. */
    private readonly worker: typeof WORKER,
  ) {}

  static async request(
    desk: Desk,
    client: Client,
    more: {
      readonly worker?: Partial<typeof WORKER & { readonly uci: string }>;
      readonly role?: SampleRoleKey;
      readonly kind?: string;
      readonly previousCaseId?: string;
      readonly reuse?: Partial<Ids>;
    } = {},
  ): Promise<FirstCase> {
    const role = SAMPLE_ROLES[more.role ?? 'engineer'];
    const { key: _key, tenant: _tenant, ...employer } = GRID;
    const employerId =
      more.reuse?.employerId ?? (await client.post('/api/v1/employers').send(employer).expect(201)).body.id;
    const workerId =
      more.reuse?.workerId ??
      (
        await client
          .post('/api/v1/workers')
          // Stories of one tenant are told of the same invented person again and again.
          .send({ ...WORKER, evenIfOnFile: true, ...more.worker })
          .expect(201)
      ).body.id;
    const { body } = await client
      .post('/api/v1/cases')
      .send({
        workerId,
        employerId,
        kind: more.kind ?? 'first_permit',
        jobTitle: role.jobTitle,
        wantedStartOn: '2027-03-01',
        ...(more.previousCaseId === undefined ? {} : { previousCaseId: more.previousCaseId }),
      })
      .expect(201);
    return new FirstCase(desk, client, { workerId, employerId, caseId: body.id }, role, { ...WORKER, ...more.worker });
  }

  get url(): string {
    return `/api/v1/cases/${this.ids.caseId}`;
  }

  async version(): Promise<number> {
    return (await this.client.get(this.url).expect(200)).body.version;
  }

  /** Posts to a part of the case with the version it now has. */
  async post(path: string, body: object = {}, by: Client = this.client) {
    return by.post(`${this.url}${path}`).send({ ...body, version: await this.version() });
  }

  event(type: string, facts: object = {}, more: object = {}) {
    return this.post('/events', { type, facts, ...more });
  }

  async paper(purpose: string, title = purpose): Promise<string> {
    const { body } = await this.client
      .post(`${this.url}/evidence/notes`)
      .send({ purpose, title, reference: 'Binder 7' })
      .expect(201);
    return body.id;
  }

  async accept(): Promise<this> {
    expect((await this.event('case.accepted')).status).toBe(200);
    return this;
  }

  /** Fills in step 1 with every criterion shown. */
  async assess(more: object = {}): Promise<this> {
    const answers = [];
    for (const { id } of findExemptionCode(this.role.code)?.criteria ?? [])
      answers.push({
        criterionId: id,
        answer: 'fits',
        statement: 'Shown by the paper.',
        evidenceIds: [await this.paper('criterion', id)],
      });
    await this.client
      .put(`${this.url}/exemption`)
      .send({
        outcome: 'lmia_exempt',
        code: this.role.code,
        workProvince: 'ON',
        noc: this.role.noc,
        explanationEn: this.role.explanation,
        answers,
        version: (await this.client.get(`${this.url}/exemption`).expect(200)).body.version,
        ...more,
      })
      .expect(200);
    return this;
  }

  async signOff(reviewer: Client): Promise<this> {
    expect((await this.post('/exemption/review')).status).toBe(200);
    expect((await this.post('/exemption/sign-off', {}, reviewer)).status).toBe(200);
    return this;
  }

  async pay(more: object = {}) {
    return this.post('/fee/payment', {
      amountCents: 23_000,
      paidAt: this.desk.clock.now(),
      payer: 'Lumengrid Software',
      receiptNumber: 'IPRMS-1',
      evidenceId: await this.paper('fee_receipt'),
      ...more,
    });
  }

  /** Types the offer and answers what the pre-flight asks. */
  draft(values: object = {}, checks: object = {}) {
    return this.client.get(`${this.url}/offer`).then(({ body }) =>
      this.client.put(`${this.url}/offer`).send({
        values: {
          ...this.role.values,
          noc_code: this.role.noc,
          job_title: this.role.jobTitle,
          exemption_explanation: this.role.explanation,
          duration_months: this.role.months,
          expected_start_date: '2027-03-01',
          ...values,
        },
        checks: {
          regulated: false,
          referenceWageCents: this.role.referenceWage,
          referenceWageSource: this.role.referenceSource,
          listCheckedOn: this.desk.clock.now().slice(0, 10),
          listed: false,
          offersAdultServices: false,
          penaltyInDefault: false,
          ...checks,
        },
        version: body.version,
      }),
    );
  }

  async agree(more: object = {}) {
    const today = this.desk.clock.now().slice(0, 10);
    return this.post('/offer/agreement', {
      language: 'en',
      employerSignedOn: today,
      workerSignedOn: today,
      copyGivenOn: today,
      sameTerms: true,
      evidenceId: await this.paper('agreement'),
      ...more,
    });
  }

  confirmPassport(by: Client, more: object = {}) {
    const { familyName, givenNames, passportNumber, citizenship } = this.worker;
    return this.post(
      '/offer/passport-confirmation',
      { familyName, givenNames, passportNumber, citizenship, ...more },
      by,
    );
  }

  attest(more: object = {}) {
    return this.post('/offer/attestation', {
      agreement: true,
      noFees: true,
      recruiters: true,
      activeBusiness: true,
      lawObeyed: true,
      sameTermsKept: true,
      abuseFree: true,
      declarant: 'Jonah Whitlock, director of people',
      ...more,
    });
  }

  submit(more: object = {}) {
    return this.post('/offer/submission', {
      submittedAt: this.desk.clock.now(),
      offerNumber: 'A1234567',
      listCheckedOn: this.desk.clock.now().slice(0, 10),
      ...more,
    });
  }

  handOver() {
    return this.post('/offer/number-handover', { handedOn: this.desk.clock.now().slice(0, 10), channel: 'E-mail' });
  }

  /** The three steps without a fault, up to the number in the worker's hands. */
  async toNumber(reviewer: Client, colleague: Client, offerNumber = 'A1234567'): Promise<this> {
    await this.accept();
    await this.assess();
    await this.signOff(reviewer);
    expect((await this.pay()).status).toBe(200);
    expect((await this.draft()).status).toBe(200);
    expect((await this.agree()).status).toBe(200);
    expect((await this.confirmPassport(colleague)).status).toBe(200);
    expect((await this.attest()).status).toBe(200);
    expect((await this.post('/offer/readiness')).body.refusals ?? []).toEqual([]);
    expect((await this.submit({ offerNumber })).status).toBe(200);
    expect((await this.handOver()).status).toBe(200);
    return this;
  }
}
