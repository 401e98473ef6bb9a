import { randomUUID } from 'node:crypto';
import type { Grant, Place } from '@permitdesk/domain/access/grants';
import type { Role } from '@permitdesk/domain/access/permissions';
import pg from 'pg';
import { Desk } from '../support/desk.js';
import { FirstCase } from '../support/first-case.js';
import { makeRow, SHARED, type Row, type Site } from './rows.js';
import { readSchema, tenantTables, type Table } from './schema.js';

export type SiteName = 'alpha' | 'beta' | 'gamma';
type Client = Awaited<ReturnType<Desk['as']>>;
type Person = Awaited<ReturnType<Desk['person']>>;

/** A row with where it stands and whose it is. */
export interface Filed {
  readonly table: string;
  readonly row: Row;
  readonly place: Place;
  readonly tenantId: string | undefined;
  /** Whose row it is; undefined for what all of one tenant share. */
  readonly site: SiteName | undefined;
}

/** Somebody who tries. */
export interface Someone {
  readonly name: string;
  readonly person: Person;
  readonly tenantId: string;
  /** As given, lapsed ones included. */
  readonly grants: readonly Grant[];
  /** The site whose rows are the own ones. */
  readonly home: SiteName;
}

export const TODAY = '2026-11-22';
const YESTERDAY = '2026-11-21';

/** Words that a search finds in no body but that of the rows which bear them. */
const TAGS: Readonly<Record<SiteName, string>> = { alpha: 'Mkalpha', beta: 'Mkbeta', gamma: 'Mkgamma' };

interface Marks {
  readonly tag: string;
  readonly passportNumber: string;
  readonly dateOfBirth: string;
  readonly uci: string;
  readonly offerNumber: string;
}
/** What bears no word, but is told from anybody else's all the same. */
const MARKS: Readonly<Record<SiteName, Marks>> = {
  alpha: {
    tag: TAGS.alpha,
    passportNumber: 'ZA7710001',
    dateOfBirth: '1971-03-07',
    uci: '7100000117',
    offerNumber: 'A7100001',
  },
  beta: {
    tag: TAGS.beta,
    passportNumber: 'ZB7720002',
    dateOfBirth: '1972-04-08',
    uci: '7200000228',
    offerNumber: 'A7200002',
  },
  gamma: {
    tag: TAGS.gamma,
    passportNumber: 'ZC7730003',
    dateOfBirth: '1973-05-09',
    uci: '7300000339',
    offerNumber: 'A7300003',
  },
};

/** Fields of requests that take any text: the story of a site writes its mark into each. */
const FREE_TEXT = new Set([
  'legalName',
  'operatingName',
  'jobTitle',
  'title',
  'reference',
  'statement',
  'explanationEn',
  'payer',
  'note',
  'reason',
  'receiptNumber',
  'declarant',
  'channel',
  'familyName',
  'givenNames',
  'job_title',
  'main_duties',
  'bi_principal_activity',
  'bi_addr_street',
  'contact_family_name',
  'contact_given_name',
  'contact_job_title',
  'referenceWageSource',
]);

const marked = (value: unknown, marks: Marks, key = ''): unknown => {
  if (Array.isArray(value)) return value.map((each) => marked(each, marks, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, marked(each, marks, name)]));
  if (key === 'passportNumber') return marks.passportNumber;
  if (key === 'dateOfBirth') return marks.dateOfBirth;
  if (key === 'email') return `anjali@${marks.tag.toLowerCase()}.example`;
  return typeof value === 'string' && FREE_TEXT.has(key) && value !== '' ? `${value} ${marks.tag}` : value;
};

/** A client that writes the mark of its site into every free text it sends. */
const marking = (client: Client, marks: Marks): Client => {
  const through = (method: 'post' | 'put') => (url: string) => {
    const test = client[method](url);
    const send = test.send.bind(test);
    test.send = (body?: string | object) => send(typeof body === 'object' ? (marked(body, marks) as object) : body);
    return test;
  };
  return { ...client, post: through('post'), put: through('put') };
};

/**
 * Two tenants: a firm with two employers, alpha and beta, and another firm, gamma. Each of the three has a whole story,
 * every table at least one row of each, and every text a mark that tells whose it is.
 */
