import fc from 'fast-check';
import { EVENT_TYPES, cardOf } from '../cases/event.js';
import { OFFER_FIELDS } from '../offers/offer-fields.js';
import {
  GUARDED_FACTS,
  GUARDED_OFFER_FIELDS,
  isMask,
  masked,
  maskedFacts,
  maskedOfferValues,
  withoutMasks,
} from './guarded-values.js';

/** Names that speak of a person's papers; a new fact or field with such a name is guarded, or excused here with its reason. */
const TELLING = /passport|uci$|birth/i;
const EXCUSED = new Set([
  // A country and the day on which a paper ends name no one.
  'fw_country_of_birth',
  'fw_passport_expiry',
]);

describe('what is guarded', () => {
  it('is every fact of an event that names a person’s papers', () => {
    const telling = EVENT_TYPES.flatMap((type) =>
      Object.entries(cardOf(type).facts)
        .filter(([name, card]) => card.kind === 'uci' || TELLING.test(name))
        .map(([name]) => name),
    );
    expect(telling.length).toBeGreaterThan(2);
    expect(telling.filter((name) => !(name in GUARDED_FACTS))).toEqual([]);
  });

  it('is every field of an offer that does', () => {
    const telling = OFFER_FIELDS.filter(({ id, kind }) => kind === 'uci' || TELLING.test(id)).map(({ id }) => id);
    expect(telling.filter((id) => !(id in GUARDED_OFFER_FIELDS) && !EXCUSED.has(id))).toEqual([]);
    expect(Object.keys(GUARDED_OFFER_FIELDS).filter((id) => !(telling as string[]).includes(id))).toEqual([]);
  });
});

describe('a mask', () => {
  it('shows the end of a number, the year of a day, and nothing of a short number or a fingerprint', () => {
    expect(masked('number', 'ZZMARK123')).toBe('•••• 123');
    expect(masked('number', 'AB123')).toBe('••••');
    expect(masked('day', '1992-04-17')).toBe('1992-••-••');
    expect(masked('fingerprint', 'abcdef0123')).toBe('••••');
  });

  it('never shows more than three characters of a number, and is always known as a mask', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,12}$/), (number) => {
        const shown = masked('number', number);
        expect(shown.replaceAll(/[• ]/g, '').length).toBeLessThanOrEqual(3);
        expect(isMask(shown)).toBe(true);
        expect(isMask(number)).toBe(false);
      }),
    );
  });

  it('covers facts and offer values, and leaves the rest and the original as they were', () => {
    const facts = { passportNumber: 'Z1234567', issuedOn: '2026-11-22', count: 2 };
    expect(maskedFacts(facts)).toEqual({ passportNumber: '•••• 567', issuedOn: '2026-11-22', count: 2 });
    expect(facts.passportNumber).toBe('Z1234567');
    expect(maskedOfferValues({ fw_date_of_birth: '1992-04-17', fw_family_name: 'X' })).toEqual({
      fw_date_of_birth: '1992-••-••',
      fw_family_name: 'X',
    });
  });

  it('sent back stands for the value on file; of another value it does not', () => {
    expect(
      withoutMasks(
        { uci: '•••• 678', passportNumber: '•••• 999', reason: 'x' },
        { uci: '12345678', passportNumber: 'Z1234567' },
        GUARDED_FACTS,
      ),
    ).toEqual({ uci: '12345678', passportNumber: '•••• 999', reason: 'x' });
  });
});
