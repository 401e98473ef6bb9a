import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { systemActor, type Actor } from '@permitdesk/persistence/actor';
import { AnchorFiles } from '@permitdesk/persistence/audit/anchor-files';
import { chainKeysOf, type ChainKeys } from '@permitdesk/persistence/audit/chain-keys';
import { chainHead, sealBatch } from '@permitdesk/persistence/audit/seal-batch';
import { verifyChain, type ChainReport } from '@permitdesk/persistence/audit/verify-chain';
import { createDataSource } from '@permitdesk/persistence/data-source';
import { newId } from '@permitdesk/persistence/ids';
import { DataKeys } from '@permitdesk/persistence/seal/data-keys';
import { InstallationKeys } from '@permitdesk/persistence/seal/installation-keys';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from './fresh-database.js';
import { TestClock } from './test-clock.js';

/** A key ring as `PERMITDESK_KEY` holds it, of one key that is a byte over and over. */
export const keyRing = (byte: number, id = 'k1'): string => `${id}:${Buffer.alloc(32, byte).toString('base64')}`;
export const INSTALLATION_KEY = keyRing(7);
export const chainKeys = (ring: string): ChainKeys => chainKeysOf(InstallationKeys.read(ring));
export const CHAIN_KEYS = chainKeys(INSTALLATION_KEY);

/** A unit of work on a connection of its own. */
export const workOn = (source: ReturnType<typeof createDataSource>, clock: TestClock): UnitOfWork =>
  new UnitOfWork(source, clock, new DataKeys(source, InstallationKeys.read(INSTALLATION_KEY), clock));

type Source = Awaited<ReturnType<ReturnType<typeof createDataSource>['initialize']>>;

/** A database with an audit to write, seal, tamper with and check, without the product around it. */
export class AuditDesk {
  private constructor(
    readonly database: FreshDatabase,
    /** The owner of the database: whoever tampers. */
    readonly owner: pg.Client,
    readonly source: Source,
    readonly work: UnitOfWork,
    readonly clock: TestClock,
    readonly anchorFolder: string,
  ) {}

  static async open(poolSize = 4): Promise<AuditDesk> {
    const database = await freshDatabase();
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const source = await createDataSource({ url: database.appUrl, poolSize, applicationName: 'test' }).initialize();
    const clock = new TestClock();
    const folder = mkdtempSync(path.join(os.tmpdir(), 'permitdesk-anchors-'));
    return new AuditDesk(database, owner, source, workOn(source, clock), clock, folder);
  }

  get anchors(): AnchorFiles {
    return new AnchorFiles(this.anchorFolder);
  }

  async tenant(): Promise<Actor> {
    const id = newId();
    await this.owner.query(
      `INSERT INTO tenants (id, kind, name, language, zone) VALUES ($1, 'firm', $2, 'en', 'America/Toronto')`,
      [id, `Tenant ${id}`],
    );
    return systemActor(id, 'America/Toronto', 'test');
  }

  /** Writes entries as the product does. @returns their numbers, in order. */
  async write(actor: Actor, count: number): Promise<readonly string[]> {
    const last = await this.lastSeq(actor);
    await this.work.run(actor, async (tx) => {
      for (let each = 0; each < count; each += 1)
        tx.record({
          action: 'offer.save',
          subject: { kind: 'offer', id: newId() },
          before: { wage: 3_000 + each, 'é "1"': null },
          after: { wage: 3_100 + each, list: [1.5, '1.5', true] },
          reason: `Reason ${each}`,
        });
    });
    const { rows } = await this.owner.query<{ seq: string }>(
      'SELECT seq::text AS seq FROM audit_log WHERE tenant_id = $1 AND seq > $2 ORDER BY audit_log.seq',
      [actor.tenantId, last],
    );
    return rows.map(({ seq }) => seq);
  }

  async seal(actor: Actor, options: { readonly anchor?: boolean; readonly keys?: ChainKeys } = {}): Promise<number> {
    let sealed = 0;
    for (;;) {
      const done = await this.work.run(actor, (tx) => sealBatch(tx, options.keys ?? CHAIN_KEYS));
      if (done === undefined) break;
      sealed += done.sealed;
    }
    const head = await this.work.read(actor, (tx) => chainHead(tx));
    if (options.anchor === true && head !== undefined) await this.anchors.append(actor.tenantId, head);
    return sealed;
  }

  verify(actor: Actor, withAnchors = true, keys = CHAIN_KEYS): Promise<ChainReport> {
    return this.work.read(actor, (tx) =>
      verifyChain(tx, keys, withAnchors ? this.anchors.read(actor.tenantId) : undefined),
    );
  }

  /** What an owner of the database does who means harm: the triggers off, the statements, the triggers on. */
  async tamper(...statements: readonly (readonly [sql: string, ...params: unknown[]])[]): Promise<void> {
    const tables = ['audit_log', 'audit_links'];
    for (const table of tables) await this.owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    for (const [sql, ...params] of statements) await this.owner.query(sql, params);
    for (const table of tables) await this.owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.owner.end();
    await this.database.drop();
    rmSync(this.anchorFolder, { recursive: true, force: true });
  }

  private async lastSeq(actor: Actor): Promise<string> {
    const { rows } = await this.owner.query<{ seq: string }>(
      'SELECT coalesce(max(seq), 0)::text AS seq FROM audit_log WHERE tenant_id = $1',
      [actor.tenantId],
    );
    return rows[0]?.seq ?? '0';
  }
}