export class World {
  private constructor(
    readonly desk: Desk,
    /** Behind the wall: sees every row. */
    readonly owner: pg.Client,
    readonly schema: ReadonlyMap<string, Table>,
    readonly sites: Readonly<Record<SiteName, Site>>,
    readonly people: readonly Someone[],
    public filed: readonly Filed[],
  ) {}

  static async open(): Promise<World> {
    const desk = await Desk.open();
    const owner = new pg.Client({ connectionString: desk.database.ownerUrl });
    owner.on('error', () => undefined);
    await owner.connect();
    const schema = await readSchema(owner);
    const staff = {
      chief: ['owner'],
      manager: ['case_manager'],
      reviewer: ['reviewer'],
      colleague: ['case_manager'],
    } as const;
    const north = await desk.tenant('Mknorth', staff);
    const south = await desk.tenant(TAGS.gamma, staff);
    const tell = async (name: SiteName, tenant: typeof north): Promise<Site> => {
      const marks = MARKS[name];
      const [manager, reviewer, colleague] = (await Promise.all(
        [tenant.manager, tenant.reviewer, tenant.colleague].map(async (each) => marking(await desk.as(each), marks)),
      )) as [Client, Client, Client];
      const story = await FirstCase.request(desk, manager, { worker: { uci: marks.uci } });
      await story.toNumber(reviewer, colleague, marks.offerNumber);
      const { employerId, workerId, caseId } = story.ids;
      // A file in the store, whose bytes bear the mark too.
      await story.client
        .post(`${story.url}/evidence/files`)
        .field('purpose', 'other')
        .field('title', `Scan ${marks.tag}`)
        .attach('file', Buffer.from(`%PDF-1.7 ${marks.tag}`), {
          filename: `${marks.tag}.pdf`,
          contentType: 'application/pdf',
        })
        .expect(201);
      const [entityId, branchId] = [randomUUID(), randomUUID()];
      await owner.query(
        `INSERT INTO entities (tenant_id, id, employer_id, legal_name, created_at, updated_at) VALUES ($1, $2, $3, $4, now(), now())`,
        [tenant.id, entityId, employerId, `${marks.tag} entity`],
      );
      await owner.query(
        `INSERT INTO branches (tenant_id, id, entity_id, name, street, city, province, created_at, updated_at) VALUES ($1, $2, $3, $4, $4, $4, 'ON', now(), now())`,
        [tenant.id, branchId, entityId, `${marks.tag} branch`],
      );
      await owner.query('UPDATE cases SET entity_id = $3, branch_id = $4 WHERE tenant_id = $1 AND id = $2', [
        tenant.id,
        caseId,
        entityId,
        branchId,
      ]);
      await owner.query('UPDATE workers SET employer_id = $3 WHERE tenant_id = $1 AND id = $2', [
        tenant.id,
        workerId,
        employerId,
      ]);
      const local = await desk.person(tenant, `${marks.tag.toLowerCase()}-hr`, [
        { role: 'hr_coordinator', scope: 'employer', scopeId: employerId },
      ]);
      return {
        tag: marks.tag,
        tenantId: tenant.id,
        accountId: local.actor.id,
        employerId,
        entityId,
        branchId,
        workerId,
        caseId,
      };
    };
    const sites = {
      alpha: await tell('alpha', north),
      beta: await tell('beta', north),
      gamma: await tell('gamma', south),
    };
    const { alpha, beta } = sites;
    const given: readonly (readonly [name: string, grants: readonly Grant[], home: SiteName])[] = [
      ['owner', [{ role: 'owner', scope: 'tenant' }], 'alpha'],
      ['case manager of all', [{ role: 'case_manager', scope: 'tenant' }], 'alpha'],
      ['case manager', [{ role: 'case_manager', scope: 'employer', scopeId: alpha.employerId }], 'alpha'],
      ['preparer', [{ role: 'preparer', scope: 'branch', scopeId: alpha.branchId }], 'alpha'],
      ['reviewer', [{ role: 'reviewer', scope: 'entity', scopeId: alpha.entityId }], 'alpha'],
      ['finance approver', [{ role: 'finance_approver', scope: 'employer', scopeId: alpha.employerId }], 'alpha'],
      ['HR coordinator', [{ role: 'hr_coordinator', scope: 'branch', scopeId: alpha.branchId }], 'alpha'],
      ['auditor', [{ role: 'auditor', scope: 'case', scopeId: alpha.caseId, endsOn: TODAY }], 'alpha'],
      ['counsel', [{ role: 'counsel', scope: 'case', scopeId: alpha.caseId, endsOn: '2026-12-31' }], 'alpha'],
      ['worker', [{ role: 'worker', scope: 'worker', scopeId: alpha.workerId }], 'alpha'],
      ['lapsed', [{ role: 'counsel', scope: 'case', scopeId: alpha.caseId, endsOn: YESTERDAY }], 'alpha'],
      ['of the other employer', [{ role: 'case_manager', scope: 'employer', scopeId: beta.employerId }], 'beta'],
    ];
    const people: Someone[] = [];
    for (const [name, grants, home] of given) {
      const key = home === 'beta' ? `mkbeta-${people.length}` : `try-${people.length}`;
      people.push({ name, person: await desk.person(north, key, grants), tenantId: north.id, grants, home });
    }
    const world = new World(desk, owner, schema, sites, people, []);
    await world.fill();
    return world;
  }

