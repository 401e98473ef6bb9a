import type { Bilingual } from '@permitdesk/domain/law/text';
import { asPlainDollars, cents } from '@permitdesk/domain/money/cents';
import type { OfferField } from '@permitdesk/domain/offers/offer-fields';
import { findCountry } from '@permitdesk/domain/places/countries';
import { findProvince } from '@permitdesk/domain/places/provinces';
import type { FieldValue } from '../../shared/offer-fields/offer-sections';

export interface PortalWords {
  readonly say: (text: Bilingual) => string;
  readonly yes: string;
  readonly no: string;
}

/** A value as it is typed or chosen in the portal: money without separators, days in ISO, choices by their names. */
export const portalText = (field: OfferField, value: FieldValue, { say, yes, no }: PortalWords): string => {
  switch (field.kind) {
    case 'money':
      return asPlainDollars(cents(Number(value)));
    case 'yes-no':
    case 'tick':
      return value === true ? yes : no;
    case 'choice': {
      const choice = field.choices?.find((each) => each.value === value);
      return choice === undefined ? String(value) : say(choice.label);
    }
    case 'country': {
      const country = findCountry(String(value));
      return country === undefined ? String(value) : say(country.name);
    }
    case 'province': {
      const province = findProvince(String(value));
      return province === undefined ? String(value) : say(province.name);
    }
    default:
      return String(value);
  }
};
