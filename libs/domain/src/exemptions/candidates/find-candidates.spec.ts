import fc from 'fast-check';
import { FACT_NAMES, type FactName, type Facts } from '../../assess/facts.js';
import { assess } from '../../assess/assess.js';
import { RULE_BOOK } from '../../assess/rule-book.js';
import { day } from '../../time/plain-date.js';
import { interpretationActCalendar as calendar } from '../../time/holidays/holiday-calendar.js';
import { EXEMPTION_CODES, isCodeOpenOn } from '../code-register.js';
import { testsOf } from '../criteria/criteria-tests.js';
import type { Fit } from '../criteria/fact-test.js';
import { anyFactOf, anyFactsOf } from '../testing/any-facts.js';
import type { Candidate } from './candidate.js';
import { findCandidates } from './find-candidates.js';
import { nextQuestion } from './next-question.js';

const ON = '2026-11-22';
const codesOf = (facts: Facts, fit: Fit): readonly string[] =>
  findCandidates(facts, ON)
    .filter((each) => each.fit === fit)
    .map(({ code }) => code);
const find = (facts: Facts, code: string, on = ON): Candidate | undefined =>
  findCandidates(facts, on).find((each) => each.code === code);

/** Every fact that some code turns on. */
const LOOKED_AT = new Set(EXEMPTION_CODES.flatMap(({ code }) => testsOf(code).flatMap(({ of }) => of)));
const CASE_FACTS = FACT_NAMES.filter((name) => LOOKED_AT.has(name));
const OPEN_CODES = EXEMPTION_CODES.map(({ code }) => code).filter((code) => isCodeOpenOn(code, day(ON)));
const RULE_IDS: ReadonlySet<string> = new Set(RULE_BOOK.map(({ id }) => id));

