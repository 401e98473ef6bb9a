import { isMask } from '@permitdesk/domain/guarded/guarded-values';
import type { OfferField } from '@permitdesk/domain/offers/offer-fields';
import { findCountry } from '@permitdesk/domain/places/countries';
import { findProvince } from '@permitdesk/domain/places/provinces';
import { formatInstant } from '../format/instant';
import { formatCents } from '../format/money';
import { useReader } from '../i18n/use-reader';
import { DateText } from '../ui/date-text';
import { useOffice } from '../ui/office';
import { useUiTexts } from '../ui/texts';
import type { FieldValue } from './offer-sections';

/** A value of an offer's field as the reader writes such things. */
export const OfferFieldValue = ({ field, value }: { readonly field: OfferField; readonly value: FieldValue }) => {
  const t = useUiTexts();
  const { say, locale } = useReader();
  const { zone } = useOffice();
  if (isMask(value)) return <span className="tabular">{String(value)}</span>;
  switch (field.kind) {
    case 'day':
      return <DateText day={String(value)} relative="none" />;
    case 'instant':
      return <time dateTime={String(value)}>{formatInstant(String(value), zone, locale)}</time>;
    case 'money':
      return <span className="tabular">{formatCents(Number(value), locale)}</span>;
    case 'count':
    case 'decimal':
      return <span className="tabular">{new Intl.NumberFormat(locale).format(Number(value))}</span>;
    case 'yes-no':
    case 'tick':
      return <>{value === true ? t('yes') : t('no')}</>;
    case 'choice': {
      const choice = field.choices?.find((each) => each.value === value);
      return <>{choice === undefined ? String(value) : say(choice.label)}</>;
    }
    case 'country': {
      const country = findCountry(String(value));
      return <>{country === undefined ? String(value) : say(country.name)}</>;
    }
    case 'province': {
      const province = findProvince(String(value));
      return <>{province === undefined ? String(value) : say(province.name)}</>;
    }
    default:
      return <span className="whitespace-pre-line">{String(value)}</span>;
  }
};
