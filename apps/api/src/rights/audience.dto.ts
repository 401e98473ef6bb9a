import { AUDIENCES, FIELD_GROUPS } from '@permitdesk/domain/access/audiences';
import { SCOPES } from '@permitdesk/domain/access/grants';
import { ROLES } from '@permitdesk/domain/access/permissions';
import { BilingualView } from '../platform/bilingual.dto.js';
import { ChoiceField, DayField, Flag, Id, Line, Part } from '../platform/fields.js';

/** Somebody who sees the record, and by which role. A person with several roles has several lines. */
export class SeerView {
  @Id() accountId!: string;
  @Line() name!: string;
  @ChoiceField(ROLES, 'Role') role!: string;
  @ChoiceField(SCOPES, 'Scope') scope!: string;
  @DayField({ nullable: true, doc: 'The last day on which it holds' }) endsOn!: string | null;
  @ChoiceField(AUDIENCES, 'Audience', { many: true, doc: 'The sides on which this person reads' }) sides!: string[];
  @ChoiceField(FIELD_GROUPS, 'FieldGroup', { many: true, doc: 'What of it this person sees' }) groups!: string[];
  @Flag({ doc: 'The person who asks' }) you!: boolean;
}

export class FieldGroupCardView {
  @ChoiceField(FIELD_GROUPS, 'FieldGroup') group!: string;
  @Part(() => BilingualView) name!: BilingualView;
  @Part(() => BilingualView) holds!: BilingualView;
}

/** A part of the product that reads the record by itself. */
export class ProductPartView {
  @Part(() => BilingualView) name!: BilingualView;
  @Part(() => BilingualView) does!: BilingualView;
}

/** Who sees a record. */
export class AudienceView {
  @Part(() => SeerView, { many: true }) people!: SeerView[];
  @Flag({ doc: 'The worker has a sign-in to their own file' }) workerHasAccess!: boolean;
  @Part(() => FieldGroupCardView, { many: true, doc: 'What the groups hold' }) groups!: FieldGroupCardView[];
  @Part(() => ProductPartView, { many: true }) product!: ProductPartView[];
}
