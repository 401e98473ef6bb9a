import type { OfferView } from '../offer-queries';
import { actSteps, nextStep, openTurns, withdrawalChannel } from './offer-acts';

type Standing = Parameters<typeof actSteps>[0];
const standing = (more: Partial<OfferView>): Standing => ({
  state: 'draft',
  agreementOnFile: false,
  passportConfirmed: false,
  attested: false,
  numberHandedOn: null,
  missing: [],
  ...more,
});
const done = { agreementOnFile: true, passportConfirmed: true, attested: true };

describe('the acts of the offer', () => {
  it.each<[string, Partial<OfferView>, string | undefined]>([
    ['not begun', { state: 'none' }, undefined],
    ['an empty draft', {}, 'agreement'],
    ['with an agreement', { agreementOnFile: true }, 'passport'],
    ['with a confirmed passport', { agreementOnFile: true, passportConfirmed: true }, 'attestation'],
    ['attested', done, 'ready'],
    ['ready', { ...done, state: 'ready' }, 'submission'],
    ['pending', { ...done, state: 'pending' }, 'handover'],
    ['pending, number handed over', { ...done, state: 'pending', numberHandedOn: '2026-11-20' }, 'match'],
    ['matched', { ...done, state: 'matched', numberHandedOn: '2026-11-20' }, undefined],
    ['used', { ...done, state: 'used', numberHandedOn: '2026-11-20' }, undefined],
  ])('%s: one is next', (_, more, act) => {
    expect(nextStep(standing(more))?.act).toBe(act);
  });

  it('asks for the attestations again when the agreement is newer', () => {
    const missing = [{ code: 'offer.attested-before-agreement' }] as OfferView['missing'];
    expect(nextStep(standing({ ...done, missing }))?.act).toBe('attestation');
  });

  it('offers no attestation without an agreement', () => {
    expect(actSteps(standing({})).find(({ act }) => act === 'attestation')?.isOpen).toBe(false);
  });

  it.each<[Standing['state'], readonly string[]]>([
    ['none', []],
    ['draft', ['newAgreement', 'withdrawal']],
    ['ready', ['newAgreement', 'takeBack', 'withdrawal']],
    ['pending', ['newAgreement', 'edited', 'withdrawal']],
    ['matched', ['withdrawal']],
    ['used', []],
    ['withdrawn', []],
  ])('from %s the ways back and out are %j', (state, turns) => {
    expect(openTurns(standing({ ...done, state }))).toEqual(turns);
  });

  it('withdraws a matched offer by e-mail, any other in the portal', () => {
    expect(withdrawalChannel('matched')).toBe('mailbox');
    expect(withdrawalChannel('pending')).toBe('portal');
  });
});
