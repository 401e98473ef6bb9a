import fs from 'node:fs';
import { cardOf } from '@permitdesk/domain/cases/event';
import type { FactCard } from '@permitdesk/domain/cases/facts';
import type { Locator } from 'playwright-core';
import { Chromium } from '../support/browser.js';
import { newHome, Product } from '../support/product.js';
import { CasePage } from './screens/case-page.js';
import { now } from './screens/clock.js';
import { Person } from './screens/person.js';

/** So many presses reach every control of a page; more are a trap. */
const MOST_PRESSES = 80;
const FACTS: Readonly<Record<string, FactCard>> = cardOf('fee.paid').facts;
const RECEIPT = { name: 'receipt.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };

/** No mouse: from the page of a case to a fee that is on file, by Tab, Enter, the arrows and what is typed. */
describe('by keyboard alone', () => {
  let home: string;
  let product: Product;
  let chromium: Chromium;
  let osman: Person;
  let caseId: string;

  beforeAll(async () => {
    home = newHome();
    product = await Product.start({ home });
    chromium = await Chromium.open();
    osman = await Person.arrive(chromium, product.url, 'finance', 'en');
    const database = await product.database();
    const { rows } = await database.query<{ id: string }>(
      `SELECT c.id FROM cases c JOIN tenants t ON t.id = c.tenant_id
       WHERE t.kind = 'firm' AND fee_state = 'due' AND permit_state = 'none' AND stage <> 'closed' ORDER BY number LIMIT 1`,
    );
    await database.end();
    caseId = rows[0]?.id ?? '';
  });
  afterAll(async () => {
    await chromium.close();
    await Product.stopAll();
    fs.rmSync(home, { recursive: true, force: true });
  });

  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => osman.page.keyboard.press(key)), Promise.resolve());
  const has = (control: Locator): Promise<boolean> =>
    control.evaluate((element) => element === document.activeElement || element.contains(document.activeElement));
  /** Presses Tab until the control has the keyboard. */
  const tabTo = async (control: Locator): Promise<void> => {
    await control.waitFor();
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      if (await has(control)) return;
      await press('Tab');
    }
    throw new Error(`${MOST_PRESSES} presses of Tab do not reach ${String(control)}`);
  };
  const word = (key: string): string => osman.words.text('fee', key);
  const field = (name: string, role: 'textbox' | 'group' = 'textbox'): Locator =>
    osman.dialog.getByRole(role, { name: osman.words.label(FACTS[name]?.label ?? name) });

  it('goes by shortcuts and a search to any case, and by the arrows through the list', async () => {
    await press('g', 'f');
    await osman.page.waitForURL(/\/fees$/);
    await press('g', 'c');
    await osman.page.waitForURL(/\/cases$/);
    await press('/');
    await osman.page.keyboard.type('Lumengrid');
    await press('Enter');
    await osman.page.waitForURL(/\/cases\?q=Lumengrid$/);
    const table = osman.main.getByRole('table');
    const first = table.getByRole('link').first();
    await tabTo(first);
    await press('ArrowDown');
    await expect(has(table)).resolves.toBe(true);
    await expect(has(first)).resolves.toBe(false);
    await press('ArrowUp');
    await expect(has(first)).resolves.toBe(true);
    await press('Enter');
    await osman.page.waitForURL(/\/cases\/[\da-f-]{36}$/);
  });

  it('reaches the fee from the page of the case, and its form has the keyboard', async () => {
    await new CasePage(osman, caseId).open();
    await tabTo(osman.main.getByRole('link', { name: osman.words.text('case', 'go.fee') }));
    await press('Enter');
    await osman.page.waitForURL(/\/fee$/);
    await tabTo(osman.main.getByRole('button', { name: word('pay') }));
    await press('Enter');
    await osman.dialog.waitFor();
    await expect(has(osman.dialog)).resolves.toBe(true);
  });

  it('leaves the form by Escape, back on the button that opened it', async () => {
    await press('Escape');
    await osman.dialog.waitFor({ state: 'hidden' });
    await expect(has(osman.main.getByRole('button', { name: word('pay') }))).resolves.toBe(true);
    await press('Enter');
    await osman.dialog.waitFor();
  });

  it('is led from a refused amount to its field, mends it, and puts the payment on file', async () => {
    await tabTo(field('amountCents'));
    await press('Control+a');
    await osman.page.keyboard.type('229.99');
    await tabTo(field('paidAt', 'group'));
    const { day, hour, minute } = now();
    // Each part takes its digits and hands the keyboard on to the next one.
    const clock = `${String(hour % 12 === 0 ? 12 : hour % 12).padStart(2, '0')}${String(minute).padStart(2, '0')}`;
    await osman.page.keyboard.type(`${day.replaceAll('-', '')}${clock}${hour < 12 ? 'a' : 'p'}`);
    await tabTo(field('receiptNumber'));
    await osman.page.keyboard.type('IPRMS-7');
    const receipt = field('evidenceId', 'group');
    await tabTo(receipt.getByRole('button', { name: osman.words.text('ui', 'chooseFile') }));
    const opened = osman.page.waitForEvent('filechooser');
    await press('Enter');
    await (await opened).setFiles(RECEIPT);
    await receipt.getByText(RECEIPT.name).waitFor();
    await tabTo(osman.dialog.getByRole('button', { name: word('paySave') }));
    await press('Enter');

    const refused = osman.dialog.getByRole('alert').getByRole('button', { name: /\$230\.00/ });
    await tabTo(refused);
    await press('Enter');
    await expect(has(field('amountCents'))).resolves.toBe(true);
    await press('Control+a');
    await osman.page.keyboard.type('230.00');
    await press('Enter');
    await osman.dialog.waitFor({ state: 'hidden' });
    await osman
      .card(word('title'))
      .getByText(/\$230\.00/)
      .waitFor();
    await tabTo(osman.main.getByRole('link', { name: word('toOffer') }));
    expect(chromium.complaints).toEqual([]);
  });
});
