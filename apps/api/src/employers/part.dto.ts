import { Matches } from 'class-validator';
import { ChoiceField, DayField, Id, Int, Line, Part } from '../platform/fields.js';
import { PROVINCES } from './employer.dto.js';

class EntityFields {
  @Line({ max: 200, doc: 'As registered with the Canada Revenue Agency' }) readonly legalName!: string;
  @Line({ optional: true, max: 20, doc: 'Nine digits; one live legal person per number in a workspace' })
  readonly businessNumber?: string;
}

export class CreateEntityDto extends EntityFields {}

export class UpdateEntityDto extends EntityFields {
  @Int({ min: 1 }) readonly version!: number;
}

class BranchFields {
  @Line({ max: 200 }) readonly name!: string;
  @Line({ optional: true, max: 200 }) readonly street?: string;
  @Line({ optional: true, max: 100 }) readonly city?: string;
  @ChoiceField(PROVINCES, 'Province') readonly province!: string;
  @Line({ optional: true, max: 7, doc: '`K1A 0A6`' })
  @Matches(/^[A-Za-z]\d[A-Za-z] ?\d[A-Za-z]\d$/)
  readonly postalCode?: string;
}

export class CreateBranchDto extends BranchFields {}

export class UpdateBranchDto extends BranchFields {
  @Int({ min: 1 }) readonly version!: number;
}

export class ClosePartDto {
  @DayField({
    optional: true,
    doc: 'The last day of the part; left out, a part that was closed by mistake is open again',
  })
  readonly on?: string;
  @Int({ min: 1 }) readonly version!: number;
}

export class BranchView {
  @Id() id!: string;
  @Id() entityId!: string;
  @Int() version!: number;
  @Line() name!: string;
  @Line({ nullable: true }) street!: string | null;
  @Line({ nullable: true }) city!: string | null;
  @ChoiceField(PROVINCES, 'Province') province!: string;
  @Line({ nullable: true }) postalCode!: string | null;
  @DayField({ nullable: true }) closedOn!: string | null;
  @Int({ doc: 'Cases that are not closed' }) openCases!: number;
}

/** A legal person of an employer, with its own business number and so its own Employer Portal account. */
export class EntityView {
  @Id() id!: string;
  @Id() employerId!: string;
  @Int() version!: number;
  @Line() legalName!: string;
  @Line({ nullable: true }) businessNumber!: string | null;
  @DayField({ nullable: true }) closedOn!: string | null;
  @Int({ doc: 'Cases that are not closed' }) openCases!: number;
  @Part(() => BranchView, { many: true }) branches!: BranchView[];
}

export class EntityListView {
  @Part(() => EntityView, { many: true }) items!: EntityView[];
}
