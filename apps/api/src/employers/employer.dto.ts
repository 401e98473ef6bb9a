import { EMPLOYER_REGIMES, type EmployerRegime } from '@permitdesk/domain/employers/employer-facts';
import { Matches } from 'class-validator';
import { ChoiceField, DayField, Facts, Id, InstantField, Int, Line, Part } from '../platform/fields.js';

export const PROVINCES = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT'] as const;

class EmployerFields {
  @Line({ max: 200, doc: 'As registered with the Canada Revenue Agency' }) readonly legalName!: string;
  @Line({ max: 200, doc: 'Becomes the employer name printed on the permit' }) readonly operatingName!: string;
  @Line({ optional: true, max: 9, doc: 'Nine digits; left out by a founder whose company does not exist yet' })
  @Matches(/^\d{9}$/)
  readonly businessNumber?: string;
  @ChoiceField(EMPLOYER_REGIMES, 'EmployerRegime', {
    doc: 'Other than `bound`: outside the compliance regime (IRPR s. 209.91)',
  })
  readonly regime!: EmployerRegime;
  @ChoiceField(PROVINCES, 'Province') readonly province!: string;
  @Facts({
    optional: true,
    doc: 'Values of the business form of the Employer Portal by field id; they pre-fill every offer',
  })
  readonly details?: Record<string, string | number | boolean>;
}

export class CreateEmployerDto extends EmployerFields {}

export class UpdateEmployerDto extends EmployerFields {
  @Int({ min: 1 }) readonly version!: number;
}

export class EmployerView {
  @Id() id!: string;
  @Int() version!: number;
  @Line() legalName!: string;
  @Line() operatingName!: string;
  @Line({ nullable: true }) businessNumber!: string | null;
  @ChoiceField(EMPLOYER_REGIMES, 'EmployerRegime') regime!: string;
  @ChoiceField(PROVINCES, 'Province') province!: string;
  @Facts() details!: Record<string, string | number | boolean>;
  @InstantField() updatedAt!: string;
  @Int({ doc: 'Cases that are not closed' }) openCases!: number;
  @DayField({ nullable: true, doc: 'The file went to another workspace on this day; here it is read only' })
  handedOverOn!: string | null;
}

export class EmployerListView {
  @Part(() => EmployerView, { many: true }) items!: EmployerView[];
}
