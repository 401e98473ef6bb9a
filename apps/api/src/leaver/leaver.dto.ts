import { BilingualView } from '../platform/bilingual.dto.js';
import { ChoiceField, Flag, Id, Int, Line, LongText, Part } from '../platform/fields.js';
import { RefusalView } from '../platform/refusal.dto.js';
import { NamedView } from '../cases/case.dto.js';

export class TakerDto {
  @Id({ doc: 'Whose cases are taken' }) readonly employerId!: string;
  @Id({ doc: 'Who answers for them from now on' }) readonly accountId!: string;
}

export class CustodianTakerDto {
  @Id() readonly custodianId!: string;
  @Id({ doc: 'Who enrols in the portal in their place' }) readonly accountId!: string;
}

export class LeaveDto {
  @Id({ optional: true, doc: 'Takes every case that `takers` says nothing of' }) readonly takerId?: string;
  @Part(() => TakerDto, { many: true, optional: true }) readonly takers?: TakerDto[];
  @Part(() => CustodianTakerDto, {
    many: true,
    optional: true,
    doc: 'The rest of the custodianships ends without a successor',
  })
  readonly custodians?: CustodianTakerDto[];
  @LongText({ optional: true, max: 500 }) readonly reason?: string;
}

export class HeldAtEmployerView {
  @Id() employerId!: string;
  @Line() employer!: string;
  @Int() cases!: number;
  @Int() openDeadlines!: number;
}

export class HeldCustodianshipView {
  @Id() custodianId!: string;
  @Line({ doc: 'The legal name of the portal account' }) account!: string;
  @Flag({ doc: 'Nobody else can sign in for it' }) isSole!: boolean;
}

export class HoldingView {
  @Line() kind!: string;
  @Part(() => BilingualView) name!: BilingualView;
  @Part(() => BilingualView) says!: BilingualView;
  @ChoiceField(['moves', 'ends', 'follows'], 'HoldingEnd') fate!: string;
  @Int() count!: number;
}

export class PossibleTakerView {
  @Id() id!: string;
  @Line() name!: string;
  @Id({ many: true, doc: 'Employers whose cases of the leaver this person reaches, all of them' })
  employerIds!: string[];
}

/** What hangs on a person, and who could take it. Nothing is changed by looking. */
export class LeavePlanView {
  @Part(() => NamedView) person!: NamedView;
  @Part(() => RefusalView, { many: true, doc: 'Why this person cannot leave now' }) blocks!: RefusalView[];
  @Part(() => HoldingView, { many: true }) holdings!: HoldingView[];
  @Part(() => HeldAtEmployerView, { many: true }) employers!: HeldAtEmployerView[];
  @Part(() => HeldCustodianshipView, { many: true }) custodianships!: HeldCustodianshipView[];
  @Part(() => PossibleTakerView, { many: true }) takers!: PossibleTakerView[];
}

export class LeaveDoneView {
  @Part(() => HoldingView, { many: true, doc: 'What was moved or ended' }) done!: HoldingView[];
}
