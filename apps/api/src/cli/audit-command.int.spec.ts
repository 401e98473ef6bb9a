import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Actor } from '@permitdesk/persistence/actor';
import { AuditDesk, INSTALLATION_KEY } from '../../../../test/support/audit-desk.js';
import { auditCommand, BrokenAudit } from './audit-command.js';

describe('permitdesk audit', () => {
  let desk: AuditDesk;
  let actor: Actor;
  let other: Actor;
  let home: string;

  beforeAll(async () => {
    desk = await AuditDesk.open();
    home = mkdtempSync(path.join(os.tmpdir(), 'permitdesk-export-'));
    [actor, other] = [await desk.tenant(), await desk.tenant()];
    desk.clock.goTo('2026-11-20');
    await desk.write(actor, 3);
    desk.clock.goTo('2026-11-21');
    await desk.write(actor, 4);
    desk.clock.goTo('2026-11-22');
    await desk.write(actor, 2);
    await desk.write(other, 2);
    await desk.seal(actor, { anchor: true });
    await desk.seal(other, { anchor: true });
    await desk.write(actor, 1);
  });
  afterAll(async () => {
    await desk.close();
    rmSync(home, { recursive: true, force: true });
  });

  const run = async (...args: readonly string[]) => {
    const said: string[] = [];
    const command = {
      variables: {
        PERMITDESK_KEY: INSTALLATION_KEY,
        APP_DATABASE_URL: desk.database.appUrl,
        AUDIT_ANCHOR_DIR: desk.anchorFolder,
      },
      say: (line: string) => void said.push(line),
    };
    try {
      await auditCommand(command, args);
      return { said, broken: undefined };
    } catch (error) {
      if (!(error instanceof BrokenAudit)) throw error;
      return { said, broken: error.message };
    }
  };
  const fileOf = async (from: string, to: string): Promise<{ file: string; lines: string[] }> => {
    const { said } = await run('export', '--tenant', actor.tenantId, '--from', from, '--to', to);
    const file = path.join(home, 'export.jsonl');
    writeFileSync(file, `${said.join('\n')}\n`);
    return { file, lines: said };
  };
  const check = async (lines: readonly string[]) => {
    const file = path.join(home, 'changed.jsonl');
    writeFileSync(file, `${lines.join('\n')}\n`);
    const { said, broken } = await run('verify', '--file', file, '--json');
    return {
      ...(JSON.parse(said[0] ?? '{}') as { whole: boolean; entries: number; broken: { kind: string } | null }),
      failed: broken,
    };
  };

  it('says of each tenant that its chain is whole, and how many entries wait', async () => {
    const { said, broken } = await run('verify');
    expect(broken).toBeUndefined();
    expect(said.find((line) => line.includes(actor.tenantId))).toMatch(
      /: whole; 9 entries, sealed to entry \d+ at 2026-11-22T15:00:00\.000000Z, 1 anchors met, 1 entry waits to be sealed$/,
    );
    expect(said.find((line) => line.includes(other.tenantId))).toMatch(/: whole; 2 entries/);
    const json = await run('verify', '--tenant', other.tenantId, '--json');
    expect(json.said.map((line) => JSON.parse(line))).toMatchObject([
      { tenantId: other.tenantId, whole: true, entries: 2, unsealed: 0, broken: null },
    ]);
    await expect(run('verify', '--tenant', '01a2026e-0000-7000-8000-00000000dead')).rejects.toThrow(
      /there is no tenant/,
    );
  });

  it('exports a stretch that can be checked alone, with the key', async () => {
    const { file, lines } = await fileOf('2026-11-21', '2026-11-21');
    expect(lines).toHaveLength(4 + 2);
    expect(await run('verify', '--file', file)).toEqual({
      said: [`${file}: whole; 4 entries of tenant ${actor.tenantId}`],
      broken: undefined,
    });
    expect(readFileSync(file, 'utf8')).not.toContain(INSTALLATION_KEY);
    await expect(fileOf('2026-11-01', '2026-11-02')).rejects.toThrow(/no such sealed entry/);
  });

  it('finds what was changed in such a file, wherever it was cut', async () => {
    const { lines } = await fileOf('2026-11-20', '2026-11-21');
    const body = lines.slice(1, -1);
    const [head, end] = [lines[0] ?? '', lines.at(-1) ?? ''];
    expect(await check([head, ...body, end])).toMatchObject({ whole: true, entries: 7, failed: undefined });
    const changed = body.with(2, (body[2] ?? '').replace('Reason', 'Raison'));
    expect(await check([head, ...changed, end])).toMatchObject({ broken: { kind: 'changed' }, entries: 2 });
    expect(await check([head, ...body.toSpliced(3, 1), end])).toMatchObject({ broken: { kind: 'missing' } });
    expect(await check([head, ...body.slice(0, 4)])).toMatchObject({ broken: { kind: 'tail-cut' }, entries: 4 });
    expect(await check([head, ...body.slice(0, 4), end])).toMatchObject({ broken: { kind: 'tail-cut' } });
    const first = JSON.parse(body[0] ?? '{}') as { link: string };
    const later = JSON.stringify({ ...(JSON.parse(head) as object), follows: first.link, first: 2 });
    expect(await check([later, ...body.slice(1), end])).toMatchObject({ broken: { kind: 'tail-cut' } });
    await expect(check(['{"a":1}'])).rejects.toThrow(/no export of an audit/);
    await expect(check([head, 'x'])).rejects.toThrow(/line 2 is no JSON/);
  });

  it('names the first broken link in words, ends with a fault, and goes on to the other tenants', async () => {
    await desk.tamper([
      `UPDATE audit_log SET reason = 'Another' WHERE tenant_id = $1 AND reason = 'Reason 3'`,
      actor.tenantId,
    ]);
    const { said, broken } = await run('verify');
    expect(broken).toBe('1 audit chain does not hold');
    expect(said.join('\n')).toMatch(
      /BROKEN: an entry was changed after it was sealed\n {2}entry \d+ is not what was sealed; 6 entries before it hold/,
    );
    expect(said.some((line) => line.includes(other.tenantId) && line.includes('whole'))).toBe(true);
  });

  it('remembers by its anchors a tenant that is gone', async () => {
    const gone = '01a2026e-0000-7000-8000-00000000d00d';
    await desk.anchors.append(gone, { position: 3, link: Buffer.alloc(32), sealedAt: '2026-11-22T15:00:00.000Z' });
    const { said } = await run('verify', '--tenant', gone, '--json');
    expect(said.map((line) => JSON.parse(line))).toMatchObject([
      { tenantId: gone, whole: false, broken: { kind: 'tail-cut' } },
    ]);
  });
});
