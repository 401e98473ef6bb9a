import { HOLDERS } from '@permitdesk/domain/permits/permit-states';
import { STAGES } from '@permitdesk/domain/cases/stage';
import { BilingualView } from '../platform/bilingual.dto.js';
import { ChoiceField, DayField, Flag, Id, Int, Line, Part } from '../platform/fields.js';

const PLACES = ['case', 'exemption', 'fee', 'offer', 'dates', 'permit'] as const;

/** One thing to do now: verb, person, reason, due. */
export class NowItemView {
  @Id() caseId!: string;
  @Int() caseNumber!: number;
  @Line() worker!: string;
  @Line() employer!: string;
  @Part(() => BilingualView) action!: BilingualView;
  @Part(() => BilingualView) reason!: BilingualView;
  @DayField({ nullable: true }) dueOn!: string | null;
  @Flag() late!: boolean;
  @ChoiceField(PLACES, 'HomePlace', { doc: 'The part of the case where it is done' }) place!: string;
}

export class SoonView {
  @Int({ doc: 'Within so many days from today' }) days!: number;
  @Int() permitsEnding!: number;
  @Int() deadlines!: number;
  @DayField() upTo!: string;
}

export class BlockedItemView {
  @Id() caseId!: string;
  @Int() caseNumber!: number;
  @Line() worker!: string;
  @Line() employer!: string;
  @Int({ doc: 'Days since the last entry' }) days!: number;
}

export class BlockedView {
  @ChoiceField(HOLDERS, 'Holder') holder!: string;
  @Int() count!: number;
  @Part(() => BlockedItemView, { many: true, doc: 'Those held longest' }) longest!: BlockedItemView[];
}

export class StageCountView {
  @ChoiceField(STAGES, 'Stage') stage!: string;
  @Int() count!: number;
}

export class HomeView {
  @Part(() => NowItemView, { many: true }) now!: NowItemView[];
  @Int({ doc: 'All that could be done now, shown or not' }) nowTotal!: number;
  @Part(() => SoonView, { many: true }) soon!: SoonView[];
  @Part(() => BlockedView, { many: true }) blocked!: BlockedView[];
  @Part(() => StageCountView, { many: true }) stages!: StageCountView[];
}
