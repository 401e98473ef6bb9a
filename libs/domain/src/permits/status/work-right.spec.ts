import fc from 'fast-check';
import type { Facts } from '../../assess/facts.js';
import { askTopic, findings } from '../testing/ask-topic.js';
import { anyFacts, someDay } from '../testing/any-facts.js';
import { workRightTopic } from './work-right.js';

const PENDING: Facts = { permitEndOn: '2026-09-30', extensionFiledOn: '2026-09-20', decision: 'pending' };
const ask = (facts: Facts, on?: string) => askTopic(workRightTopic, facts, on);

describe('while the extension is pending (EXT-02, EXT-03)', () => {
  it('work goes on to the decision, on the same conditions', () => {
    const { answer, lines } = ask(PENDING);
    expect(answer).toMatchObject({ now: 'yes', until: undefined, untilDecision: true, conditions: 'same' });
    expect(findings(lines)).toEqual(['EXT-02 holds', 'EXT-03 holds', 'EXT-05 holds']);
  });

  it('filed after the expiry it keeps nothing', () => {
    const { answer, lines } = ask({ ...PENDING, extensionFiledOn: '2026-10-01' });
    expect(answer).toMatchObject({ now: 'no', until: '2026-09-30', endsFrom: '2026-10-01', conditions: undefined });
    expect(findings(lines)).toContain('EXT-03 fails');
  });

  it('the day of receipt is the one in UTC', () =>
    expect(ask({ permitEndOn: '2026-09-30', extensionFiledAt: '2026-09-30T20:30:00-04:00' }).answer.now).toBe('no'));

  it.each([
    ['2026-04-26', '2026-10-23'],
    ['2026-04-27', '2027-04-27'],
  ])('the proof of a filing of %s shows %s (EXT-05)', (extensionFiledOn, shownTo) =>
    expect(ask({ ...PENDING, extensionFiledOn }).lines.find(({ rule }) => rule === 'EXT-05')?.text.en).toContain(
      shownTo,
    ),
  );

  it('the proof of a post-graduation permit still shows 180 days', () =>
    expect(ask({ ...PENDING, code: 'C43' }).lines.find(({ rule }) => rule === 'EXT-05')?.text.en).toContain(
      '180 days, to 2027-03-19',
    ));

  it('not under a declaration of the Minister, a second application included', () => {
    const { answer, lines } = ask({ ...PENDING, underDeclaration: true, secondExtensionFiledOn: '2026-09-25' });
    expect(answer).toMatchObject({ now: 'no', until: '2026-09-30' });
    expect(findings(lines)).toEqual(['EXT-02 fails']);
  });

  it('nothing on file after the expiry: asks whether anything was filed', () => {
    const { answer, lines } = ask({ permitEndOn: '2026-09-30', leavesCanadaOn: '2027-01-01' });
    expect(answer.now).toBe('need-to-know');
    expect(lines[0]).toMatchObject({ rule: 'EXT-03', finding: 'needs', missing: ['extensionFiledOn'] });
  });
});

describe('the decision (EXT-07)', () => {
  it('refused: work ends that day, the permit itself runs to its own end', () => {
    expect(ask({ ...PENDING, extensionRefusedOn: '2026-11-16' }, '2026-11-16').answer).toMatchObject({
      now: 'yes',
      endsFrom: '2026-11-17',
    });
    expect(ask({ ...PENDING, extensionRefusedOn: '2026-09-25' }, '2026-09-26').answer).toMatchObject({
      now: 'yes',
      until: '2026-09-30',
    });
  });

  it('refused, day not known: asks for it', () =>
    expect(ask({ ...PENDING, decision: 'refused' }).answer.now).toBe('need-to-know'));

  it('approved: the new conditions begin', () =>
    expect(ask({ ...PENDING, decision: 'approved' }).answer).toMatchObject({ now: 'yes', conditions: 'new' }));
});

