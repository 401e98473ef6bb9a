import { RISK_NAMES } from '@permitdesk/domain/offers/portal-text';
import type { OfferField } from '@permitdesk/domain/offers/offer-fields';
import { TriangleAlert } from 'lucide-react';
import { useReader } from '../../../shared/i18n/use-reader';
import type { FieldValue } from '../../../shared/offer-fields/offer-sections';
import { Badge } from '../../../shared/ui/badge';
import { TextLink } from '../../../shared/ui/text-link';
import { useOfferTexts } from '../texts';
import type { ValueSource } from '../value-source';
import { cautionsOf } from './text-cautions';

/** Whose records a value may come from. */
export interface SourcePlaces {
  readonly workerId: string;
  readonly employerId: string;
}

/** Where a value comes from, with the way to the record that is its home. */
export const SourceWord = ({ source, places }: { readonly source: ValueSource; readonly places: SourcePlaces }) => {
  const t = useOfferTexts();
  if (source === 'employer')
    return (
      <TextLink to="/employers/$employerId" params={{ employerId: places.employerId }}>
        {t('source.employer')}
      </TextLink>
    );
  if (source === 'worker')
    return (
      <TextLink to="/workers/$workerId" params={{ workerId: places.workerId }}>
        {t('source.worker')}
      </TextLink>
    );
  return <span>{t(`source.${source}`)}</span>;
};

const Caution = ({ children }: { readonly children: string }) => (
  <p className="flex items-start gap-1.5 text-warning">
    <TriangleAlert size={14} aria-hidden className="mt-0.5 shrink-0" />
    <span className="text-pretty">{children}</span>
  </p>
);

/** What the portal or the department may stumble over in a text. */
export const TextCautionList = ({
  field,
  value,
}: {
  readonly field: OfferField;
  readonly value: FieldValue | undefined;
}) => {
  const t = useOfferTexts();
  const { say } = useReader();
  const cautions = cautionsOf(field, value);
  if (cautions === undefined) return null;
  const { risky, isAttachment, isDenial, isPostBox } = cautions;
  return (
    <div aria-live="polite" className="flex flex-col gap-0.5 text-sm">
      {risky.length > 0 && (
        <Caution>
          {t('risky', {
            characters: risky.map(({ character, kind }) => `${character.trim()} (${say(RISK_NAMES[kind])})`).join(', '),
          })}
        </Caution>
      )}
      {isAttachment && <Caution>{t('namesAttachment')}</Caution>}
      {isDenial && <Caution>{t('deniesAgreement')}</Caution>}
      {isPostBox && <Caution>{t('namesPostBox')}</Caution>}
    </div>
  );
};

interface FieldMetaProps {
  readonly field: OfferField;
  readonly value: FieldValue | undefined;
  readonly isWanted: boolean;
  readonly source: ValueSource;
  readonly places: SourcePlaces;
  readonly isEditable: boolean;
}

/** One quiet line below a field: where it comes from, how long it is, when it is wanted, and what is not proved about it. */
export const FieldMeta = ({ field, value, isWanted, source, places, isEditable }: FieldMetaProps) => {
  const t = useOfferTexts();
  const { say } = useReader();
  const length = isEditable ? cautionsOf(field, value)?.length : undefined;
  return (
    <>
      {value !== undefined && <SourceWord source={source} places={places} />}
      {length !== undefined && (
        <span className="tabular">
          {field.maxLength === undefined
            ? t('characters', { count: length })
            : t('charactersOf', { count: length, most: field.maxLength })}
        </span>
      )}
      {!isWanted && typeof field.required !== 'string' && <span>{say(field.required.text)}</span>}
      {!field.inPortal && <span>{t('notInPortal')}</span>}
      {!field.verified && (
        <Badge tone="warning" className="whitespace-normal">
          {t('unverified')}
        </Badge>
      )}
      {field.unverifiedNote !== undefined && <span className="text-pretty">{say(field.unverifiedNote)}</span>}
    </>
  );
};
