import type { Permission } from '@permitdesk/domain/access/permissions';
import { maySee, Seer } from './reach.js';
import { resolved, type Api, type Route, type Schema } from './routes.js';
import type { Filed, SiteName, Someone, World } from './world.js';

/** Where the id of a path or a body comes from: a row of this table, or a word that is the same for everybody. */
type Source = { readonly table: string; readonly column?: string; readonly where?: string } | { readonly word: string };

const from = (table: string, column = 'id'): Source => ({ table, column });
/** @param where a column that the row must have filled. */
const having = (table: string, where: string): Source => ({ table, where });
const word = (text: string): Source => ({ word: text });

/**
 * What stands in each parameter of a path, by the part of the path before it. A route with a parameter that is not here
 * fails the proof, so a new one must be thought of.
 */
export const PATH_IDS: Readonly<Record<string, Source>> = {
  'cases/{id}': from('cases'),
  'events/{eventId}': from('case_events'),
  'employers/{id}': from('employers'),
  'workers/{id}': from('workers'),
  // A note of where the paper lies has no file to open.
  'evidence/{id}': having('evidence', 'sha256'),
  'deadlines/{id}': from('deadlines'),
  'notices/{id}': from('notices'),
  'rules/{id}': word('FEE-08'),
  'sessions/{id}': from('sessions'),
  'passkeys/{id}': from('passkeys'),
  'sign-in-locks/{id}': from('memberships', 'account_id'),
  'invitations/{id}': from('invitations'),
  'custodians/{id}': from('custodians'),
  'entities/{id}': from('entities'),
  'branches/{id}': from('branches'),
  'engagements/{id}': from('engagements'),
  'hand-over-codes/{id}': from('hand_over_codes'),
  'hand-overs/{id}': from('hand_overs'),
  'holds/{id}': from('legal_holds'),
  'disposals/{id}': from('disposals'),
  'certificates/{id}': from('disposal_certificates'),
  'breaches/{id}': from('breaches'),
  'requests/{id}': from('privacy_requests'),
  'files/{evidenceId}': having('evidence', 'sha256'),
  'scim-tokens/{id}': from('scim_tokens'),
  'connections/{id}': from('sso_connections'),
  // The person and the grant of one address belong together.
  'people/{id}': from('grants', 'account_id'),
  'grants/{grantId}': from('grants'),
  'by-token/{token}': word('a-token-of-nobody'),
};

/** Where the ids in bodies and queries come from, by the name of the field. */
export const FIELD_IDS: Readonly<Record<string, Source>> = {
  workerId: from('workers'),
  employerId: from('employers'),
  entityId: from('entities'),
  branchId: from('branches'),
  caseId: from('cases'),
  caseIds: from('cases'),
  previousCaseId: from('cases'),
  evidenceId: from('evidence'),
  evidenceIds: from('evidence'),
  receiptId: from('evidence'),
  responsibleId: from('memberships', 'account_id'),
  accountId: from('memberships', 'account_id'),
  subjectId: from('workers'),
  scopeId: from('employers'),
  takerId: from('memberships', 'account_id'),
  handlerId: from('memberships', 'account_id'),
  custodianId: from('custodians'),
  connectionId: from('sso_connections'),
  workerIds: from('workers'),
  tenantId: from('memberships', 'tenant_id'),
};

/** Names of things that are no ids, by the route that wants one of them. */
const ROUTE_WORDS: Readonly<Record<string, Readonly<Record<string, Source>>>> = {
  findings_decide: { key: from('findings', 'key') },
};

/** Values of fields whose form the document does not say. */
const FIELD_VALUES: Readonly<Record<string, unknown>> = {
  citizenship: 'IN',
  residence: 'IN',
  birthCountry: 'IN',
  passportNumber: 'X1234567',
  uci: '1234567890',
  businessNumber: '123456782',
  province: 'ON',
  noc: '21231',
  postalCode: 'M5H 1A1',
  language: 'en',
};

/** Whole bodies of routes whose rules the document cannot say, laid over what the document gives. */
export const BODIES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  cases_record: { type: 'case.closed', facts: { reason: 'done' } },
  cases_correct: { facts: {}, reason: 'A reason of some length' },
  cases_waive: { code: 'exemption.self-review' },
  offer_copy: { fieldId: 'job_title' },
  exemption_save: { outcome: 'lmia_exempt' },
};

/** What a person reaches of the own account, through functions and past no table. */
const REACHED_BY_OWNER: ReadonlySet<string> = new Set(['sessions', 'passkeys']);

export interface Ask {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | undefined;
  /** The rows whose ids stand in the path, then those in body and query. */
  readonly inPath: readonly Filed[];
  readonly inBody: readonly Filed[];
}

const today = '2026-11-22';
const BOUNDARY = 'proof-of-access';

export class Requests {
  constructor(
    private readonly world: World,
    private readonly api: Api,
  ) {}

  /** The row of that table that stands for a site; for a table of one's own things, the person's own. */
  private rowOf(source: Source, site: SiteName, someone: Someone): Filed | undefined {
    if (!('table' in source)) return undefined;
    const rows = this.world.filed.filter(
      (filed) => filed.table === source.table && (source.where === undefined || filed.row[source.where] != null),
    );
    const mine = rows.find(
      (filed) =>
        site === someone.home && filed.row['account_id'] === someone.person.actor.id && filed.table !== 'grants',
    );
    // What is the whole tenant's stands for each of its sites.
    return (
      mine ??
      rows.find((filed) => filed.site === site) ??
      rows.find((filed) => filed.tenantId === this.world.sites[site].tenantId)
    );
  }

