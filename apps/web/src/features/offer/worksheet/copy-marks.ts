import type { OfferField, OfferFieldId } from '@permitdesk/domain/offers/offer-fields';
import type { CopyMark, OfferChange } from '../offer-queries';

/** The typed fields from which a computed one follows. */
const FOLLOWS: Readonly<Partial<Record<OfferFieldId, readonly OfferFieldId[]>>> = {
  lmia_exemption_code: ['lmia_exemption_title'],
  noc_teer: ['noc_code'],
  end_date: ['expected_start_date', 'duration_months'],
  hourly_wage_cad: ['annual_wage_cad', 'hours_per_week'],
  annual_wage_cad: ['hourly_wage_cad', 'hours_per_week'],
  wage_conversion_note: ['annual_wage_cad', 'hours_per_week', 'wage_unit_agreement'],
};

export interface ShownMark extends CopyMark {
  /** The draft has changed this value since it was copied. */
  readonly isOutdated: boolean;
}

/** The last copy of each field, and whether what stands in the portal is still what stands here. */
export const copyMarks = (
  copies: readonly CopyMark[],
  history: readonly OfferChange[],
): ReadonlyMap<string, ShownMark> =>
  new Map(
    copies.map((mark) => {
      const watched = [mark.fieldId, ...(FOLLOWS[mark.fieldId as OfferFieldId] ?? [])];
      const isOutdated = history.some(
        ({ version, before, after }) =>
          version > mark.version && watched.some((id) => Object.hasOwn(before, id) || Object.hasOwn(after, id)),
      );
      return [mark.fieldId, { ...mark, isOutdated }];
    }),
  );

/** How many of these fields were copied as they now stand. */
export const copiedOf = (fields: readonly OfferField[], marks: ReadonlyMap<string, ShownMark>): number =>
  fields.filter(({ id }) => marks.get(id)?.isOutdated === false).length;
