import { BilingualView } from '../platform/bilingual.dto.js';
import { ChoiceField, Id, InstantField, Int, Line, LongText, Part } from '../platform/fields.js';

export const FINDING_DECISIONS = ['justified', 'mended', 'accepted'] as const;
export type FindingDecision = (typeof FINDING_DECISIONS)[number];

/** Something on file that is not as a rule wants it: the rule, the risk, and the remedy. */
export class FindingView {
  @Line({ doc: 'Names the finding within its case' }) key!: string;
  @Line() code!: string;
  @ChoiceField(['law', 'house'], 'Basis') basis!: string;
  @Part(() => BilingualView) text!: BilingualView;
  @Part(() => BilingualView) remedy!: BilingualView;
  @Line({ many: true }) cites!: string[];
  @Line({ optional: true }) mendAt?: string;
  @Id({ optional: true, doc: 'The entry it speaks of' }) eventId?: string;
  @ChoiceField(FINDING_DECISIONS, 'FindingDecision', { nullable: true }) decision!: string | null;
  @LongText({ nullable: true }) decisionReason!: string | null;
  @Line({ nullable: true }) decidedBy!: string | null;
  @InstantField({ nullable: true }) decidedAt!: string | null;
}

export class DecideFindingDto {
  @Line({ max: 400 }) readonly key!: string;
  @ChoiceField(FINDING_DECISIONS, 'FindingDecision') readonly decision!: FindingDecision;
  @LongText({ min: 10, max: 2_000 }) readonly reason!: string;
  @Int({ min: 1 }) readonly version!: number;
}
