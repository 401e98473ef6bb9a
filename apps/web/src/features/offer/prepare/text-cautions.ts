import { isMask } from '@permitdesk/domain/guarded/guarded-values';
import type { OfferField } from '@permitdesk/domain/offers/offer-fields';
import {
  deniesAgreement,
  lengthOf,
  mentionsAttachment,
  namesPostBox,
  riskyCharacters,
  type RiskyCharacter,
} from '@permitdesk/domain/offers/portal-text';

const WRITTEN: ReadonlySet<OfferField['kind']> = new Set(['line', 'text', 'address']);

export interface TextCautions {
  readonly length: number;
  /** Each character the portal may refuse, once. */
  readonly risky: readonly RiskyCharacter[];
  readonly isAttachment: boolean;
  readonly isDenial: boolean;
  readonly isPostBox: boolean;
}

/** What can be told of a text while it is typed; `undefined` for what is no text. The pre-flight says the rest. */
export const cautionsOf = (field: OfferField, value: unknown): TextCautions | undefined => {
  if (!WRITTEN.has(field.kind) || typeof value !== 'string' || value === '' || isMask(value)) return undefined;
  return {
    length: lengthOf(value),
    risky: [...new Map(riskyCharacters(value).map((each) => [each.character, each])).values()],
    isAttachment: mentionsAttachment(value),
    isDenial: deniesAgreement(value),
    isPostBox: field.kind === 'address' && namesPostBox(value),
  };
};
