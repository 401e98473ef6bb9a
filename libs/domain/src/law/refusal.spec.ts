import { ACTOR, ask, refusalsIn } from '../cases/testing/ask.js';
import type { CaseEvent } from '../cases/event.js';
import { foldCase } from '../cases/fold.js';
import { aHistory, anEvent, aSetting } from '../deadlines/testing/event-builder.js';
import { HISTORIES, upTo } from '../permits/testing/histories.js';
import { accept, card, refusalsOf, refuse, type Refusal } from './refusal.js';
import { text } from './text.js';

describe('a catalogue of refusals', () => {
  const refusal = refusalsOf({
    'cake.eaten': card<{ by: string }>({
      basis: 'law',
      cites: ['IRPR s. 1', 'IRPA s. 2'],
      text: ({ by }) => text(`${by} ate it.`, `${by} l'a mangé.`),
      remedy: () => text('Bake another.', 'Faites-en un autre.'),
      mendAt: 'offer',
    }),
    'cake.dry': card({
      basis: 'house',
      cites: ['Permitdesk: cake is moist'],
      text: () => text('It is dry.', 'Il est sec.'),
      remedy: () => text('Add butter.', 'Ajoutez du beurre.'),
    }),
  });

  it('makes the refusal of a card, with its parameters, the field and the place that mends it', () =>
    expect(refusal('cake.eaten', { by: 'Ada' }, 'facts.cake')).toEqual({
      code: 'cake.eaten',
      basis: 'law',
      cites: ['IRPR s. 1', 'IRPA s. 2'],
      text: { en: 'Ada ate it.', fr: "Ada l'a mangé." },
      remedy: { en: 'Bake another.', fr: 'Faites-en un autre.' },
      field: 'facts.cake',
      mendAt: 'offer',
    }));

  it('leaves out the field and the place where there are none', () =>
    expect(Object.keys(refusal('cake.dry'))).toEqual(['code', 'basis', 'cites', 'text', 'remedy']));

  it('takes a field without parameters', () =>
    expect(refusal('cake.dry', undefined, 'facts.cake').field).toBe('facts.cake'));
});

it('gives a value or every reason against it', () => {
  expect(accept(230)).toEqual({ ok: true, value: 230 });
  expect(refuse([])).toEqual({ ok: false, refusals: [] });
});

/** What the guards have against the last event of a history. */
const against = (history: readonly CaseEvent[], last: CaseEvent, setting = aSetting()): readonly Refusal[] =>
  foldCase(aHistory(...history, last), setting).folded.find(({ event }) => event.type === last.type)?.refusals ?? [];

const french = aSetting({ worker: { officialLanguage: 'fr' } });
const exempt = upTo('exemption.signed-off');
const drafted = upTo('offer.attested');
const ready = upTo('offer.made-ready');
const filing = anEvent('application.filed', '2026-08-05');

