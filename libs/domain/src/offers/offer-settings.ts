import type { ProvinceCode } from '../places/provinces.js';
import type { OfferFieldId } from './offer-field-ids.js';

/** One line of the portal's list of exemption titles. */
export interface ExemptionTitle {
  /** As the portal prints it, character by character. */
  readonly title: string;
  readonly code: string;
}

/** Figures that no official source gives: each tenant may correct them, and what rests on them is shown as unverified. */
export interface OfferSettings {
  /** The longest text the portal takes, for fields where someone has found it out. A field that is not here has no known limit. */
  readonly textLimits: Readonly<Partial<Record<OfferFieldId, number>>>;
  /**
   * Hourly minimum wage in whole cents by province or territory, kept by the tenant: the rates move several times a
   * year, and some occupations have their own.
   */
  readonly minimumHourlyCents: Readonly<Partial<Record<ProvinceCode, number>>>;
  readonly exemptionTitles: readonly ExemptionTitle[];
  /** Whether the list of titles is held to be whole; if not, an unknown title is a warning and never a block. */
  readonly exemptionTitlesComplete: boolean;
}

/** What is known on the day of release: three titles quoted by the department, no limit and no wage. */
export const DEFAULT_OFFER_SETTINGS: OfferSettings = {
  textLimits: {},
  minimumHourlyCents: {},
  exemptionTitles: [
    { title: 'C11–Business Owner - Temporary Purpose', code: 'C11' },
    { title: 'C60–Entrepreneurs / self-employed candidates seeking to operate a business–R205(a)', code: 'C60' },
    { title: 'C62 ICT - Executive or manager', code: 'C62' },
  ],
  exemptionTitlesComplete: false,
};
