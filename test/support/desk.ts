import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { someWritingPermission, type Grant } from '@permitdesk/domain/access/grants';
import type { Role } from '@permitdesk/domain/access/permissions';
import { AccountMaker } from '@permitdesk/api/cli/add-account';
import { createApp } from '@permitdesk/api/create-app';
import { ApiEnvironment } from '@permitdesk/api/environment';
import { createLogger } from '@permitdesk/api/platform/pino-logger';
import { LIMITS, type Limits } from '@permitdesk/api/platform/limits';
import { hashOf, newToken, SESSION_COOKIE } from '@permitdesk/api/session/session-cookie';
import { AccountStore } from '@permitdesk/persistence/account-store';
import { DATA_SOURCE } from '@permitdesk/api/platform/tokens';
import { personActor, systemActor, type Actor } from '@permitdesk/persistence/actor';
import { moveByTime } from '@permitdesk/persistence/cases/move-by-time';
import { InstallationKeys } from '@permitdesk/persistence/seal/installation-keys';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import supertest from 'supertest';
import type { createDataSource } from '@permitdesk/persistence/data-source';
import { freshDatabase, type FreshDatabase } from './fresh-database.js';
import { TestClock } from './test-clock.js';

/** Of everybody in a test's tenants. */
export const PASSWORD = 'a long enough password';

interface Person {
  readonly email: string;
  readonly actor: Actor;
}

interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Client = { readonly [M in Method]: (url: string) => supertest.Test };

/** Limits that no test reaches unawares; the test of the limits brings the real ones. */
const GENEROUS = Object.fromEntries(
  Object.keys(LIMITS).map((name) => [name, { points: 1_000_000, seconds: 60 }]),
) as unknown as Limits;

interface DeskOptions {
  readonly limits?: Limits;
  readonly environment?: Partial<ApiEnvironment>;
}

/** The built API on a database of its own, with people to act in it. */
export class Desk {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: FreshDatabase,
    readonly clock: TestClock,
    private readonly maker: AccountMaker,
    /** The folder of uploaded files. */
    readonly files: string,
    /** What `PERMITDESK_KEY` holds. */
    readonly installationKey: string,
  ) {}

  static async open({ limits = GENEROUS, environment: more = {} }: DeskOptions = {}): Promise<Desk> {
    const database = await freshDatabase();
    const clock = new TestClock();
    const installationKey = InstallationKeys.generate('test');
    const files = mkdtempSync(path.join(os.tmpdir(), 'permitdesk-files-'));
    const environment = Object.assign(new ApiEnvironment(), {
      APP_DATABASE_URL: database.appUrl,
      FILES_DIR: files,
      PERMITDESK_KEY: installationKey,
      LOG_LEVEL: process.env['DESK_LOG'] ?? 'silent',
      DATABASE_POOL: 5,
      ...more,
    });
    const app = await createApp(environment, createLogger(process.env['DESK_LOG'] ?? 'silent', 'test'), clock, limits);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new Desk(app, database, clock, await AccountMaker.open(database.ownerUrl), files, installationKey);
  }

  /** A tenant with one person per word of `people`: the word is their name, their roles stand behind it. */
  async tenant<K extends string>(
    name: string,
    people: Readonly<Record<K, readonly Role[]>>,
    zone = 'America/Toronto',
    kind: 'firm' | 'employer' = 'firm',
  ): Promise<Tenant & Readonly<Record<K, Person>>> {
    const tenantId = await this.maker.tenant({ name, kind, language: 'en', zone });
    const made: Record<string, Person> = {};
    for (const [key, roles] of Object.entries<readonly Role[]>(people))
      made[key] = await this.person(
        { id: tenantId, name, zone },
        key,
        roles.map((role) => ({ role, scope: 'tenant' })),
      );
    return { id: tenantId, name, zone, ...made } as unknown as Tenant & Readonly<Record<K, Person>>;
  }

  /** One more person in a tenant, with exactly these grants. */
  async person(tenant: Tenant, key: string, grants: readonly Grant[]): Promise<Person> {
    const { id: tenantId, name, zone } = tenant;
    const email = `${key}@${name.toLowerCase().replace(/[^a-z]/g, '')}.example`;
    const accountId = await this.maker.account(tenantId, {
      email,
      name: `${key} of ${name}`,
      language: 'en',
      // Named here as well: whoever is made again keeps what they hold, and an office its owner.
      roles: grants.filter(({ scope, endsOn }) => scope === 'tenant' && endsOn === undefined).map(({ role }) => role),
      password: PASSWORD,
    });
    for (const grant of grants) await this.maker.grant(tenantId, accountId, grant);
    return {
      email,
      actor: personActor({
        tenantId,
        tenantKind: 'firm',
        accountId,
        name: key,
        grants,
        under: someWritingPermission(grants) ?? 'case.read',
        language: 'en',
        zone,
      }),
    };
  }

  /** Requests without a session. */
  get anyone(): Client {
    return this.client(undefined);
  }

  /** Requests of a person, signed in for real; the session ends when its hours are over by the desk's clock. */
  async signIn(person: Person): Promise<Client> {
    const answer = await this.anyone
      .post('/api/v1/session')
      .send({ email: person.email, password: PASSWORD })
      .expect(204);
    return this.client(answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '');
  }

  /** Requests of a person whose session outlasts the years that a test lets pass. */
  async as(person: Person): Promise<Client> {
    const token = newToken();
    await this.app.get(AccountStore).openSession({
      tokenHash: hashOf(token),
      accountId: person.actor.id,
      tenantId: person.actor.tenantId,
      userAgent: 'test',
      openedAt: this.clock.now(),
      expiresAt: '2100-01-01T00:00:00Z',
      idleMinutes: 100 * 525_600,
    });
    return this.client(`${SESSION_COOKIE}=${token}`);
  }

  /** Lets the calendar make the move that is due in a case, as the worker process would. */
  async passTime(caseId: string): Promise<void> {
    const [due] = (await this.app
      .get<ReturnType<typeof createDataSource>>(DATA_SOURCE)
      .query('SELECT * FROM app_due_time_moves($1, 1000) WHERE case_id = $2', [this.clock.now(), caseId])) as {
      tenant_id: string;
      event: string;
      due_on: string;
    }[];
    if (due === undefined) throw new Error('time moves nothing in this case today');
    const actor = systemActor(due.tenant_id, 'America/Toronto', 'calendar');
    await this.app.get(UnitOfWork).run(actor, (tx) => moveByTime(tx, { caseId, event: due.event, dueOn: due.due_on }));
  }

  async close(): Promise<void> {
    await this.maker.close();
    await this.app.close();
    await this.database.drop();
    rmSync(this.files, { recursive: true, force: true });
  }

  private client(cookie: string | undefined): Client {
    const server = this.app.getHttpServer();
    const signed = (test: supertest.Test): supertest.Test => (cookie === undefined ? test : test.set('cookie', cookie));
    return {
      get: (url) => signed(supertest(server).get(url)),
      post: (url) => signed(supertest(server).post(url)),
      put: (url) => signed(supertest(server).put(url)),
      patch: (url) => signed(supertest(server).patch(url)),
      delete: (url) => signed(supertest(server).delete(url)),
    };
  }
}
