import { Desk } from '../../../../test/support/desk.js';
import { FirstCase } from '../../../../test/support/first-case.js';

type Client = Awaited<ReturnType<Desk['as']>>;

describe('a link to a file', () => {
  let desk: Desk;
  let manager: Client;
  let colleague: Client;
  let secondSession: Client;
  let evidenceId: string;
  let otherId: string;

  beforeAll(async () => {
    desk = await Desk.open();
    const firm = await desk.tenant('Files', { manager: ['case_manager'], colleague: ['case_manager'] });
    manager = await desk.as(firm.manager);
    secondSession = await desk.as(firm.manager);
    colleague = await desk.as(firm.colleague);
    const story = await FirstCase.request(desk, manager);
    const upload = async (name: string, type: string): Promise<string> =>
      (
        await manager
          .post(`${story.url}/evidence/files`)
          .field('purpose', 'passport')
          .field('title', name)
          .attach('file', Buffer.from('<script>alert(1)</script>'), { filename: name, contentType: type })
          .expect(201)
      ).body.id;
    evidenceId = await upload('scan.pdf', 'application/pdf');
    otherId = await upload('page.html', 'text/html');
  });
  afterAll(() => desk.close());

  const linkOf = async (id = evidenceId, by = manager): Promise<string> =>
    (await by.post(`/api/v1/evidence/${id}/link`).expect(200)).body.url;

  it('opens its file for the session it was made for, in a box of its own', async () => {
    const { headers } = await manager.get(await linkOf()).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "inline; filename*=UTF-8''scan.pdf",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox$/);
    const page = await manager.get(await linkOf(otherId)).expect(200);
    expect(page.headers['content-type']).toBe('application/octet-stream');
    expect(page.headers['content-disposition']).toMatch(/^attachment;/);
  });

  it('opens nothing without a signature, for another file, another person, or another session of the same', async () => {
    const link = await linkOf();
    const query = link.slice(link.indexOf('?'));
    const wrong: readonly (readonly [Client, string])[] = [
      [manager, `/api/v1/evidence/${evidenceId}/file`],
      [manager, `/api/v1/evidence/${otherId}/file${query}`],
      [manager, link.replace(/until=(\d+)/, (_, until) => `until=${Number(until) + 60}`)],
      [manager, link.replace(/signature=./, (found) => (found.endsWith('A') ? 'signature=B' : 'signature=A'))],
      [manager, link.replace(/until=\d+/, 'until=soon')],
      [colleague, link],
      [secondSession, link],
    ];
    for (const [client, url] of wrong) {
      const { body } = await client.get(url).expect(403);
      expect([url, body.code]).toEqual([url, 'file-link.wrong']);
    }
    await desk.anyone.get(link).expect(401);
    await manager.get(link).expect(200);
  });

  it('is over after five minutes, and says so', async () => {
    const { body } = await manager.post(`/api/v1/evidence/${evidenceId}/link`).expect(200);
    expect(Date.parse(body.expiresAt) - Date.parse(desk.clock.now())).toBe(5 * 60_000);
    desk.clock.set(new Date(Date.parse(body.expiresAt) - 1_000).toISOString());
    await manager.get(body.url).expect(200);
    desk.clock.set(body.expiresAt);
    const late = await manager.get(body.url).set('accept-language', 'fr').expect(410);
    expect(late.body).toMatchObject({ code: 'file-link.expired' });
    await manager.get(await linkOf()).expect(200);
  });

  it('is not made for a paper that is no file, nor for one that is not there', async () => {
    await manager.post('/api/v1/evidence/01a2026e-0000-7000-8000-00000000dead/link').expect(404);
  });
});