describe('a second application (EXT-06)', () => {
  const refused = { ...PENDING, extensionRefusedOn: '2026-11-16' };

  it.each([
    ['2026-09-30', 'yes', 'EXT-06 holds'],
    ['2026-10-01', 'no', 'EXT-06 fails'],
  ])('of %s: work now %s', (secondExtensionFiledOn, now, finding) => {
    const { answer, lines } = ask({ ...refused, secondExtensionFiledOn });
    expect(answer.now).toBe(now);
    expect(findings(lines)).toContain(finding);
  });
});

describe('leaving Canada (EXT-04)', () => {
  it('wholly before the expiry ends nothing', () =>
    expect(ask({ ...PENDING, leavesCanadaOn: '2026-09-22', returnsToCanadaOn: '2026-09-28' }).answer).toMatchObject({
      now: 'yes',
      untilDecision: true,
      afterReturn: 'yes',
    }));

  it('across the expiry ends it there', () =>
    expect(ask({ ...PENDING, leavesCanadaOn: '2026-09-22', returnsToCanadaOn: '2026-10-02' }).answer).toMatchObject({
      now: 'no',
      until: '2026-09-30',
      afterReturn: 'no',
    }));

  it('before the expiry, return not known: asks for it', () =>
    expect(ask({ ...PENDING, leavesCanadaOn: '2026-09-22' }).answer).toMatchObject({
      now: 'need-to-know',
      afterReturn: 'need-to-know',
    }));

  it('after a refusal it takes nothing more', () =>
    expect(ask({ ...PENDING, extensionRefusedOn: '2026-11-16', leavesCanadaOn: '2026-12-20' }).answer.endsFrom).toBe(
      '2026-11-17',
    ));
});

describe('the loss of status (RES-02)', () => {
  it('ends the work whatever is pending', () => {
    const { answer, lines } = ask({ ...PENDING, statusLostOn: '2026-11-01' });
    expect(answer).toMatchObject({ now: 'no', endsFrom: '2026-11-02' });
    expect(findings(lines)).toContain('RES-02 holds');
  });
});

describe('a new employer (EXT-08)', () => {
  const asked: Facts = { hasMaintainedStatus: true, newEmployerOffered: true, webFormSent: true };

  it.each<[string, Facts, string]>([
    ['the e-mail is there', { positiveEmailReceived: true }, 'yes'],
    ['no e-mail yet', { positiveEmailReceived: false }, 'no'],
    ['not known', {}, 'need-to-know'],
    ['no web form', { webFormSent: false }, 'no'],
    ['no offer number', { newEmployerOffered: false, positiveEmailReceived: true }, 'no'],
    ['a short-term worker', { positiveEmailReceived: true, shortWorkGrantedOn: '2026-11-10' }, 'no'],
    ['a business visitor', { positiveEmailReceived: true, purpose: 'business-visit' }, 'no'],
  ])('%s: %s', (_, over, expected) => expect(ask({ ...asked, ...over }).answer.mayStartWithNewEmployer).toBe(expected));

  it('is a policy with a first day', () => {
    const allowed = { ...asked, positiveEmailReceived: true };
    expect(ask(allowed, '2025-05-26').answer.mayStartWithNewEmployer).toBe('no');
    expect(ask(allowed, '2025-05-27').answer.mayStartWithNewEmployer).toBe('yes');
  });

  it('is not spoken of where nobody asks', () => expect(ask(PENDING).answer.mayStartWithNewEmployer).toBeUndefined());
});

describe('always', () => {
  it('who has no right on a day has none on a later one, the facts being the same', () =>
    fc.assert(
      fc.property(anyFacts, someDay, someDay, (facts, a, b) => {
        const [sooner, after] = a < b ? [a, b] : [b, a];
        if (facts.permitEndOn === undefined) return true;
        return ask(facts, sooner).answer.now !== 'no' || ask(facts, after).answer.now !== 'yes';
      }),
      { numRuns: 300 },
    ));

  it('it never ends before the permit does, unless status was lost', () =>
    fc.assert(
      fc.property(someDay, someDay, someDay, (permitEndOn, extensionFiledOn, extensionRefusedOn) => {
        const { endsFrom } = ask({ permitEndOn, extensionFiledOn, extensionRefusedOn }).answer;
        return endsFrom !== undefined && endsFrom > permitEndOn;
      }),
    ));
});
