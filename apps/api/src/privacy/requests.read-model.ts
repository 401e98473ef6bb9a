import { text } from '@permitdesk/domain/law/text';
import { describeStep } from '@permitdesk/domain/deadlines/arithmetic';
import { requestClock, type AnswerClock } from '@permitdesk/domain/privacy/access-request';
import { interpretationActCalendar } from '@permitdesk/domain/time/holidays/holiday-calendar';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { privacySettings, type PrivacySettings } from '@permitdesk/persistence/privacy/privacy-settings';
import type { Transaction } from '@permitdesk/persistence/transaction';
import type { PrivacyClockView, PrivacyRequestView } from './privacy.dto.js';

type Row = Omit<PrivacyRequestView, 'dueOn' | 'extensionNoticeBy' | 'clocks'>;

const SELECT = `
  SELECT r.id, r.version, r.kind, r.worker_id AS "workerId", concat_ws(', ', w.family_name, nullif(w.given_names, '')) AS worker,
    r.asked_what AS "askedWhat", r.fields, r.dated_on AS "datedOn", r.received_on AS "receivedOn", r.extended_on AS "extendedOn",
    a.display_name AS "handledBy", r.answer, r.answered_on AS "answeredOn", r.reasons, r.statement
  FROM privacy_requests r JOIN workers w ON w.tenant_id = r.tenant_id AND w.id = r.worker_id
  LEFT JOIN accounts a ON a.id = r.handler_id
  WHERE r.tenant_id = app_tenant()`;

const LIMIT = 500;
const asWritten = (iso: string): string => iso;
const ANSWER = text('Answer the request', 'Répondre à la demande');

const clockView = (clock: AnswerClock): PrivacyClockView => ({
  rule: clock.rule,
  what: { ...ANSWER },
  on: clock.safeDue,
  cites: [...clock.cites],
  steps: clock.steps.map((step) => ({
    en: describeStep(step, 'en', asWritten),
    fr: describeStep(step, 'fr', asWritten),
  })),
  unverified: clock.unverified === undefined ? null : { ...clock.unverified },
});

export const clockOfRequest = (
  row: Pick<Row, 'receivedOn' | 'datedOn' | 'extendedOn'>,
  { law, house }: Pick<PrivacySettings, 'law' | 'house'>,
) =>
  requestClock(
    {
      receivedOn: row.receivedOn,
      datedOn: row.datedOn,
      ...(row.extendedOn === null ? {} : { extendedOn: row.extendedOn }),
    },
    law,
    house,
    interpretationActCalendar,
  );

const view = (row: Row, settings: PrivacySettings): PrivacyRequestView => {
  const { dueOn, extensionNoticeBy, clocks } = clockOfRequest(row, settings);
  return { ...row, dueOn: dueOn ?? null, extensionNoticeBy: extensionNoticeBy ?? null, clocks: clocks.map(clockView) };
};

/** Requests the reader may see: all of them, or a worker's own. What waits for an answer comes first. */
export const listRequests = async (tx: Transaction): Promise<PrivacyRequestView[]> => {
  const settings = await privacySettings(tx);
  const rows = await tx.query<Row>(`${SELECT} ORDER BY r.answer IS NOT NULL, r.received_on, r.id LIMIT ${LIMIT}`);
  return rows.map((row) => view(row, settings));
};

/** @throws RecordNotFound also for a request of another tenant. */
export const showRequest = async (tx: Transaction, id: string): Promise<PrivacyRequestView> => {
  const [row] = await tx.query<Row>(`${SELECT} AND r.id = $1`, [id]);
  if (row === undefined) throw new RecordNotFound('request');
  return view(row, await privacySettings(tx));
};