  /** Every role is among the people who try. */
  get roles(): ReadonlySet<Role> {
    return new Set(this.people.flatMap(({ grants }) => grants.map((grant) => grant.role)));
  }

  get tables(): readonly Table[] {
    return tenantTables(this.schema);
  }

  /** Gives each site a row in every table, in whatever order the foreign keys want. */
  private async fill(): Promise<void> {
    this.filed = await this.readAll();
    const faults = new Map<string, string>();
    const done = new Set<string>();
    for (let made = 1; made > 0;) {
      made = 0;
      for (const table of this.tables.filter(({ name }) => name !== 'tenants' && name !== 'accounts'))
        for (const [name, site] of Object.entries(this.sites) as [SiteName, Site][]) {
          // One row for each tenant where a table is the whole tenant's, else one for each site.
          const shared = SHARED.has(table.name);
          const wanted = `${table.name} ${shared ? site.tenantId : name}`;
          const isThere = (filed: Filed): boolean =>
            filed.table === table.name && (shared ? filed.tenantId === site.tenantId : filed.site === name);
          if (done.has(wanted) || this.filed.some(isThere)) continue;
          const found = (target: string): Row | undefined =>
            this.filed.find((filed) => filed.table === target && filed.site === name)?.row;
          try {
            await makeRow(this.owner, table, site, found);
            faults.delete(wanted);
            done.add(wanted);
            made += 1;
          } catch (error) {
            faults.set(wanted, (error as Error).message);
          }
        }
      this.filed = await this.readAll();
    }
    if (faults.size > 0)
      throw new Error(
        `no row can be made from the catalog; give what it needs in test/access/rows.ts:\n${[...faults].map((each) => each.join(': ')).join('\n')}`,
      );
  }

