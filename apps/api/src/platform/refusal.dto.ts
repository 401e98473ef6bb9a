import type { MendingPlace, Refusal } from '@permitdesk/domain/law/refusal';
import { BilingualView } from './bilingual.dto.js';
import { ChoiceField, Int, Line, Part } from './fields.js';

const MENDING_PLACES = [
  'intake',
  'exemption',
  'evidence',
  'fee',
  'offer',
  'agreement',
  'passport',
  'attestation',
  'permit',
  'worker',
  'employer',
  'settings',
] as const satisfies readonly MendingPlace[];

/** One reason against a step: what is wrong, by which rule, and what mends it. */
export class RefusalView {
  @Line({ doc: 'Stable code, `noun.fact`' }) code!: string;
  @ChoiceField(['law', 'house'], 'Basis', { doc: '`house` may be waived by a person with that right' }) basis!:
    'law' | 'house';
  @Line({ many: true, doc: 'Where the rule comes from' }) cites!: string[];
  @Part(() => BilingualView) text!: BilingualView;
  @Part(() => BilingualView) remedy!: BilingualView;
  @Line({ optional: true, doc: 'The field that is wrong, as it was sent' }) field?: string;
  @ChoiceField(MENDING_PLACES, 'MendingPlace', { optional: true, doc: 'The place that mends it' })
  mendAt?: MendingPlace;
}

export const refusalView = (refusal: Refusal): RefusalView => ({
  code: refusal.code,
  basis: refusal.basis,
  cites: [...refusal.cites],
  text: { ...refusal.text },
  remedy: { ...refusal.remedy },
  ...(refusal.field === undefined ? {} : { field: refusal.field }),
  ...(refusal.mendAt === undefined ? {} : { mendAt: refusal.mendAt }),
});

/** The body of every answer that is not a success: `application/problem+json`. */
export class ProblemView {
  @Line() type!: string;
  @Line() code!: string;
  @Line() title!: string;
  @Int() status!: number;
  @Part(() => RefusalView, { many: true, optional: true }) refusals?: RefusalView[];
  @Int({ optional: true, doc: 'When the next try is taken; the same as the header Retry-After' })
  retryAfterSeconds?: number;
  @Line({ optional: true, doc: 'Names the fault in our log' }) incident?: string;
}