/** A way to provoke each refusal that a guard of a machine can make. */
const PROVOKED: readonly (readonly [string, () => readonly Refusal[]])[] = [
  ['case.not-accepted', () => against(upTo('case.requested'), anEvent('exemption.put-to-review', '2026-08-05'))],
  [
    'exemption.self-review',
    () =>
      against(
        [...upTo('case.accepted'), anEvent('exemption.put-to-review', '2026-08-05', { preparedBy: ACTOR })],
        anEvent('exemption.signed-off', '2026-08-06'),
        aSetting({ reviewerMustDiffer: true }),
      ),
  ],
  ['exemption.offer-in-portal', () => against(ready, anEvent('exemption.reopened', '2026-08-14'))],
  ['fee.wrong-amount', () => against(exempt, anEvent('fee.paid', '2026-08-10', { amountCents: 229_99 }))],
  ['fee.ground-not-for-code', () => against(exempt, anEvent('fee.exemption-claimed', '2026-08-10'))],
  ['fee.refund-after-issue', () => against(HISTORIES.P40, anEvent('fee.refund-requested', '2026-11-03'))],
  ['fee.offer-stands-on-it', () => against(ready, anEvent('fee.payment-struck', '2026-08-14'))],
  [
    'fee.refund-more-than-paid',
    () => against(HISTORIES.P80, anEvent('fee.refunded', '2026-11-30', { amountCents: 230_01 })),
  ],
  ['offer.exemption-open', () => against(upTo('case.accepted'), anEvent('offer.made-ready', '2026-08-13'))],
  ['offer.agreement-missing', () => against(exempt, anEvent('offer.attested', '2026-08-12'))],
  ['offer.agreement-language', () => against(drafted, anEvent('offer.made-ready', '2026-08-13'), french)],
  [
    'offer.agreement-terms',
    () =>
      against(
        [...exempt, anEvent('agreement.recorded', '2026-08-11', { sameTerms: false })],
        anEvent('offer.attested', '2026-08-12'),
      ),
  ],
  ['offer.not-attested', () => against(upTo('agreement.recorded'), anEvent('offer.made-ready', '2026-08-13'))],
  [
    'offer.attested-before-agreement',
    () => against([...drafted, anEvent('agreement.recorded', '2026-08-13')], anEvent('offer.made-ready', '2026-08-14')),
  ],
  [
    'offer.attestation-not-given',
    () => against(upTo('agreement.recorded'), anEvent('offer.attested', '2026-08-12', { noFees: false })),
  ],
  ['offer.fee-open', () => against(exempt, anEvent('offer.made-ready', '2026-08-13'))],
  ['offer.passport-unconfirmed', () => refusalsIn(ask(upTo('agreement.recorded'), 'offer.made-ready', '2026-08-13'))],
  [
    'offer.list-not-checked',
    () => against(ready, anEvent('offer.submitted', '2026-08-14', { listCheckedOn: '2026-08-13' })),
  ],
  [
    'offer.withdraw-in-portal',
    () => against(HISTORIES.P00, anEvent('offer.withdrawn', '2026-08-20', { channel: 'mailbox' })),
  ],
  [
    'offer.withdraw-by-mail',
    () => against(HISTORIES.P20, anEvent('offer.withdrawn', '2026-09-01', { channel: 'portal' })),
  ],
  ['number.not-submitted', () => against(ready, anEvent('number.handed-over', '2026-08-14'))],
  ['number.fee-open', () => against(exempt, anEvent('number.handed-over', '2026-08-14'))],
  ['application.before-offer', () => [...against(exempt, filing), ...against(HISTORIES.P05, filing)]],
  ['application.before-fee', () => [...against(exempt, filing), ...against(HISTORIES.P05, filing)]],
  [
    'application.number-differs',
    () => against(HISTORIES.P05, anEvent('application.filed', '2026-08-24', { offerNumberInForm: 'A7654321' })),
  ],
  [
    'renewal.conditions-unknown',
    () => against(HISTORIES.P05, anEvent('application.filed', '2026-08-24', { route: 'renewal' })),
  ],
  ['work.no-right', () => against(HISTORIES.P40, anEvent('work.started', '2029-11-02'))],
  ['work.rights-not-given', () => against(HISTORIES.P40, anEvent('work.started', '2026-11-09'))],
  ['work.rights-language', () => against(upTo('rights.given'), anEvent('work.started', '2026-11-09'), french)],
  [
    'work.permit-wrong',
    () =>
      against([...HISTORIES.P40, anEvent('permit.found-wrong', '2026-11-03')], anEvent('work.started', '2026-11-09')),
  ],
  [
    'restoration.not-open',
    () =>
      against(
        [...HISTORIES.P50, anEvent('status.ended', '2027-02-01', { restorable: false })],
        anEvent('restoration.filed', '2027-03-01'),
      ),
  ],
  ['restoration.too-late', () => against(HISTORIES.P60, anEvent('restoration.filed', '2030-03-01'))],
];

describe.each(PROVOKED)('%s', (code, provoke) => {
  const made = provoke().filter((refusal) => refusal.code === code);

  it('says in both languages what is wrong and what mends it, with its source', () => {
    expect(made).not.toEqual([]);
    for (const { text: said, remedy, cites } of made) {
      for (const words of [said.en, said.fr, remedy.en, remedy.fr]) expect(words).toMatch(/\S.*[.!?]$/);
      expect([said.fr, remedy.fr]).not.toEqual([said.en, remedy.en]);
      expect(`${said.en} ${said.fr} ${remedy.en} ${remedy.fr}`).not.toMatch(/undefined|NaN|\[object/);
      expect(cites.length).toBeGreaterThan(0);
    }
  });

  it('sends to the place that mends it', () => {
    for (const { mendAt } of made) expect(mendAt).toBeDefined();
  });
});
