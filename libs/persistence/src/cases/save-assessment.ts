import type { CaseAssessment } from '@permitdesk/domain/cases/assess-case';
import type { CaseEvent } from '@permitdesk/domain/cases/event';
import type { Deadline } from '@permitdesk/domain/deadlines/deadline-rule';
import { instantAt, parseDay } from '@permitdesk/domain/time/plain-date';
import { newId } from '../ids.js';
import { entryTurned } from '../seal/sealed-json.js';
import type { Transaction } from '../transaction.js';
import { CASE_COLUMN_NAMES, caseColumns } from './case-columns.js';
import type { CaseFile, StoredDeadline } from './case-file.js';

/** The hour of a tenant's local day at which reminders go out. */
const REMINDER_HOUR = 8;

interface DeadlineChange {
  readonly id: string;
  readonly deadline: Deadline;
  readonly isNew: boolean;
  /** The due date or the status differs from what is stored: worth a line in the deadline's own history. */
  readonly moved: boolean;
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isSame = (stored: StoredDeadline, computed: Deadline): boolean =>
  stored.safe_due === computed.safeDue &&
  stored.legal_due === computed.legalDue &&
  stored.begin_on === computed.beginOn &&
  stored.status === computed.status &&
  stored.met_on === (computed.metOn ?? null) &&
  stored.met_by === (computed.metBy ?? null) &&
  stored.trigger.on === computed.trigger.on &&
  sameJson(stored.steps, computed.steps);

/** What differs between the stored deadlines and the reckoned ones; a deadline whose trigger vanished is overtaken. */
export const diffDeadlines = (
  stored: readonly StoredDeadline[],
  computed: readonly Deadline[],
): { readonly changes: readonly DeadlineChange[]; readonly vanished: readonly StoredDeadline[] } => {
  const byKey = new Map(stored.map((row) => [`${row.rule_id} ${row.key}`, row]));
  const changes: DeadlineChange[] = [];
  for (const deadline of computed) {
    const key = `${deadline.ruleId} ${deadline.key}`;
    const row = byKey.get(key);
    byKey.delete(key);
    if (row === undefined) changes.push({ id: newId(), deadline, isNew: true, moved: true });
    else if (!isSame(row, deadline))
      changes.push({
        id: row.id,
        deadline,
        isNew: false,
        moved:
          row.safe_due !== deadline.safeDue || row.legal_due !== deadline.legalDue || row.status !== deadline.status,
      });
  }
  return { changes, vanished: [...byKey.values()].filter((row) => row.status !== 'overtaken') };
};

/**
 * The days on which a deadline's reminders are still to go out. Of rungs that already lie in the past only the last one is
 * kept: somebody who takes over a case half-way is reminded once, not six times at once.
 */
export const rungsToCome = (remindOn: readonly string[], today: string): readonly string[] => {
  const past = remindOn.filter((on) => on < today);
  const latest = past.at(-1);
  return [...(latest === undefined ? [] : [latest]), ...remindOn.filter((on) => on >= today)];
};

// One statement for all tables a case's entry touches: one round trip, and nothing of it without the rest.
const SAVE = `
  WITH new_events AS (
    INSERT INTO case_events (tenant_id, case_id, seq, id, type, occurred_on, learned_on, source, as_found, facts, corrected, note, internal, recorded_by, recorded_at)
    SELECT $1, $2, e.seq, e.id, e.type, e."occurredOn", e."learnedOn", e.source, e."asFound", e.facts, e.corrected, e.note, coalesce(e.internal, false), e."recordedBy", e."recordedAt"
    FROM jsonb_to_recordset($3::jsonb) AS e(seq integer, id uuid, type text, "occurredOn" date, "learnedOn" date, source text, "asFound" boolean,
      facts jsonb, corrected jsonb, note text, internal boolean, "recordedBy" text, "recordedAt" timestamptz)),
  folded AS (
    UPDATE cases SET (${CASE_COLUMN_NAMES.join(', ')}) = (SELECT ${CASE_COLUMN_NAMES.map((name) => `f.${name}`).join(', ')}
        FROM jsonb_populate_record(NULL::cases, $4::jsonb) f),
      version = version + 1, updated_at = $5
    WHERE tenant_id = $1 AND id = $2
    RETURNING version),
  kept_deadlines AS (
    INSERT INTO deadlines (tenant_id, id, case_id, rule_id, key, owner, trigger, safe_due, legal_due, begin_on, status, met_on, met_by, steps, updated_at)
    SELECT $1, d.id, $2, d.rule_id, d.key, d.owner, d.trigger, d.safe_due, d.legal_due, d.begin_on, d.status, d.met_on, d.met_by, d.steps, $5
    FROM json_populate_recordset(NULL::deadlines, $6::json) d
    ON CONFLICT (tenant_id, case_id, rule_id, key) DO UPDATE SET trigger = excluded.trigger, safe_due = excluded.safe_due,
      legal_due = excluded.legal_due, begin_on = excluded.begin_on, status = excluded.status, met_on = excluded.met_on,
      met_by = excluded.met_by, steps = excluded.steps, updated_at = excluded.updated_at),
  vanished_deadlines AS (
    UPDATE deadlines SET status = 'overtaken', met_on = NULL, met_by = NULL, updated_at = $5
    WHERE tenant_id = $1 AND id = ANY($7::uuid[])),
  values_kept AS (
    INSERT INTO deadline_values (tenant_id, case_id, deadline_id, safe_due, legal_due, status, because, set_by, set_at)
    SELECT $1, $2, v.deadline_id, v.safe_due, v.legal_due, v.status, v.because, $8, $5
    FROM jsonb_populate_recordset(NULL::deadline_values, $9::jsonb) v),
  dropped_rungs AS (
    UPDATE rungs r SET state = 'dropped' FROM jsonb_to_recordset($10::jsonb) AS keep(deadline_id uuid, days date[])
    WHERE r.tenant_id = $1 AND r.deadline_id = keep.deadline_id AND r.state = 'waiting' AND NOT (r.remind_on = ANY(keep.days))),
  new_rungs AS (
    INSERT INTO rungs (tenant_id, id, case_id, deadline_id, remind_on, fire_at, state)
    SELECT $1, r.id, $2, r.deadline_id, r.remind_on, r.fire_at, 'waiting' FROM jsonb_populate_recordset(NULL::rungs, $11::jsonb) r
    ON CONFLICT (tenant_id, deadline_id, remind_on) DO UPDATE SET state = 'waiting', fire_at = excluded.fire_at WHERE rungs.state = 'dropped'),
  kept_findings AS (
    INSERT INTO findings (tenant_id, case_id, key, code, basis, event_id, body, seen_at)
    SELECT $1, $2, f.key, f.code, f.basis, f.event_id, f.body, $5 FROM jsonb_populate_recordset(NULL::findings, $12::jsonb) f
    ON CONFLICT (tenant_id, case_id, key) DO UPDATE SET body = excluded.body, gone_at = NULL),
  gone_findings AS (
    UPDATE findings SET gone_at = $5 WHERE tenant_id = $1 AND case_id = $2 AND key = ANY($13::text[]) AND gone_at IS NULL)
  SELECT version FROM folded`;

/**
 * Writes new entries and everything that follows from them: columns, deadlines with their histories and ladders, findings.
 * @param because the entry that asked for it; named beside every deadline that moved.
 * @returns the case's new version.
 */
export const saveAssessment = async (
  tx: Transaction,
  file: CaseFile,
  append: readonly CaseEvent[],
  after: CaseAssessment,
  because: string | undefined,
): Promise<number> => {
  const { changes, vanished } = diffDeadlines(file.deadlines, after.deadlines);
  const reminders = changes.map(({ id, deadline }) => ({ id, days: rungsToCome(deadline.remindOn, tx.today) }));
  const seen = new Set(after.findings.map((finding) => finding.key));
  const [saved] = await tx.query<{ version: number }>(SAVE, [
    tx.actor.tenantId,
    file.head.id,
    JSON.stringify(append.map((event) => entryTurned(tx.seal, 'seal', event))),
    JSON.stringify(caseColumns(after)),
    tx.now,
    JSON.stringify(
      changes.map(({ id, deadline }) => ({
        id,
        rule_id: deadline.ruleId,
        key: deadline.key,
        owner: deadline.owner,
        trigger: deadline.trigger,
        safe_due: deadline.safeDue,
        legal_due: deadline.legalDue,
        begin_on: deadline.beginOn,
        status: deadline.status,
        met_on: deadline.metOn,
        met_by: deadline.metBy,
        steps: deadline.steps,
      })),
    ),
    vanished.map((row) => row.id),
    tx.actor.id,
    JSON.stringify([
      ...changes
        .filter((change) => change.moved)
        .map(({ id, deadline }) => ({
          deadline_id: id,
          safe_due: deadline.safeDue,
          legal_due: deadline.legalDue,
          status: deadline.status,
          because,
        })),
      ...vanished.map((row) => ({
        deadline_id: row.id,
        safe_due: row.safe_due,
        legal_due: row.legal_due,
        status: 'overtaken',
        because,
      })),
    ]),
    JSON.stringify([
      ...reminders.map(({ id, days }) => ({ deadline_id: id, days })),
      ...vanished.map((row) => ({ deadline_id: row.id, days: [] })),
    ]),
    JSON.stringify(
      reminders.flatMap(({ id, days }) =>
        days.map((on) => ({
          id: newId(),
          deadline_id: id,
          remind_on: on,
          fire_at: instantAt(parseDay(on) ?? never(on), REMINDER_HOUR, tx.actor.zone),
        })),
      ),
    ),
    JSON.stringify(
      after.findings.map(({ key, refusal, eventId }) => ({
        key,
        code: refusal.code,
        basis: refusal.basis,
        event_id: eventId,
        body: refusal,
      })),
    ),
    file.findings.filter((row) => row.gone_at === null && !seen.has(row.key)).map((row) => row.key),
  ]);
  return saved?.version ?? never(file.head.id);
};

const never = (what: string): never => {
  throw new Error(`cannot happen: ${what}`);
};
