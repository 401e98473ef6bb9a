import { ChoiceField, Flag, InstantField, Int, Line, Part } from '../platform/fields.js';

export class LiveView {
  @Flag() live!: true;
}

class PartHealth {
  @Flag() ok!: boolean;
  @Line({ optional: true, doc: 'What is wrong, without secrets' }) why?: string;
}

class WorkerHealth extends PartHealth {
  @InstantField({ nullable: true, doc: 'The last heartbeat' }) lastSeenAt!: string | null;
  @Int({ nullable: true, doc: 'Seconds since then' }) ageSeconds!: number | null;
  @Int({ doc: 'Jobs that are committed and not yet handed to the queue' }) waitingInOutbox!: number;
}

export class ReadyView {
  @ChoiceField(['ready', 'degraded'], 'Readiness') status!: 'ready' | 'degraded';
  @Part(() => PartHealth) database!: PartHealth;
  @Part(() => PartHealth) queue!: PartHealth;
  @Part(() => WorkerHealth) worker!: WorkerHealth;
}
