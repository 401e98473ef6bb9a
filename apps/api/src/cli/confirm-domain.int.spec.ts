import pg from 'pg';
import { Desk } from '../../../../test/support/desk.js';
import { confirmDomain } from './confirm-domain.js';

describe('permitdesk sso confirm-domain', () => {
  let desk: Desk;
  let owner: pg.Client;
  beforeAll(async () => {
    desk = await Desk.open();
    owner = new pg.Client({ connectionString: desk.database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await desk.close();
  });

  const claim = async (office: string): Promise<{ token: string; tenantId: string }> => {
    const { boss, id } = await desk.tenant(office, { boss: ['owner'] });
    const { body } = await (
      await desk.as(boss)
    )
      .post('/api/v1/single-sign-on/connections')
      .send({
        name: 'Directory',
        issuer: 'https://id.example.org',
        clientId: 'a',
        clientSecret: 'b',
        isEnabled: true,
        isEnforced: false,
        newcomers: 'must_exist',
        domains: ['claimed.example'],
        groups: [],
      })
      .expect(201);
    return { token: body.domains[0].token, tenantId: id };
  };

  it('confirms for the office whose token was published, once and for one office, and writes it down', async () => {
    const url = desk.database.ownerUrl;
    await expect(confirmDomain(url, 'claimed.example')).rejects.toThrow(/no office/);
    const north = await claim('North office');
    const south = await claim('South office');
    const told = (await confirmDomain(url, 'Claimed.example')).join('\n');
    expect(told).toContain(`North office: token ${north.token}`);
    expect(told).toContain(`South office: token ${south.token}`);
    await expect(confirmDomain(url, 'claimed.example', 'guessed')).rejects.toThrow(/no office has this token/);
    expect(await confirmDomain(url, 'claimed.example', south.token)).toEqual([
      'claimed.example is confirmed for South office',
    ]);
    expect(await confirmDomain(url, 'claimed.example', south.token)).toEqual([
      'claimed.example was confirmed for South office before',
    ]);
    await expect(confirmDomain(url, 'claimed.example', north.token)).rejects.toThrow(/confirmed for South office/);
    const { rows } = await owner.query(`SELECT tenant_id, actor FROM audit_log WHERE action = 'domain.confirm'`);
    expect(rows).toEqual([{ tenant_id: south.tenantId, actor: 'system:operator' }]);
  });
});
