import { Desk } from '../../../../test/support/desk.js';

describe('a session', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk.close());

  it('opens with e-mail and password, tells who is in, and closes', async () => {
    const { manager } = await desk.tenant('North', { manager: ['case_manager'] });
    const client = await desk.signIn(manager);
    const { body } = await client.get('/api/v1/session').expect(200);
    expect(body).toMatchObject({
      email: manager.email,
      tenantName: 'North',
      roles: ['case_manager'],
      today: '2026-11-22',
    });
    expect(body.permissions).toContain('offer.submit');
    await client.delete('/api/v1/session').expect(204);
    await client.get('/api/v1/session').expect(401);
  });

  it('says the same of an unknown address and of a wrong password', async () => {
    const { manager } = await desk.tenant('South', { manager: ['case_manager'] });
    const wrong = await desk.anyone
      .post('/api/v1/session')
      .send({ email: manager.email, password: 'not it' })
      .expect(401);
    const unknown = await desk.anyone
      .post('/api/v1/session')
      .send({ email: 'nobody@south.example', password: 'not it' })
      .expect(401);
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.body.code).toBe('session.wrong-credentials');
    expect(wrong.headers['content-type']).toMatch('application/problem+json');
  });

  it('ends by itself after twelve hours', async () => {
    const { manager } = await desk.tenant('West', { manager: ['case_manager'] });
    const client = await desk.signIn(manager);
    const before = desk.clock.now();
    desk.clock.set('2026-11-23T03:00:01Z');
    await client.get('/api/v1/session').expect(401);
    desk.clock.set(before);
  });

  it('keeps its token out of the database', async () => {
    const { manager } = await desk.tenant('East', { manager: ['case_manager'] });
    const answer = await desk.anyone
      .post('/api/v1/session')
      .send({ email: manager.email, password: 'a long enough password' })
      .expect(204);
    const [cookie] = answer.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
  });

  it('refuses a post that another site made, and lets our own pages and programs through', async () => {
    const { manager } = await desk.tenant('Centre', { manager: ['case_manager'] });
    const client = await desk.signIn(manager);
    const ask = { email: 'a@b.example', password: 'x' };
    await client.post('/api/v1/session').set('sec-fetch-site', 'cross-site').send(ask).expect(403);
    await client.post('/api/v1/session').set('origin', 'https://elsewhere.example').send(ask).expect(403);
    await client.post('/api/v1/session').set('sec-fetch-site', 'same-origin').send(ask).expect(401);
  });

  it('answers in the language the reader asks for', async () => {
    const { body, headers } = await desk.anyone
      .get('/api/v1/cases')
      .set('accept-language', 'fr-CA,fr;q=0.9')
      .expect(401);
    expect(body.title).toBe("Ouvrez d'abord une session");
    expect(headers['content-language']).toBe('fr');
  });

  it('remembers the language a person chose', async () => {
    const { manager } = await desk.tenant('Language', { manager: ['case_manager'] });
    const client = await desk.signIn(manager);
    await client.put('/api/v1/session/language').send({ language: 'fr' }).expect(200);
    expect((await client.get('/api/v1/session').expect(200)).body.language).toBe('fr');
  });
});
