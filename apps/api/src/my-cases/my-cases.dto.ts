import { HOLDERS } from '@permitdesk/domain/permits/permit-states';
import { WorkAuthorizationView } from '../cases/case.dto.js';
import { BilingualView } from '../platform/bilingual.dto.js';
import { ChoiceField, DayField, Flag, Id, Int, Line, Part } from '../platform/fields.js';

/** Something that the worker has to do, and until when. */
export class WorkerTaskView {
  @Part(() => BilingualView) what!: BilingualView;
  @DayField({ doc: 'The safe day' }) due!: string;
  @Flag({ doc: 'The safe day is over' }) late!: boolean;
}

/** A day that matters to the worker. */
export class WorkerDateView {
  @Part(() => BilingualView) what!: BilingualView;
  @DayField() on!: string;
}

export class PermitValidityView {
  @DayField() from!: string;
  @DayField() to!: string;
}

/** A worker's own case, in plain words. No fee is in it: the fee is the employer's (IRPR s. 209.2(1)(a)(ix)). */
export class MyCaseView {
  @Id() id!: string;
  @Int() number!: number;
  @Line() employer!: string;
  @Line() jobTitle!: string;
  @Part(() => BilingualView, { doc: 'Where the case stands' }) stands!: BilingualView;
  @Part(() => BilingualView, { doc: 'What that means' }) meaning!: BilingualView;
  @ChoiceField(HOLDERS, 'Holder', { doc: 'Who has to do the next thing' }) holder!: string;
  @Flag({ doc: 'The case is over' }) closed!: boolean;
  @Line({ nullable: true, doc: 'The offer number, once it was handed over' }) offerNumber!: string | null;
  @Part(() => PermitValidityView, { nullable: true }) permit!: PermitValidityView | null;
  @Part(() => WorkAuthorizationView, { doc: 'May start, may continue?' }) work!: WorkAuthorizationView;
  @Part(() => WorkerTaskView, { many: true, doc: 'What is needed from the worker, the most urgent first' })
  needed!: WorkerTaskView[];
  @Part(() => WorkerDateView, { many: true, doc: 'Other days to come' }) dates!: WorkerDateView[];
}

export class MyCasesView {
  @Line({ doc: 'Name as in the passport' }) name!: string;
  @Part(() => MyCaseView, { many: true, doc: 'The newest first' }) items!: MyCaseView[];
}
