import fs from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { Chromium, signIn, violationsOf } from '../support/browser.js';
import { newHome, Product } from '../support/product.js';
import { Person } from './screens/person.js';

const PASSWORD = 'permitdesk-sample';

/** Every page of the product on the sample: no fault that axe-core knows, nothing that runs over the side, no complaint of the browser. */
describe('the pages', () => {
  let home: string;
  let product: Product;
  let chromium: Chromium;
  beforeAll(async () => {
    home = newHome();
    product = await Product.start({ home });
    chromium = await Chromium.open();
  });
  afterAll(async () => {
    await chromium.close();
    await Product.stopAll();
    fs.rmSync(home, { recursive: true, force: true });
  });

  const settled = async (page: Page): Promise<void> => {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
  };
  /** One case in each state that shows another screen. */
  const CASES = `
    SELECT DISTINCT ON (exemption_state, fee_state, offer_state, permit_state) c.id, exemption_state, fee_state, offer_state, permit_state
    FROM cases c JOIN tenants t ON t.id = c.tenant_id WHERE t.kind = 'firm' ORDER BY exemption_state, fee_state, offer_state, permit_state, number`;

  const PLACES = [
    '/',
    '/cases',
    '/cases/new',
    '/dates',
    '/workers',
    '/employers',
    '/custodians',
    '/fees',
    '/planner',
    '/rules',
    '/rules/FEE-08',
    '/programme',
    '/programme?purpose=work&globalTalentStream=no&holdsOpenPermit=no&citizenship=MX',
    '/what-if',
    '/what-if?code=C16&workProvince=QC&teer=1&permitEndOn=2027-03-15&offerCount=2',
    '/audit',
    '/audit?action=views&days=30',
    '/notices',
    '/account',
    '/my-rights',
    '/nowhere',
  ];

  const WINDOWS = [
    { name: 'desktop, light, English', width: 1440, colorScheme: 'light', email: 'maya@sarcelle.example' },
    { name: 'phone, dark, French', width: 360, colorScheme: 'dark', email: 'claire@sarcelle.example' },
  ] as const;

  /** Goes to an address and notes what is wrong with the page there. */
  const lookingAt =
    (page: Page, faults: string[]) =>
    async (address: string): Promise<void> => {
      await page.goto(address);
      await settled(page);
      for (const { id, nodes } of await violationsOf(page)) faults.push(`${address}: ${id} at ${nodes.join(' | ')}`);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) faults.push(`${address}: ${over} px run over the side`);
    };

  it.each(WINDOWS)(
    'of the people and of a worker: $name',
    async ({ width, colorScheme }) => {
      const database = await product.database();
      const [{ id: personId } = { id: '' }] = (
        await database.query<{ id: string }>(`SELECT id FROM accounts WHERE email = 'rh@lumengrid.example'`)
      ).rows;
      await database.end();
      const faults: string[] = [];
      const owner = await chromium.page({ url: product.url, width, colorScheme });
      await signIn(owner, 'owner@sarcelle.example', PASSWORD);
      for (const address of [
        '/settings/people',
        `/settings/people/${personId}`,
        '/my-rights',
        '/settings/single-sign-on',
      ])
        await lookingAt(owner, faults)(address);
      await owner.getByRole('button', { name: /^(Add a connection|Ajouter une connexion)$/ }).click();
      await owner.getByRole('dialog').getByRole('textbox').first().waitFor();
      for (const { id, nodes } of await violationsOf(owner)) faults.push(`a connection: ${id} at ${nodes.join(' | ')}`);
      const worker = await chromium.page({ url: product.url, width, colorScheme });
      await signIn(worker, 'worker@people.example', PASSWORD);
      // Whatever address a worker comes by, the one page of theirs is shown.
      await lookingAt(worker, faults)('/cases');
      expect(new URL(worker.url()).pathname).toBe('/my-case');
      await lookingAt(worker, faults)('/my-rights');
      expect(faults).toEqual([]);
      expect(chromium.complaints).toEqual([]);
    },
    300_000,
  );

  it.each(WINDOWS)(
    '$name',
    async ({ width, colorScheme, email }) => {
      const page = await chromium.page({ url: product.url, width, colorScheme });
      const faults: string[] = [];
      const look = lookingAt(page, faults);
      await page.goto('/sign-in');
      await settled(page);
      for (const { id, nodes } of await violationsOf(page)) faults.push(`/sign-in: ${id} at ${nodes.join(' | ')}`);
      for (const address of ['/sign-in?problem=sso.expired', '/reset', '/reset/spent', '/join/spent'])
        await look(address);
      await signIn(page, email, PASSWORD);

      for (const address of PLACES) await look(address);
      // A plan stands beside the questions only once it was asked for.
      await page.goto('/planner');
      await page.getByRole('button', { name: /^(Make the plan|Établir le plan)$/ }).click();
      await page.getByRole('heading', { name: /^(Step by step|Étape par étape)$/ }).waitFor();
      for (const { id, nodes } of await violationsOf(page)) faults.push(`the plan: ${id} at ${nodes.join(' | ')}`);

      const database = await product.database();
      const cases = (await database.query<{ id: string }>(CASES)).rows;
      const [{ id: workerId } = { id: '' }] = (
        await database.query<{ id: string }>('SELECT worker_id AS id FROM cases LIMIT 1')
      ).rows;
      const [{ id: employerId } = { id: '' }] = (
        await database.query<{ id: string }>('SELECT employer_id AS id FROM cases LIMIT 1')
      ).rows;
      await database.end();
      expect(cases.length).toBeGreaterThan(20);
      await look(`/workers/${workerId}`);
      await look(`/employers/${employerId}`);
      // The parts of an employer that wait behind their tabs.
      for (const tab of [
        /^(Entities and branches|Entités et établissements)$/,
        /^(Portal custodians|Responsables du portail)$/,
      ]) {
        await page.getByRole('tab', { name: tab }).click();
        await page.waitForLoadState('networkidle');
        for (const { id, nodes } of await violationsOf(page))
          faults.push(`${tab.source}: ${id} at ${nodes.join(' | ')}`);
      }
      for (const { id } of cases) await look(`/cases/${id}`);
      // The parts of a case differ by its state; a third of them in each window is enough to meet every kind.
      for (const { id } of cases.filter((_, index) => index % 3 === WINDOWS.findIndex((each) => each.email === email)))
        for (const part of ['request', 'exemption', 'fee', 'offer', 'permit', 'dates'])
          await look(`/cases/${id}/${part}`);

      expect(faults).toEqual([]);
      expect(chromium.complaints).toEqual([]);
    },
    900_000,
  );

  it.each(WINDOWS)('of the owner: $name', async ({ width, colorScheme, name }) => {
    const page = await chromium.page({ url: product.url, width, colorScheme });
    await page.goto('/sign-in');
    await settled(page);
    await signIn(page, 'owner@sarcelle.example', PASSWORD);
    const database = await product.database();
    const [ids = { person: '', employer: '' }] = (
      await database.query<{ person: string; employer: string }>(
        `SELECT c.responsible_id AS person, c.employer_id AS employer FROM cases c JOIN tenants t ON t.id = c.tenant_id WHERE t.kind = 'firm' LIMIT 1`,
      )
    ).rows;
    await database.end();
    const faults: string[] = [];
    for (const address of [
      '/settings/engagements',
      `/settings/people/${ids.person}/leave`,
      `/employers/${ids.employer}/hand-over`,
    ]) {
      await page.goto(address);
      await settled(page);
      for (const { id, nodes } of await violationsOf(page)) faults.push(`${address}: ${id} at ${nodes.join(' | ')}`);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) faults.push(`${name}, ${address}: ${over} px run over the side`);
    }
    expect(faults).toEqual([]);
  });

  it('speak the other language at once, wherever the reader stands, and keep what was typed', async () => {
    const maya = await Person.arrive(chromium, product.url, 'manager', 'en');
    const { page } = maya;
    const faults: string[] = [];
    /** Turns to the other language; the account has it too before the next page is opened. */
    const turn = async (): Promise<void> => {
      const kept = page.waitForResponse(/\/session\/language$/);
      await maya.speak(maya.words.language === 'en' ? 'fr' : 'en');
      await kept;
    };
    const database = await product.database();
    const [of = { id: '', worker_id: '', employer_id: '' }] = (
      await database.query<{ id: string; worker_id: string; employer_id: string }>(
        `SELECT c.id, worker_id, employer_id FROM cases c JOIN tenants t ON t.id = c.tenant_id
         WHERE t.kind = 'firm' AND offer_state = 'draft' AND fee_state = 'paid' LIMIT 1`,
      )
    ).rows;
    await database.end();
    const parts = ['', '/request', '/exemption', '/fee', '/offer', '/permit', '/dates'];
    for (const address of [
      ...PLACES,
      `/workers/${of.worker_id}`,
      `/employers/${of.employer_id}`,
      ...parts.map((part) => `/cases/${of.id}${part}`),
      // What is not there keeps the frame too.
      `/cases/${of.worker_id}`,
      `/cases/${of.id}/nowhere`,
      `/workers/${of.id}`,
      `/employers/${of.id}`,
      '/rules/NONE-01',
    ]) {
      await page.goto(address);
      await settled(page);
      const before = await maya.main.innerText();
      await turn();
      const lang = await page.evaluate(() => document.documentElement.lang);
      if (lang !== `${maya.words.language}-CA`) faults.push(`${address}: the document says ${lang}`);
      if ((await maya.main.innerText()) === before) faults.push(`${address}: no word changed`);
      if (new URL(page.url()).pathname !== address.split('?')[0]) faults.push(`${address}: led to ${page.url()}`);
    }
    await page.goto('/cases/new');
    const jobTitle = (): Locator => maya.fields().textbox(maya.words.text('cases', 'jobTitle'));
    await jobTitle().fill('Ingénieure');
    await turn();
    await expect(jobTitle().inputValue()).resolves.toBe('Ingénieure');
    expect(faults).toEqual([]);
    // React tells the console of every boundary that caught something; that a record is not there is no fault.
    expect(chromium.complaints.filter((each) => !each.includes('isNotFound'))).toEqual([]);
  });
});
