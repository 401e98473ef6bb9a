import fc from 'fast-check';
import { aHistory, anEvent as event, aSetting } from '../deadlines/testing/event-builder.js';
import { PERMIT_STATES } from '../permits/permit-states.js';
import { HISTORIES, upTo } from '../permits/testing/histories.js';
import type { CaseEvent, FactsOf } from './event.js';
import { findingsOf, type Finding } from './findings.js';
import { foldCase } from './fold.js';
import { anyHistory } from './testing/any-history.js';

const find = (...events: readonly CaseEvent[]): readonly Finding[] =>
  findingsOf(foldCase(aHistory(...events), aSetting()));
const codes = (...events: readonly CaseEvent[]): readonly string[] =>
  find(...events).map(({ refusal }) => refusal.code);

it.each(PERMIT_STATES)('a history in order has none: %s', (state) => expect(codes(...HISTORIES[state])).toEqual([]));

describe('a history with a gap', () => {
  it('is told at the entry that came without the steps before it', () => {
    const [finding, ...more] = find(event('permit.issued', '2026-11-02'), event('permit.compared', '2026-11-02'));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      key: 'history.out-of-turn@permit.issued@2026-11-02',
      eventId: 'permit.issued@2026-11-02',
      refusal: { code: 'history.out-of-turn', basis: 'house' },
    });
    expect(finding?.refusal.text.en).toContain('“Permit issued” is on file without the steps that come before it.');
  });

  it('has no finding left when the steps are on file', () =>
    expect(codes(...HISTORIES.P30, event('permit.issued', '2026-11-02'))).toEqual([]));

  it('tells what the law has against the entry too', () =>
    expect(codes(event('work.started', '2026-11-09'))).toEqual([
      'history.out-of-turn',
      'work.no-right',
      'work.rights-not-given',
    ]));
});

describe('a renewal', () => {
  const filed = (receivedAt: string, currentPermitExpiresOn = '2026-12-10'): readonly string[] =>
    codes(
      ...HISTORIES.P05,
      event('application.filed', '2026-12-08', { route: 'renewal', receivedAt, currentPermitExpiresOn }),
    );

  it.each([
    ['two days before', '2026-12-08T15:00:00Z', []],
    ['in the last second of the day, in UTC', '2026-12-10T23:59:59Z', []],
    ['WE-64: at 20:30 in Toronto, the next day in UTC', '2026-12-11T01:30:00Z', ['renewal.after-expiry']],
    ['a week after', '2026-12-17T15:00:00Z', ['renewal.after-expiry']],
  ])('received %s', (_, receivedAt, expected) => expect(filed(receivedAt)).toEqual(expected));

  it('WE-64: is recorded all the same, and the finding names the day in UTC', () => {
    const late = {
      route: 'renewal',
      receivedAt: '2026-12-11T01:30:00Z',
      currentPermitExpiresOn: '2026-12-10',
    } as const;
    const [finding] = find(...HISTORIES.P05, event('application.filed', '2026-12-10', late));
    expect(finding?.refusal).toMatchObject({
      basis: 'law',
      cites: ['IRPR s. 201(1)', 'IRPR s. 9.3(1)'],
      mendAt: 'permit',
    });
    expect(finding?.refusal.text.en).toContain('2026-12-11');
    expect(finding?.refusal.text.fr).toContain('2026-12-10');
  });

  it('of no other route has an expiry to keep', () =>
    expect(
      codes(
        ...HISTORIES.P05,
        event('application.filed', '2026-12-17', { route: 'inside', currentPermitExpiresOn: '2026-12-10' }),
      ),
    ).toEqual([]));
});

describe('a printed permit', () => {
  const offered = { employerName: 'As the letter says', occupation: 'As the letter says' };
  const printed = (over: Partial<FactsOf<'permit.issued'>>): CaseEvent =>
    event('permit.issued', '2026-11-02', { ...offered, ...over });

  it.each<[string, Partial<FactsOf<'permit.issued'>>, readonly string[]]>([
    ['as offered', {}, []],
    ['for another employer', { employerName: 'Birch Robotics' }, ['permit.employer-differs']],
    ['for the employer in capitals', { employerName: 'AS THE LETTER SAYS' }, ['permit.employer-differs']],
    ['for another occupation', { occupation: 'Cook' }, ['permit.occupation-differs']],
    ['that ends before it begins', { validFrom: '2026-11-02', validTo: '2026-11-01' }, ['permit.dates-reversed']],
    ['for one day', { validFrom: '2026-11-02', validTo: '2026-11-02' }, []],
    [
      'wrong in all of it',
      { employerName: 'Birch', occupation: 'Cook', validTo: '2020-01-01' },
      ['permit.dates-reversed', 'permit.employer-differs', 'permit.occupation-differs'],
    ],
  ])('%s', (_, over, expected) => expect(codes(...HISTORIES.P30, printed(over))).toEqual(expected));

  it('names what is printed and what was offered', () => {
    const [finding] = find(...HISTORIES.P30, printed({ employerName: 'Birch' }));
    expect(finding?.refusal.text.en).toBe('The permit names “Birch” as employer; the offer says “As the letter says”.');
    expect(finding?.eventId).toBe('permit.issued@2026-11-02');
  });

  it('that was corrected leaves the word to the corrected one', () => {
    const wrong = [...HISTORIES.P30, printed({ employerName: 'Birch' }), event('permit.found-wrong', '2026-11-03')];
    expect(codes(...wrong)).toEqual(['permit.employer-differs']);
    expect(codes(...wrong, event('permit.corrected', '2026-11-20', offered))).toEqual([]);
    expect(codes(...wrong, event('permit.corrected', '2026-11-20', { ...offered, occupation: 'Cook' }))).toEqual([
      'permit.occupation-differs',
    ]);
  });

  it('is compared with nothing where no offer is on file', () =>
    expect(codes(event('permit.issued', '2026-11-02', { employerName: 'Birch' }))).toEqual(['history.out-of-turn']));
});