describe('codes held against a short interview', () => {
  const transferee: Facts = {
    purpose: 'work',
    citizenship: 'IN',
    permanentResidentOf: 'AE',
    relationship: 'subsidiary',
    currentJobAbroad: true,
    monthsInSimilarJob: 30,
    transferCapacity: 'specialized',
    teer: 1,
    wageAtPrevailing: true,
  };

  it('an Indian specialist of the group fits C63, and no agreement', () => {
    expect(codesOf(transferee, 'fits')).toEqual(['C63']);
    expect(find(transferee, 'C62')?.failing).toMatchObject({ id: 'C62.5', rule: 'EXM-09' });
    expect(find(transferee, 'T38')?.failing).toMatchObject({ id: 'T38.1', rule: 'EXM-13', used: ['citizenship'] });
    expect(find(transferee, 'C63')?.criteria[2]).toMatchObject({ fit: 'need-to-know', decidedBy: 'person' });
  });

  it('a Mexican one fits CUSMA too; a permanent resident of the United States does not', () => {
    const mexican = codesOf({ ...transferee, citizenship: 'MX' }, 'fits');
    expect(mexican).toEqual(expect.arrayContaining(['C63', 'T38']));
    expect(find({ ...transferee, permanentResidentOf: 'US' }, 'T38')?.fit).toBe('does-not-fit');
  });

  it('permanent residence counts where the agreement says so, and is asked before anything is refused', () => {
    expect(find({ citizenship: 'IN' }, 'F33')).toMatchObject({
      fit: 'need-to-know',
      openQuestions: expect.arrayContaining(['permanentResidentOf']) as unknown,
    });
    expect(find({ citizenship: 'IN', permanentResidentOf: 'KR' }, 'F33')?.criteria[0]?.fit).toBe('fits');
    expect(find({ citizenship: 'IN', permanentResidentOf: 'FR' }, 'F33')?.fit).toBe('does-not-fit');
  });

  it('a franchise is no group', () =>
    expect(find({ ...transferee, relationship: 'other' }, 'C63')?.failing?.id).toBe('C63.2'));

  it('six months are enough under Colombia and Peru, a year elsewhere', () => {
    const short: Facts = { ...transferee, monthsInSimilarJob: 8, transferCapacity: 'executive' };
    expect(find({ ...short, citizenship: 'CO' }, 'F13')?.fit).toBe('fits');
    expect(find({ ...short, citizenship: 'CL' }, 'F23')?.failing?.id).toBe('F23.2');
  });

  it('Francophone Mobility: outside Quebec, NCLC 5, no primary agriculture at TEER 4 or 5', () => {
    const facts: Facts = { workProvince: 'MB', teer: 3, nclcSpeaking: 5, nclcListening: 6 };
    expect(find(facts, 'C16')?.fit).toBe('fits');
    expect(find({ ...facts, workProvince: 'QC' }, 'C16')?.failing).toMatchObject({ id: 'C16.1', rule: 'QUE-02' });
    expect(find({ ...facts, nclcListening: 4 }, 'C16')?.failing?.id).toBe('C16.3');
    expect(find({ ...facts, teer: 5 }, 'C16')).toMatchObject({ fit: 'need-to-know', openQuestions: ['noc'] });
    expect(find({ ...facts, teer: 5, noc: '85101' }, 'C16')?.failing?.id).toBe('C16.2');
  });

  it('International Experience Canada by country, category and age', () => {
    const facts: Facts = { citizenship: 'JP', iecCategory: 'working-holiday', ageOnApplication: 30 };
    expect(find(facts, 'C21')).toMatchObject({ fit: 'fits', offerRequired: 'no' });
    expect(find({ ...facts, iecCategory: 'young-professionals', recognizedOrganization: false }, 'C21')?.fit).toBe(
      'does-not-fit',
    );
    expect(find({ ...facts, ageOnApplication: 31, recognizedOrganization: false }, 'C21')?.failing?.id).toBe('C21.2');
    expect(find({ citizenship: 'IN', iecCategory: 'co-op', ageOnApplication: 25 }, 'C21')).toMatchObject({
      fit: 'need-to-know',
      offerRequired: 'yes',
    });
  });

  it('families: the 16 months, six for those moving to permanent residence, the list for TEER 2 and 3', () => {
    const facts: Facts = {
      familyOfWorker: 'skilled-worker',
      familyRelation: 'spouse',
      principalTeer: 1,
      principalPermitEndOn: '2027-10-01',
      principalMovingToPr: false,
    };
    expect(find(facts, 'C41')?.failing?.id).toBe('C41.3');
    expect(find({ ...facts, principalPermitEndOn: '2028-03-22' }, 'C41')?.fit).toBe('fits');
    expect(find({ ...facts, principalMovingToPr: true }, 'C49')?.fit).toBe('fits');
    expect(find({ ...facts, principalPermitEndOn: '2028-03-22', principalTeer: 2 }, 'C41')).toMatchObject({
      fit: 'need-to-know',
      openQuestions: [],
    });
    expect(find({ ...facts, principalTeer: 4 }, 'C41')?.failing?.id).toBe('C41.2');
  });

  it('roads to permanent residence, stage by stage', () => {
    const facts: Facts = { residenceProgramme: 'express-entry', principalApplicant: true, inCanada: true };
    expect(find({ ...facts, residenceStage: 'complete' }, 'A75')?.fit).toBe('fits');
    expect(find({ ...facts, residenceStage: 'filed' }, 'A75')?.fit).toBe('does-not-fit');
    const nominee: Facts = { ...facts, residenceProgramme: 'nominee', residenceStage: 'filed' };
    expect(find(nominee, 'A75')?.fit).toBe('fits');
    expect(find({ ...nominee, applicationOn: '2027-01-01' }, 'A75')?.fit).toBe('does-not-fit');
  });

  it('an employer outside the regime submits no offer (IRPR s. 209.91)', () =>
    expect(find({ employerKind: 'bridge-or-tunnel', citizenship: 'US' }, 'T37')?.offerRequired).toBe('no'));

  it('closed codes are not looked at; dormant ones wait for a person', () => {
    expect(find({}, 'C12')).toBeUndefined();
    expect(find({}, 'C32')).toBeUndefined();
    expect(find({}, 'C12', '2022-12-14')).toBeDefined();
    expect(find({ specialWork: 'hypergrowth', teer: 1 }, 'C88')).toMatchObject({
      fit: 'need-to-know',
      dormant: expect.anything() as unknown,
    });
    expect(find({}, 'C16', '2023-06-14')).toBeUndefined();
  });

  it('before 2022-11-16 the NOC 2016 level decides, from then on the TEER category', () => {
    const executive: Facts = { citizenship: 'FR', transferCapacity: 'executive' };
    const level = (facts: Facts, on: string) => find({ ...executive, ...facts }, 'T44', on)?.criteria[3]?.fit;
    expect(level({ noc2016Level: 'B' }, '2022-11-15')).toBe('does-not-fit');
    expect(level({ noc2016Level: 'A' }, '2022-11-15')).toBe('fits');
    expect(level({ teer: 1 }, '2022-11-15')).toBe('need-to-know');
    expect(level({ teer: 1 }, '2022-11-16')).toBe('fits');
    expect(level({ teer: 2 }, '2022-11-16')).toBe('does-not-fit');
  });

  it('those that fit come first, then the fewest open questions; what is for a person alone comes after', () => {
    const order = findCandidates(transferee, ON);
    const fits = order.map(({ fit }) => fit);
    expect([...fits].sort((a, b) => 'fnd'.indexOf(a.charAt(0)) - 'fnd'.indexOf(b.charAt(0)))).toEqual(fits);
    const open = order.filter(({ fit }) => fit === 'need-to-know');
    expect(open.at(-1)).toMatchObject({ code: 'C10', openQuestions: [] });
    const counts = open.slice(0, -1).map(({ openQuestions }) => openQuestions.length);
    expect([...counts].sort((a, b) => a - b)).toEqual(counts);
  });
});