  private idOf(source: Source, site: SiteName, someone: Someone, into: Filed[]): string {
    if ('word' in source) return source.word;
    const filed = this.rowOf(source, site, someone);
    const id = filed?.row[source.column ?? 'id'];
    if (filed === undefined || typeof id !== 'string')
      throw new Error(`${site} has no row in ${source.table} with ${source.column ?? 'id'}`);
    into.push(filed);
    return id;
  }

  /** The parameters of a path, as keys of `PATH_IDS`. */
  static parametersOf(path: string): readonly string[] {
    return [...path.matchAll(/([\w-]+)\/(\{\w+\})/g)].map(([, before, name]) => `${before}/${name}`);
  }

  private readonly seers = new Map<string, Seer>();

  private version(rows: readonly Filed[]): number {
    const version = rows[0]?.row['version'];
    return typeof version === 'number' ? version : 1;
  }

  private value(
    name: string,
    given: Schema,
    site: SiteName,
    someone: Someone,
    inPath: readonly Filed[],
    inBody: Filed[],
    depth = 0,
  ): unknown {
    const schema = resolved(given, this.api.schemas);
    if (name in FIELD_VALUES) return FIELD_VALUES[name];
    if (schema.enum !== undefined) return schema.enum[0];
    const type = Array.isArray(schema.type)
      ? (schema.type as string[]).find((each) => each !== 'null')
      : (schema.type as string | undefined);
    if (type === 'array') return [this.value(name, schema.items ?? {}, site, someone, inPath, inBody, depth + 1)];
    if (schema.format === 'uuid') {
      const source = FIELD_IDS[name];
      if (source === undefined)
        throw new Error(`where does the id in the field ${name} come from? Say it in test/access/requests.ts`);
      return this.idOf(source, site, someone, inBody);
    }
    if (type === 'object' || schema.properties !== undefined) {
      if (depth > 6) return {};
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([key]) => schema.required?.includes(key) === true)
          .map(([key, of]) => [key, this.value(key, of, site, someone, inPath, inBody, depth + 1)]),
      );
    }
    if (type === 'boolean') return true;
    if (type === 'integer' || type === 'number')
      return name === 'version' ? this.version(inPath) : Math.max(schema.minimum ?? 1, 1);
    if (schema.format === 'date') return today;
    if (schema.format === 'date-time') return `${today}T15:00:00Z`;
    if (schema.format === 'email') return 'someone@proof.example';
    return 'Proof of access text'
      .repeat(10)
      .slice(0, Math.max(Math.min(schema.maxLength ?? 20, 20), schema.minLength ?? 1));
  }

  /**
   * A request that is valid as far as the document goes.
   * @param path whose ids stand in the path, @param body whose ids stand in body and query.
   */
  ask(route: Route, someone: Someone, path: SiteName, body: SiteName): Ask {
    const [inPath, inBody]: [Filed[], Filed[]] = [[], []];
    let url = route.path.replaceAll(/([\w-]+)\/(\{\w+\})/g, (_, before: string, name: string) => {
      const source = PATH_IDS[`${before}/${name}`];
      if (source === undefined) throw new Error(`what stands in ${before}/${name}? Say it in test/access/requests.ts`);
      return `${before}/${encodeURIComponent(this.idOf(source, path, someone, inPath))}`;
    });
    const query = route.query
      .filter(
        ({ name, required, schema }) =>
          required || (resolved(schema, this.api.schemas).format === 'uuid' && name in FIELD_IDS),
      )
      .map(({ name, schema }) => [name, String(this.value(name, schema, body, someone, inPath, inBody))]);
    if (query.length > 0) url += `?${new URLSearchParams(query).toString()}`;
    if (route.body === undefined) return { url, headers: {}, payload: undefined, inPath, inBody };
    const made = this.value('', route.body.schema, body, someone, inPath, inBody) as Record<string, unknown>;
    const named = Object.entries(ROUTE_WORDS[route.id] ?? {}).map(([field, source]) => [
      field,
      this.idOf(source, body, someone, inBody),
    ]);
    const values = { ...made, ...Object.fromEntries(named), ...BODIES[route.id] };
    if (route.body.media === 'multipart/form-data') {
      const parts = Object.entries(values).map(([name, value]) =>
        name === 'file'
          ? `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="proof.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.7 proof\r\n`
          : `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${String(value)}\r\n`,
      );
      return {
        url,
        headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
        payload: `${parts.join('')}--${BOUNDARY}--\r\n`,
        inPath,
        inBody,
      };
    }
    return { url, headers: { 'content-type': 'application/json' }, payload: JSON.stringify(values), inPath, inBody };
  }

  /** Does this person, under what the route asks for, see each of these rows? */
  sees(someone: Someone, permission: Permission, rows: readonly Filed[]): boolean {
    const key = `${someone.name} ${permission}`;
    const seer =
      this.seers.get(key) ??
      new Seer(this.world, someone.tenantId, someone.person.actor.id, someone.grants, permission);
    this.seers.set(key, seer);
    const mine = (filed: Filed): boolean =>
      REACHED_BY_OWNER.has(filed.table) && filed.row['account_id'] === someone.person.actor.id;
    return rows.every((filed) => mine(filed) || maySee(this.world, seer, filed));
  }
}