  /** Every row of every tenant, with where it stands. */
  async readAll(): Promise<readonly Filed[]> {
    const raw: { table: Table; row: Row }[] = [];
    for (const table of this.tables)
      for (const { row } of (await this.owner.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM ${table.name} t`))
        .rows)
        raw.push({ table, row });
    const byKey = new Map<string, { table: Table; row: Row }>();
    const keyOf = (table: string, columns: readonly string[], row: Row, from: readonly string[]): string =>
      JSON.stringify([
        table,
        ...columns
          .map((column, index) => JSON.stringify([column, row[from[index] ?? '']]))
          .sort((a, b) => (a < b ? -1 : 1)),
      ]);
    const targets = new Map<string, Set<string>>();
    for (const { foreignKeys } of this.schema.values())
      for (const key of foreignKeys) {
        const set = targets.get(key.target) ?? new Set<string>();
        set.add(JSON.stringify(key.targetColumns));
        targets.set(key.target, set);
      }
    for (const each of raw)
      for (const columns of targets.get(each.table.name) ?? []) {
        const names = JSON.parse(columns) as string[];
        byKey.set(keyOf(each.table.name, names, each.row, names), each);
      }
    const caseRows = new Map(raw.filter(({ table }) => table.name === 'cases').map((each) => [each.row['id'], each]));
    const OWN: Readonly<Record<string, keyof Place>> = {
      cases: 'caseId',
      employers: 'employerId',
      entities: 'entityId',
      branches: 'branchId',
      workers: 'workerId',
    };
    const COLUMNS = {
      case_id: 'caseId',
      employer_id: 'employerId',
      entity_id: 'entityId',
      branch_id: 'branchId',
      worker_id: 'workerId',
    } as const;
    const places = new Map<Row, Place>();
    const placeOf = ({ table, row }: { table: Table; row: Row }, depth = 0): Place => {
      const known = places.get(row);
      if (known !== undefined) return known;
      const place: Record<string, unknown> = {};
      const own = OWN[table.name];
      if (own !== undefined) place[own] = row['id'];
      for (const [column, part] of Object.entries(COLUMNS)) if (row[column] != null) place[part] ??= row[column];
      const file = table.name === 'cases' ? undefined : caseRows.get(row['case_id']);
      if (file !== undefined && depth < 6)
        for (const [part, id] of Object.entries(placeOf(file, depth + 1))) place[part] ??= id;
      for (const key of table.foreignKeys) {
        if (['accounts', 'memberships', 'tenants', table.name].includes(key.target) || depth > 5) continue;
        const target = byKey.get(keyOf(key.target, key.targetColumns, row, key.columns));
        if (target !== undefined)
          for (const [part, id] of Object.entries(placeOf(target, depth + 1))) place[part] ??= id;
      }
      places.set(row, place);
      return place;
    };
    const southern = new Set(
      raw
        .filter(({ table, row }) => table.name === 'memberships' && row['tenant_id'] === this.sites.gamma.tenantId)
        .map(({ row }) => row['account_id']),
    );
    const homes = new Map<unknown, SiteName>(
      (['beta', 'alpha', 'gamma'] as const).flatMap((name) => {
        const site = this.sites[name];
        return [site.accountId, site.employerId, site.entityId, site.branchId, site.workerId, site.caseId].map(
          (id) => [id, name] as const,
        );
      }),
    );
    for (const { person, home } of this.people) if (home === 'beta') homes.set(person.actor.id, home);
    // What hangs on nothing still bears the word of its site.
    const bearing = (row: Row): SiteName | undefined => {
      const text = JSON.stringify(row);
      return (['alpha', 'beta', 'gamma'] as const).find((name) => text.includes(TAGS[name]));
    };
    return raw.map(({ table, row }) => {
      const place = placeOf({ table, row });
      const account = table.name === 'accounts' ? row['id'] : row['account_id'];
      const tenantId = (table.name === 'tenants' ? row['id'] : row['tenant_id']) as string | undefined;
      const south = tenantId === undefined ? southern.has(account) : tenantId === this.sites.gamma.tenantId;
      const site = south
        ? 'gamma'
        : ([place.employerId, place.entityId, place.branchId, place.workerId, place.caseId, row['scope_id'], account]
            .map((id) => homes.get(id))
            .find((found) => found !== undefined) ?? bearing(row));
      return { table: table.name, row, place, tenantId, site };
    });
  }

  private readonly marks = new Map<string, { readonly words: readonly string[]; readonly ids: ReadonlySet<string> }>();

  /** Marks of everything that belongs to these sites: a body which bears one has leaked. */
  marksOf(names: readonly SiteName[]): { readonly words: readonly string[]; readonly ids: ReadonlySet<string> } {
    const key = names.join(' ');
    const known = this.marks.get(key);
    if (known !== undefined) return known;
    const rows = this.filed.filter(({ site }) => site !== undefined && names.includes(site));
    const ids = new Set(
      rows.flatMap(({ row }) => [row['id'], row['token_hash']]).filter((id): id is string => typeof id === 'string'),
    );
    const words = names.flatMap((name) => {
      const { tag, passportNumber, dateOfBirth, uci, offerNumber } = MARKS[name];
      return [tag.toLowerCase(), passportNumber.toLowerCase(), dateOfBirth, uci, offerNumber.toLowerCase()];
    });
    this.marks.set(key, { words, ids });
    return { words, ids };
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.desk.close();
  }
}
