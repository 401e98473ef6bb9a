import { offerField } from '@permitdesk/domain/offers/offer-fields';
import { portalText, type PortalWords } from './portal-text';

const EN: PortalWords = { say: ({ en }) => en, yes: 'Yes', no: 'No' };
const FR: PortalWords = { say: ({ fr }) => fr, yes: 'Oui', no: 'Non' };

describe('a value as it goes into the portal', () => {
  it('writes money without separators and days as ISO', () => {
    expect(portalText(offerField('annual_wage_cad'), 12_345_600, EN)).toBe('123456.00');
    expect(portalText(offerField('expected_start_date'), '2027-02-01', FR)).toBe('2027-02-01');
  });

  it('names choices, countries, provinces, yes and no in the language of the reader', () => {
    expect(portalText(offerField('fw_citizenship'), 'DE', FR)).toBe('Allemagne');
    expect(portalText(offerField('bi_addr_province'), 'QC', EN)).toBe('Quebec');
    expect(portalText(offerField('benefit_dental'), true, FR)).toBe('Oui');
    expect(portalText(offerField('permit_kind'), 'open', EN)).toBe('Open');
  });

  it('copies a name and a number character by character', () => {
    expect(portalText(offerField('fw_family_name'), 'MÜLLER-STEINBRÜCK', EN)).toBe('MÜLLER-STEINBRÜCK');
    expect(portalText(offerField('business_number'), '012345678', EN)).toBe('012345678');
  });
});
