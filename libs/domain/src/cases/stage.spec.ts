import { aHistory, anEvent as event, aSetting } from '../deadlines/testing/event-builder.js';
import type { Holder, PermitState } from '../permits/permit-states.js';
import { HISTORIES, upTo } from '../permits/testing/histories.js';
import type { CaseEvent, EventType } from './event.js';
import { foldCase } from './fold.js';
import { holderOf, STAGE_NAMES, stageOf, STAGES, type Stage } from './stage.js';

const at = (...events: readonly CaseEvent[]): readonly [Stage, Holder] => {
  const folded = foldCase(aHistory(...events), aSetting());
  return [stageOf(folded), holderOf(folded)];
};
const signedOff = (outcome: 'no_offer_needed' | 'lmia_needed' | 'no_permit_needed'): readonly CaseEvent[] => [
  ...upTo('exemption.put-to-review'),
  event('exemption.signed-off', '2026-08-06', { outcome }),
];
const withoutFee = upTo('offer.attested').filter(({ type }) => type !== 'fee.paid');

it.each<[string, Stage, Holder, readonly CaseEvent[]]>([
  ['nothing has happened', 'exemption', 'us', []],
  ['the case is asked for', 'exemption', 'us', upTo('case.requested')],
  ['the exemption is open', 'exemption', 'us', upTo('case.accepted')],
  ['the exemption is in review', 'exemption', 'us', upTo('exemption.put-to-review')],
  [
    'the exemption is reopened',
    'exemption',
    'us',
    [...upTo('exemption.signed-off'), event('exemption.reopened', '2026-08-07')],
  ],
  ['the exemption is signed off', 'fee', 'client', upTo('exemption.signed-off')],
  ['the exemption was decided elsewhere', 'fee', 'client', [event('exemption.found', '2026-08-05')]],
  ['the offer is drafted before the fee', 'fee', 'client', withoutFee],
  ['the fee is paid', 'offer', 'us', upTo('fee.paid')],
  ['the fee is exempt', 'offer', 'us', [...upTo('exemption.signed-off'), event('fee.exemption-claimed', '2026-08-10')]],
  ['no offer is needed', 'offer', 'us', signedOff('no_offer_needed')],
  ['the offer is ready', 'offer', 'us', upTo('offer.made-ready')],
  ['the offer is in the portal', 'portal', 'us', upTo('offer.submitted')],
  ['an LMIA is needed', 'closed', 'nobody', signedOff('lmia_needed')],
  ['no permit is needed', 'closed', 'nobody', signedOff('no_permit_needed')],
  [
    'that answer is reopened',
    'exemption',
    'us',
    [...signedOff('lmia_needed'), event('exemption.reopened', '2026-08-07')],
  ],
  ['the case is declined', 'closed', 'nobody', [...upTo('case.requested'), event('case.declined', '2026-08-04')]],
  ['the case is closed', 'closed', 'nobody', [...HISTORIES.P50, event('case.closed', '2026-12-01')]],
  [
    'the case is reopened',
    'working',
    'client',
    [...HISTORIES.P50, event('case.closed', '2026-12-01'), event('case.reopened', '2026-12-02')],
  ],
])('when %s: %s, held by %s', (_, stage, holder, history) => expect(at(...history)).toEqual([stage, holder]));

it.each<[PermitState, Stage, Holder]>([
  ['none', 'portal', 'us'],
  ['P00', 'portal', 'worker'],
  ['P05', 'portal', 'worker'],
  ['P10', 'ircc', 'ircc'],
  ['P11', 'ircc', 'ircc'],
  ['P12', 'ircc', 'ircc'],
  ['P13', 'ircc', 'ircc'],
  ['P15', 'portal', 'worker'],
  ['P20', 'ircc', 'ircc'],
  ['P25', 'ircc', 'us'],
  ['P30', 'approved', 'worker'],
  ['P35', 'closed', 'nobody'],
  ['P40', 'working', 'client'],
  ['P41', 'working', 'us'],
  ['P42', 'working', 'ircc'],
  ['P50', 'working', 'client'],
  ['P52', 'working', 'client'],
  ['P55', 'working', 'ircc'],
  ['P56', 'working', 'worker'],
  ['P60', 'working', 'worker'],
  ['P61', 'working', 'ircc'],
  ['P62', 'working', 'ircc'],
  ['P70', 'working', 'us'],
  ['P80', 'closed', 'us'],
  ['P81', 'closed', 'nobody'],
  ['P82', 'closed', 'nobody'],
  ['P83', 'closed', 'nobody'],
  ['P84', 'closed', 'nobody'],
  ['P85', 'closed', 'nobody'],
  ['P86', 'closed', 'nobody'],
  ['P87', 'closed', 'nobody'],
  ['P88', 'closed', 'nobody'],
  ['P89', 'closed', 'nobody'],
  ['P90', 'closed', 'us'],
  ['P91', 'closed', 'nobody'],
])('%s: %s, held by %s', (state, stage, holder) => expect(at(...HISTORIES[state])).toEqual([stage, holder]));

describe('a question of IRCC', () => {
  const QUESTIONS: readonly (readonly [EventType, EventType, Holder])[] = [
    ['biometrics.instructed', 'biometrics.given', 'worker'],
    ['medical.instructed', 'medical.done', 'worker'],
    ['documents.requested', 'documents.sent', 'worker'],
    ['employer.questioned', 'employer.answered', 'client'],
  ];
  const asked = (type: EventType): CaseEvent => event(type, '2026-09-01') as CaseEvent;
  const answered = (type: EventType): CaseEvent => event(type, '2026-09-10') as CaseEvent;

  it.each(
    QUESTIONS.flatMap(([question, answer, holder]) =>
      (['P10', 'P11', 'P12', 'P20'] as const).map((state) => [question, state, holder, answer] as const),
    ),
  )('“%s” in %s gives the ball to the %s, and “%s” gives it back', (question, state, holder, answer) => {
    expect(at(...HISTORIES[state], asked(question))).toEqual(['ircc', holder]);
    expect(at(...HISTORIES[state], asked(question), answered(answer))).toEqual(['ircc', 'ircc']);
  });

  it('asked again is open again', () => {
    const twice = [
      asked('documents.requested'),
      answered('documents.sent'),
      event('documents.requested', '2026-09-20'),
    ];
    expect(at(...HISTORIES.P20, ...twice)).toEqual(['ircc', 'worker']);
  });

  it('to the employer goes before one to the worker', () =>
    expect(at(...HISTORIES.P20, asked('medical.instructed'), asked('employer.questioned'))).toEqual([
      'ircc',
      'client',
    ]));

  it('is nobody’s any more once the application is decided', () => {
    expect(at(...HISTORIES.P80, asked('documents.requested'))).toEqual(['closed', 'us']);
    expect(at(...HISTORIES.P30, asked('documents.requested'))).toEqual(['approved', 'worker']);
  });

  it('does not take a fairness letter off our desk', () =>
    expect(at(...HISTORIES.P25, asked('documents.requested'))).toEqual(['ircc', 'us']));
});

it.each(STAGES)('the stage “%s” has a name in both languages', (stage) => {
  const { en, fr } = STAGE_NAMES[stage];
  expect([en, fr].filter((name) => name.trim() === '')).toEqual([]);
  expect(en).not.toBe(fr);
});