describe('the next question', () => {
  it('is the one that most of the open codes turn on', () => {
    const facts: Facts = { purpose: 'work' };
    const next = nextQuestion(findCandidates(facts, ON));
    expect(next).toBe('citizenship');
  });

  it('leads in under twenty answers to the one code that is left, and asks nothing twice', () => {
    const answers: Facts = {
      citizenship: 'IN',
      permanentResidentOf: 'AE',
      specialWork: 'none',
      residenceProgramme: 'none',
      familyOfWorker: 'none',
      familyRelation: 'spouse',
      personalSituation: 'none',
      namedInstrument: 'none',
      dutiesKind: 'other',
      relationship: 'affiliate',
      currentJobAbroad: true,
      monthsInSimilarJob: 20,
      transferCapacity: 'specialized',
      wageAtPrevailing: true,
      quebecCertificate: 'none',
      principalMovingToPr: false,
      workProvince: 'QC',
      teer: 1,
      reciprocity: false,
      youthExchange: false,
      agreementRole: 'none',
    };
    let facts: Facts = {};
    const asked: FactName[] = [];
    for (;;) {
      const next = nextQuestion(findCandidates(facts, ON));
      if (next === undefined || answers[next] === undefined) break;
      asked.push(next);
      facts = { ...facts, [next]: answers[next] };
    }
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked[0]).toBe('citizenship');
    expect(asked.length).toBeLessThan(20);
    expect(codesOf(facts, 'fits')).toEqual(['C63']);
    expect(
      findCandidates(facts, ON).filter(({ openQuestions, fit }) => fit === 'need-to-know' && openQuestions.length > 0),
    ).toEqual([]);
  });
});

describe('as a topic', () => {
  const setting = { on: ON, calendar };

  it('answers an interview without a code, and nothing else', () => {
    expect(assess({ relationship: 'branch' }, setting).answers.candidates?.candidates.length).toBeGreaterThan(50);
    expect(assess({ relationship: 'branch', code: 'C62' }, setting).answers.candidates).toBeUndefined();
    expect(assess({ citizenship: 'JP' }, setting).answers.candidates).toBeUndefined();
  });

  it('asks for what would decide most', () =>
    expect(assess({ purpose: 'work' }, setting).needToKnow).toContain('citizenship'));
});

describe('whatever is known', () => {
  const caseFacts = anyFactsOf(CASE_FACTS);

  it('each open code is judged once, with a rule of the book behind each criterion', () =>
    fc.assert(
      fc.property(caseFacts, (facts) => {
        const found = findCandidates(facts, ON);
        const codes = found.map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        expect(OPEN_CODES.filter((code) => !codes.includes(code))).toEqual([]);
        expect(found.filter(({ fit, failing }) => (failing !== undefined) !== (fit === 'does-not-fit'))).toEqual([]);
        const criteria = found.flatMap((each) => each.criteria);
        expect(criteria.filter(({ rule, cites }) => !RULE_IDS.has(rule) || cites.length === 0)).toEqual([]);
      }),
      { numRuns: 60 },
    ));

  it('the same facts give the same answer, in whatever order they came', () =>
    fc.assert(
      fc.property(caseFacts, (facts) => {
        const turned = Object.fromEntries(Object.entries(facts).reverse()) as Facts;
        expect(JSON.stringify(findCandidates(turned, ON))).toBe(JSON.stringify(findCandidates(facts, ON)));
      }),
      { numRuns: 60 },
    ));

  it('one more fact never takes a code that does not fit back to one that is open', () =>
    fc.assert(
      fc.property(caseFacts, anyFactOf(CASE_FACTS), (facts, [name, answer]) => {
        fc.pre(facts[name] === undefined);
        const after = new Map(findCandidates({ ...facts, [name]: answer }, ON).map((each) => [each.code, each.fit]));
        const reopened = findCandidates(facts, ON).filter(
          ({ code, fit }) => fit === 'does-not-fit' && after.get(code) === 'need-to-know',
        );
        expect(reopened.map(({ code }) => code)).toEqual([]);
      }),
      { numRuns: 400 },
    ));
});
