import fs from 'node:fs';
import path from 'node:path';
import { SAMPLE_ROLES } from '@permitdesk/api/sample/sample-roles';
import { EVENT_CARDS } from '@permitdesk/domain/cases/event';
import { findExemptionCode } from '@permitdesk/domain/exemptions/code-register';
import { expiryRules, RENEWAL_TARGET_DAYS } from '@permitdesk/domain/deadlines/expiry-rules';
import { day } from '@permitdesk/domain/time/plain-date';
import { Chromium } from '../support/browser.js';
import { newHome, Product } from '../support/product.js';
import { pasted } from './screens/clipboard.js';
import { CasePage } from './screens/case-page.js';
import { fromToday, now, today, written } from './screens/clock.js';
import { ExemptionScreen } from './screens/exemption.js';
import { FeeScreen } from './screens/fee.js';
import { OfferForm } from './screens/offer-form.js';
import { OfferScreen } from './screens/offer.js';
import { Person } from './screens/person.js';
import { RecordScreen } from './screens/record.js';
import { RequestScreen } from './screens/request.js';
import { storyIn } from './screens/story.js';

const { engineer } = SAMPLE_ROLES;
const EMPLOYER = 'Lumengrid Software';
const [RENEWAL] = expiryRules.filter(({ id }) => id === 'DL-29') as [(typeof expiryRules)[number]];
const DECLARANT = 'Jonah Whitlock';
const PICTURES = path.resolve(import.meta.dirname, '../../test-output/walk');

let home: string;
let product: Product;
let chromium: Chromium;

beforeAll(async () => {
  fs.mkdirSync(PICTURES, { recursive: true });
  home = newHome();
  product = await Product.start({ home });
  chromium = await Chromium.open();
});
afterAll(async () => {
  await chromium.close();
  await Product.stopAll();
  fs.rmSync(home, { recursive: true, force: true });
});

