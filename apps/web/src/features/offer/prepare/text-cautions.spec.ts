import { offerField } from '@permitdesk/domain/offers/offer-fields';
import { cautionsOf } from './text-cautions';

describe('what is said of a text while it is typed', () => {
  it('counts its characters, an emoji as one, and names each risky one once', () => {
    expect(cautionsOf(offerField('main_duties'), 'A & B & 🙂')).toMatchObject({
      length: 9,
      risky: [{ character: '&' }, { character: '🙂' }],
    });
  });

  it('warns of an attachment, a denied agreement, and a post-office box where people should work', () => {
    expect(cautionsOf(offerField('main_duties'), 'See attached.')?.isAttachment).toBe(true);
    expect(cautionsOf(offerField('additional_information'), 'There is no employment agreement.')?.isDenial).toBe(true);
    expect(cautionsOf(offerField('location1_address'), 'PO Box 12, Ottawa')?.isPostBox).toBe(true);
    expect(cautionsOf(offerField('main_duties'), 'PO Box 12, Ottawa')?.isPostBox).toBe(false);
  });

  it('says nothing of what is no text', () => {
    expect(cautionsOf(offerField('duration_months'), 24)).toBeUndefined();
    expect(cautionsOf(offerField('expected_start_date'), '2027-01-01')).toBeUndefined();
    expect(cautionsOf(offerField('main_duties'), '')).toBeUndefined();
  });
});
