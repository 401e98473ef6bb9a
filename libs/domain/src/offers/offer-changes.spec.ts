import { CHANGE_OUTCOMES, type TermChange } from './change-of-terms.js';
import { CHANGE_WAYS, CHANGEABLE_STATES, NEW_OFFER_CASES, OFFER_CHANGES, waysToChange } from './offer-changes.js';
import { FIELD_IDS_BY_FORM, isOfferFieldId } from './offer-field-ids.js';
import { OFFER_STATES } from './offer.machine.js';

const idsOf = (field: Parameters<typeof waysToChange>[0], state: Parameters<typeof waysToChange>[1]) =>
  Object.fromEntries(waysToChange(field, state).map(({ change, way }) => [change.id, way]));

it('knows every state of an offer that exists', () =>
  expect(OFFER_STATES.filter((state) => state !== 'none' && state !== 'not_applicable')).toEqual(CHANGEABLE_STATES));

it('speaks of every field of the four forms, and of no other', () => {
  const touched = new Set(OFFER_CHANGES.flatMap(({ fields }) => fields));
  const { business, worker, job, wage } = FIELD_IDS_BY_FORM;
  expect([...business, ...worker, ...job, ...wage].filter((id) => !touched.has(id))).toEqual([]);
  expect([...touched].filter((id) => !isOfferFieldId(id))).toEqual([]);
  expect(waysToChange('receipt_file', 'pending')).toEqual([]);
});

it('lets a pending offer be edited in the portal, except what the enrolment fixed', () =>
  expect(OFFER_CHANGES.filter(({ ways }) => ways.pending !== 'in-portal').map(({ id }) => id)).toEqual([
    'employer-identity',
  ]));

it('lets an officer change the code and the passport number alone', () =>
  expect(OFFER_CHANGES.filter(({ ways }) => ways.matched === 'officer').map(({ id }) => id)).toEqual([
    'passport-number',
    'exemption-code',
  ]));

it('needs a new offer after the match for what may never change then', () =>
  expect(OFFER_CHANGES.filter(({ ways }) => ways.matched === 'new-offer').map(({ id }) => id)).toEqual([
    'employer-identity',
    'occupation',
    'place-named',
    'longer-duration',
    'cut',
  ]));

it('tells a raise from a cut in the same field', () => {
  expect(idsOf('hourly_wage_cad', 'used')).toEqual({ cut: 'new-offer', raise: 'record-only' });
  expect(idsOf('job_title', 'matched')).toEqual({ occupation: 'new-offer', 'title-in-noc': 'record-only' });
});

it('edits nothing in the portal once matched, and nothing at all in a withdrawn offer', () => {
  for (const state of ['matched', 'used', 'withdrawn'] as const)
    expect(OFFER_CHANGES.filter(({ ways }) => ways[state] === 'in-portal' || ways[state] === 'in-draft')).toEqual([]);
});

it('has a sentence of each way in both languages', () =>
  expect(Object.values(CHANGE_WAYS).filter(({ en, fr }) => en === '' || fr === '' || en === fr)).toEqual([]));

it('counts as a case of OFF-09 every change of terms that needs a new offer', () => {
  const named = new Set(NEW_OFFER_CASES.flatMap(({ changes }) => changes));
  const needing = Object.entries(CHANGE_OUTCOMES).flatMap(([change, outcome]) =>
    outcome === 'new-offer' ? [change as TermChange] : [],
  );
  expect(needing.filter((change) => !named.has(change))).toEqual([]);
  expect([...named].filter((change) => CHANGE_OUTCOMES[change] !== 'new-offer')).toEqual([]);
  expect(NEW_OFFER_CASES.map(({ letter }) => letter).join('')).toBe('abcdefg');
});