describe('a withdrawn offer', () => {
  const withdrawn = (refundAsked: boolean): CaseEvent => event('offer.withdrawn', '2026-08-20', { refundAsked });

  it('without asking for the fee is told until it is asked for', () => {
    const silent = [...HISTORIES.P05, withdrawn(false)];
    expect(codes(...silent)).toEqual(['fee.refund-not-asked']);
    expect(find(...silent)[0]?.eventId).toBe('offer.withdrawn@2026-08-20');
    expect(codes(...silent, event('fee.refund-requested', '2026-08-25'))).toEqual([]);
  });

  it('with the asking has nothing to tell', () => expect(codes(...HISTORIES.P05, withdrawn(true))).toEqual([]));

  it('whose fee was exempt has nothing to ask for', () => {
    const exempt = HISTORIES.P05.map((each) =>
      each.type === 'fee.paid' ? event('fee.exemption-claimed', '2026-08-10', { ground: 'R299(2)(e)' }) : each,
    );
    expect(codes(...exempt, withdrawn(false)).filter((code) => code === 'fee.refund-not-asked')).toEqual([]);
  });
});

it('an exemption found elsewhere is told until it is answered here', () => {
  const found = event('exemption.found', '2026-08-05');
  expect(find(found)).toMatchObject([
    { key: 'exemption.not-evidenced@exemption.found@2026-08-05', refusal: { basis: 'law', mendAt: 'exemption' } },
  ]);
  expect(codes(found, event('exemption.reopened', '2026-08-06'))).toEqual([]);
});

describe('a waiver', () => {
  const waiver = (code: string): CaseEvent => event('gate.waived', '2026-08-18', { code });
  const renewal = event('application.filed', '2026-08-24', { route: 'renewal' });

  it('hushes a rule of the house, and not the law', () => {
    expect(codes(...HISTORIES.P05, renewal)).toEqual(['renewal.conditions-unknown']);
    expect(codes(...HISTORIES.P05, waiver('renewal.conditions-unknown'), renewal)).toEqual([]);
    const short = [...upTo('exemption.signed-off'), event('fee.paid', '2026-08-10', { amountCents: 1 })];
    expect(codes(...short, waiver('fee.wrong-amount'))).toEqual(['fee.wrong-amount']);
  });
});

describe('a finding', () => {
  it('goes when the fact is mended', () => {
    const short = [...upTo('exemption.signed-off'), event('fee.paid', '2026-08-10', { amountCents: 229_99 })];
    const mended = {
      ...event('event.corrected', '2026-08-11', { eventId: 'fee.paid@2026-08-10' }),
      corrected: { ...event('fee.paid', '2026-08-10').facts } as Record<string, string | number>,
    };
    expect(codes(...short)).toEqual(['fee.wrong-amount']);
    expect(codes(...short, mended)).toEqual([]);
  });

  it('goes when its entry is struck', () =>
    expect(
      codes(
        event('permit.issued', '2026-11-02'),
        event('event.voided', '2026-11-03', { eventId: 'permit.issued@2026-11-02' }),
      ),
    ).toEqual([]));

  it('of one rule on several fields keeps apart by its key', () => {
    const silent = event('offer.attested', '2026-08-12', { noFees: false, abuseFree: false });
    expect(find(...upTo('offer.passport-confirmed'), silent).map(({ key }) => key)).toEqual([
      'offer.attestation-not-given@offer.attested@2026-08-12@facts.noFees',
      'offer.attestation-not-given@offer.attested@2026-08-12@facts.abuseFree',
    ]);
  });

  it('keeps its key when the case goes on, so that a decision stays with it', () => {
    const short = [...upTo('exemption.signed-off'), event('fee.paid', '2026-08-10', { amountCents: 229_99 })];
    const [before] = find(...short);
    expect(find(...short, event('agreement.recorded', '2026-08-11')).map(({ key }) => key)).toEqual([before?.key]);
  });

  it('has one key, an entry of the file, both languages and a source, whatever happened', () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        const findings = findingsOf(foldCase(history, aSetting()));
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
        for (const { eventId, refusal } of findings) {
          expect(history.some(({ id }) => id === eventId)).toBe(true);
          const words = [refusal.text.en, refusal.text.fr, refusal.remedy.en, refusal.remedy.fr];
          expect(words.filter((each) => each.trim() === '' || each.includes('undefined'))).toEqual([]);
          expect(refusal.cites.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    ));
});
