import fs from 'node:fs';
import { hashPassword } from '@permitdesk/api/session/password-hash';
import { generate } from 'otplib';
import type { CDPSession, Page } from 'playwright-core';
import type { Email } from 'postal-mime';
import { Chromium, signIn, violationsOf } from '../support/browser.js';
import { MailServer } from '../support/mail-server.js';
import { newHome, Product } from '../support/product.js';
import { until } from '../support/until.js';

const BOSS = 'basil@tilleul.example';
const BOSS_PASSWORD = 'a long enough password';
const EMAIL = 'odile@tilleul.example';
const PASSWORD = 'wandering lanterns quietly';
const NEXT = 'seventeen copper kettles';

/** One person's whole way, in a real browser with a real mail server: from the invitation to a new password. */
describe('a person', () => {
  let home: string;
  let mail: MailServer;
  let product: Product;
  let chromium: Chromium;
  let page: Page;
  let url: string;
  let secret: string;
  let recoveryCodes: string[];

  beforeAll(async () => {
    home = newHome();
    mail = await MailServer.start();
    product = await Product.start({ home, args: ['--empty'], env: { SMTP_URL: mail.url } });
    await makeOffice();
    // Passkeys belong to a name, so the product is opened under the one that every machine has.
    url = product.url.replace('127.0.0.1', 'localhost');
    chromium = await Chromium.open();
    page = await chromium.page({ url });
    const devices: CDPSession = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  });
  afterAll(async () => {
    await chromium.close();
    await Product.stopAll();
    await mail.stop();
    fs.rmSync(home, { recursive: true, force: true });
  });

  /** An office with its owner, in an empty database. */
  const makeOffice = async (): Promise<void> => {
    const database = await product.database();
    await database.query(
      `WITH tenant AS (INSERT INTO tenants (id, kind, name, language, zone)
         VALUES (gen_random_uuid(), 'firm', 'Tilleul Mobility', 'en', 'America/Toronto') RETURNING id),
       account AS (INSERT INTO accounts (id, email, display_name, password_hash, language)
         VALUES (gen_random_uuid(), $1, 'Basil Okonedo', $2, 'en') RETURNING id),
       member AS (INSERT INTO memberships (tenant_id, account_id) SELECT tenant.id, account.id FROM tenant, account)
       INSERT INTO grants (tenant_id, account_id, role, scope, given_by, given_at)
         SELECT tenant.id, account.id, 'owner', 'tenant', 'test', now() FROM tenant, account`,
      [BOSS, await hashPassword(BOSS_PASSWORD)],
    );
    await database.end();
  };
  const letter = async (subject: RegExp): Promise<Email> => {
    const found = await until(
      async () =>
        mail.mails.filter((each) => each.to?.[0]?.address === EMAIL && subject.test(each.subject ?? '')).at(-1),
      (each) => each !== undefined,
    );
    if (found === undefined) throw new Error('no such letter');
    return found;
  };
  /** The link of a letter, as a path. */
  const linkIn = (of: Email): string => new URL(/https?:\/\/\S+/.exec(of.text ?? '')?.[0] ?? '').pathname;
  /** The product has the real clock, and each code is taken once: from the step before to the one after, a new one each time. */
  let lastStep = 0;
  const freshCode = async (): Promise<string> => {
    const present = (): number => Math.floor(Date.now() / 30_000);
    lastStep = Math.max(lastStep + 1, present() - 1);
    await until(
      async () => present(),
      (step) => step >= lastStep - 1,
      40_000,
    );
    return generate({ secret, epoch: lastStep * 30 + 1 });
  };
  const accountMenu = () => page.getByRole('button', { name: /^Odile Marchand/ });
  const signOut = async (): Promise<void> => {
    await accountMenu().click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL((address) => address.pathname === '/sign-in');
  };
  const begin = async (password: string): Promise<void> => {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(EMAIL);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  };
  const isIn = () => page.getByRole('heading', { level: 1, name: /./ }).first().waitFor();
  const arrived = () => page.waitForURL((address) => address.pathname === '/');

  it('is invited and joins from the mail', async () => {
    const boss = await chromium.page({ url });
    await signIn(boss, BOSS, BOSS_PASSWORD);
    const answer = await boss.request.post('/api/v1/invitations', {
      data: { email: EMAIL, language: 'en', role: 'owner', scope: 'tenant' },
    });
    expect(answer.status()).toBe(201);
    await page.goto(linkIn(await letter(/^Invitation to join/)));
    await page.getByRole('heading', { name: 'Join Tilleul Mobility' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByLabel('Your name').fill('Odile Marchand');
    await page.getByLabel('Password', { exact: true }).fill('short');
    await page.getByRole('button', { name: 'Join' }).click();
    await page
      .getByText(/5 characters; it needs at least 12/)
      .first()
      .waitFor();
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Join' }).click();
    await arrived();
    await isIn();
    await accountMenu().waitFor();
  });

  it('turns codes on and keeps the recovery codes', async () => {
    await accountMenu().click();
    await page.getByRole('menuitem', { name: 'Your account' }).click();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    await page.getByRole('button', { name: 'Set up' }).click();
    await page.getByLabel('Your password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('img', { name: /^QR code/ }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    secret = ((await page.getByRole('dialog').locator('code').innerText()) ?? '').replaceAll(/\s/g, '');
    await page.getByLabel('Code of six digits').fill(await freshCode());
    await page.getByRole('button', { name: 'Turn on' }).click();
    const list = page.getByRole('list', { name: 'Recovery codes' });
    await list.waitFor();
    recoveryCodes = await list.getByRole('listitem').allInnerTexts();
    expect(recoveryCodes).toHaveLength(10);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).click(),
    ]);
    const kept = await file.path();
    expect(fs.readFileSync(kept, 'utf8')).toContain(recoveryCodes[9]);
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByText('10 recovery codes are left.').waitFor();
    await letter(/^Codes from an app are on$/);
  });

  it('adds a passkey', async () => {
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByLabel('What you call it').fill('Laptop at the office');
    await page.getByLabel('Your password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('list', { name: 'Passkeys' }).getByText('Laptop at the office').waitFor();
    await letter(/^A passkey was added$/);
  });

  it('signs in with password and code', async () => {
    await signOut();
    await begin(PASSWORD);
    await page.getByRole('heading', { name: 'Second factor' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByLabel('Code of six digits').fill('000000');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('alert').getByText('This code is not taken').waitFor();
    await page.getByLabel('Code of six digits').fill(await freshCode());
    await page.getByRole('button', { name: 'Go on' }).click();
    await arrived();
    await isIn();
  });

  it('signs in with a recovery code, which is used up', async () => {
    await signOut();
    await begin(PASSWORD);
    await page.getByRole('button', { name: 'Use a recovery code' }).click();
    await page.getByLabel('Recovery code').fill(recoveryCodes[0] ?? '');
    await page.getByRole('button', { name: 'Go on' }).click();
    await arrived();
    await page.goto('/account');
    await page.getByText('9 recovery codes are left.').waitFor();
    await letter(/^A recovery code was used$/);
  });

  it('signs in with the passkey alone', async () => {
    await signOut();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await arrived();
    await page.goto('/account');
    await page.getByText('with a passkey', { exact: false }).first().waitFor();
  });

  it('asks for a new password by mail and sets it; the old one opens nothing', async () => {
    await signOut();
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await page.getByLabel('E-mail address').fill(EMAIL);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText('Look into your mail').waitFor();
    await page.goto(linkIn(await letter(/^A new password for Permitdesk$/)));
    await page.getByLabel('New password').fill(NEXT);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByRole('heading', { name: 'Your password is set' }).waitFor();
    await begin(PASSWORD);
    await page.getByRole('alert').getByText('E-mail address and password do not go together').waitFor();
    await begin(NEXT);
    await page.getByLabel('Code of six digits').fill(await freshCode());
    await page.getByRole('button', { name: 'Go on' }).click();
    await arrived();
    await letter(/^Your password was changed$/);
  });

  it('is led to a second factor where the workspace asks for one, and to nothing else', async () => {
    const database = await product.database();
    await database.query(`UPDATE tenants SET settings = settings || '{"secondFactorRequired": true}'`);
    await database.end();
    const plain = await chromium.page({ url, width: 360 });
    await plain.goto('/sign-in');
    await plain.getByLabel('E-mail address').fill(BOSS);
    await plain.getByLabel('Password', { exact: true }).fill(BOSS_PASSWORD);
    await plain.getByRole('button', { name: 'Sign in', exact: true }).click();
    await plain.waitForURL((address) => address.pathname === '/account');
    await plain.getByText('Set up a second factor first').waitFor();
    await plain.goto('/cases');
    await plain.waitForURL((address) => address.pathname === '/account');
    expect(await violationsOf(plain)).toEqual([]);
  });

  it('sees the same on a phone, dark and in French, and nothing runs over the side', async () => {
    const phone = await chromium.page({ url, width: 360, colorScheme: 'dark', locale: 'fr-CA' });
    await signIn(phone, BOSS, BOSS_PASSWORD);
    const faults: string[] = [];
    for (const address of ['/account', '/sign-in', '/reset', '/reset/spent', '/join/spent']) {
      await phone.goto(address);
      await phone.getByRole('heading', { level: 1 }).waitFor();
      await phone.waitForLoadState('networkidle');
      for (const { id, nodes } of await violationsOf(phone)) faults.push(`${address}: ${id} at ${nodes.join(' | ')}`);
      const over = await phone.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) faults.push(`${address}: ${over} px run over the side`);
    }
    expect(faults).toEqual([]);
  });

  it('is told how long to wait after too many tries', async () => {
    const lost = await chromium.page({ url });
    await lost.goto('/sign-in');
    await lost.getByLabel('E-mail address').fill('nobody@tilleul.example');
    await lost.getByLabel('Password', { exact: true }).fill('guess');
    for (let tries = 0; tries < 11; tries += 1) {
      const answered = lost.waitForResponse(/\/api\/v1\/session$/);
      await lost.getByRole('button', { name: 'Sign in', exact: true }).click();
      await answered;
    }
    await lost
      .getByRole('timer')
      .getByText(/^Next try in 1[45]:\d\d$/)
      .waitFor();
    expect(await violationsOf(lost)).toEqual([]);
    expect(chromium.complaints).toEqual([]);
  });
});