/** A TEER 1 software engineer, C63 intra-company specialist, from India to Toronto: by clicks and keys, by those who do it. */
describe.each([
  { name: 'in English', language: 'en' },
  { name: 'in French', language: 'fr' },
] as const)('one real case from request to permit, $name', ({ language }) => {
  const story = storyIn(language);
  let maya: Person;
  let ilse: Person;
  let claire: Person;
  let osman: Person;
  let caseId: string;

  const take = async (person: Person, step: string): Promise<void> => {
    await person.page.screenshot({ path: path.join(PICTURES, `${language}-${step}.png`) });
  };
  const at = (person: Person): CasePage => new CasePage(person, caseId);
  let isBroken = false;
  /** A step of the walk. Each stands on the one before it; a step that fails leaves a picture of every screen. */
  const step = (name: string, walk: () => Promise<void>): void =>
    it(name, async () => {
      if (isBroken) throw new Error('a step before this one failed');
      isBroken = true;
      try {
        await walk();
        isBroken = false;
      } finally {
        if (isBroken) for (const person of [maya, ilse, claire, osman]) await take(person, `failed-${person.key}`);
      }
    });

  beforeAll(async () => {
    const arrive = (key: string, reads: 'en' | 'fr' = language): Promise<Person> =>
      Person.arrive(chromium, product.url, key, reads);
    maya = await arrive('manager');
    ilse = await arrive('preparer');
    claire = await arrive('reviewer', 'fr');
    osman = await arrive('finance');
  });

  step('is asked for with a worker who is not on file yet, and accepted', async () => {
    const request = new RequestScreen(maya);
    await request.open();
    await request.addWorker(story.worker);
    caseId = await request.ask({ employer: EMPLOYER, jobTitle: story.jobTitle, wantedStartOn: story.wantedStartOn });
    await at(maya).go('request');
    await request.accept();
    await take(maya, '1-accepted');
  });

  step('does not go to review before code, criteria and papers, and says which is missing', async () => {
    await at(ilse).open();
    await at(ilse).go('exemption');
    const exemption = new ExemptionScreen(ilse);
    await exemption.answer('lmia_exempt');
    await exemption.findCode(story.codeSearch, engineer.code);
    const criteria = findExemptionCode(engineer.code)?.criteria ?? [];
    expect(criteria.length).toBeGreaterThanOrEqual(4);
    await exemption.misses(story.refusals.unanswered, criteria.length);
    await take(ilse, '2-missing');
  });

  step('has every criterion answered with its paper, and is put to review', async () => {
    const exemption = new ExemptionScreen(ilse);
    for (const [index, criterion] of (findExemptionCode(engineer.code)?.criteria ?? []).entries())
      await exemption.fits(criterion.text, story.shownBy, `criterion-${index + 1}.pdf`);
    await exemption.place('ON', engineer.noc);
    await exemption.explain(language, story.explanation);
    await exemption.putToReview();
    await exemption.isInReview();
    await take(ilse, '3-in-review');
  });

  step('is signed off by another person, who reads French', async () => {
    await at(claire).open();
    await at(claire).go('exemption');
    await new ExemptionScreen(claire).signOff();
    await take(claire, '4-signed-off');
  });

  step('refuses a fee of 229.99 at its field, with the amount owed and the rule; takes 230.00', async () => {
    await at(osman).open();
    await at(osman).go('fee');
    const fee = new FeeScreen(osman);
    await fee.begin();
    await fee.enter({ paidAt: now(), receiptNumber: 'IPRMS-1', receipt: 'receipt.pdf' });
    await fee.amount.fill(story.money('229.99'));
    await fee.send();
    await osman.isRefused(story.refusals.fee);
    await expect(fee.faultOfAmount()).resolves.toContain(story.refusals.fee.shown);
    await take(osman, '5-fee-refused');
    await fee.amount.fill(story.money('230.00'));
    await fee.send();
    await fee.isPaid();
  });

  step('refuses attestations before there is an agreement', async () => {
    await at(maya).open();
    await at(maya).go('offer');
    const offer = new OfferScreen(maya);
    await offer.goTo('attestation');
    await offer.declareAll(DECLARANT);
    await maya.isRefused(story.refusals.attestation);
    await take(maya, '6-attestation-refused');
    await offer.close();
  });

  step('is filled in field by field, and the checks answered', async () => {
    await at(ilse).open();
    await at(ilse).go('offer');
    const form = new OfferForm(ilse);
    await form.unfold();
    await form.fill(story.values);
    await form.answer({
      referenceWageCents: engineer.referenceWage,
      referenceWageSource: engineer.referenceSource,
      listCheckedOn: today(),
      denied: ['regulated', 'listed', 'offersAdultServices', 'penaltyInDefault'],
    });
    await form.isSaved();
    await take(ilse, '7-offer');
  });

  step('has the signed agreement on file', async () => {
    const offer = new OfferScreen(ilse);
    await offer.begin('agreement');
    await offer.agreement({ language, on: today(), paper: 'agreement.pdf' });
  });

  step(
    'refuses a passport that differs by one accent, shows the character, and takes it right from another person',
    async () => {
      const { familyName, givenNames, passportNumber, citizenship } = story.worker;
      const offer = new OfferScreen(ilse);
      await offer.begin('passport');
      await offer.passport({ familyName, givenNames: story.withoutAccent, passportNumber, citizenship });
      await ilse.isRefused(story.refusals.passport);
      await take(ilse, '8-passport-refused');
      await offer.passport({ familyName, givenNames, passportNumber, citizenship });
      await offer.is('passportSaved');
    },
  );

  step('is attested by the employer and becomes ready', async () => {
    await at(maya).open();
    await at(maya).go('offer');
    const offer = new OfferScreen(maya);
    await offer.begin('attestation');
    await offer.declareAll(DECLARANT);
    await offer.is('attestationSaved');
    await offer.begin('ready');
    await offer.is('readySaved');
    await take(maya, '9-ready');
  });

  step('is copied into the portal by hand: each copy leaves a mark', async () => {
    const offer = new OfferScreen(maya);
    await offer.openTab('worksheet');
    await offer.copy('job_title');
    await expect(pasted(maya.page)).resolves.toBe(story.jobTitle);
    await offer.isCopiedBy(maya.name);
    await take(maya, '10-worksheet');
  });

  step('refuses a wrong number and the placeholder, then takes the right one and hands it over', async () => {
    const offer = new OfferScreen(maya);
    await offer.begin('submission');
    await offer.submission({ submittedAt: now(), listCheckedOn: today() });
    await offer.number('B123');
    await maya.isRefused(story.refusals.malformed);
    await offer.number('A9999999');
    await maya.isRefused(story.refusals.placeholder);
    await take(maya, '11-placeholder-refused');
    await offer.number(story.offerNumber);
    await offer.is('submitSaved');
    await offer.handOver(story.channel);
  });

  step('follows the application to its approval', async () => {
    await at(ilse).open();
    await at(ilse).go('permit');
    const record = new RecordScreen(ilse);
    await record.record('application.filed', {
      route: 'outside',
      receivedAt: now(),
      offerNumberInForm: story.offerNumber,
    });
    await record.record('biometrics.instructed', { letterOn: today(), dueOn: fromToday({ days: 30 }) });
    await record.record('biometrics.given', { givenOn: today() });
    await at(maya).open();
    await at(maya).go('offer');
    await new OfferScreen(maya).match();
    await at(ilse).open();
    await at(ilse).go('permit');
    await record.record('application.approved', { letterOn: today(), letterValidTo: fromToday({ months: 12 }) });
  });

  step('ends with “permit issued, next date: start renewal”', async () => {
    const record = new RecordScreen(ilse);
    const validTo = day(today()).add({ years: 3 }).subtract({ days: 1 }).toString();
    await record.record('permit.issued', {
      permitNumber: story.permitNumber,
      issuedOn: today(),
      validFrom: today(),
      validTo,
      employerName: EMPLOYER,
      occupation: story.jobTitle,
      code: engineer.code,
      issuance: 'border',
      place: 'Toronto Pearson',
    });
    await record.record('permit.compared', { comparedOn: today(), result: story.compared });
    const page = at(ilse);
    await page.open();
    const beginOn = day(validTo).subtract({ days: RENEWAL_TARGET_DAYS.from }).toString();
    await expect(page.next()).resolves.toMatch(ilse.words.within(story.renewal));
    await expect(page.next()).resolves.toMatch(ilse.words.within(written(beginOn, language, 'long')));
    await page.isInForce();
    await take(ilse, '12-issued');
    await page.why(RENEWAL.action);
    await page.whySays('trigger', EVENT_CARDS['permit.issued'].label[language], written(today(), language));
    await page.whySays('sources', story.why.rule, story.why.source);
    await page.whySays('reckoning', story.why.trigger, written(validTo, language));
    await take(ilse, '13-why-this-date');
  });

  it('has given no browser anything to complain of', () => {
    expect(chromium.complaints).toEqual([]);
  });
});
