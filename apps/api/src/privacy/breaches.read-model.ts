import { describeStep } from '@permitdesk/domain/deadlines/arithmetic';
import { breachClocks, type BreachClock } from '@permitdesk/domain/privacy/breach';
import { breachReport, REPORT_CITES, REPORT_READERS, type BreachFacts } from '@permitdesk/domain/privacy/breach-report';
import { isFederal, isQuebec } from '@permitdesk/domain/privacy/privacy-settings';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { privacySettings, type PrivacySettings } from '@permitdesk/persistence/privacy/privacy-settings';
import type { Transaction } from '@permitdesk/persistence/transaction';
import type { BreachView, PrivacyClockView, ReportView } from './privacy.dto.js';

type Row = Omit<BreachView, 'clocks' | 'reports'> & { organisation: string };

const SELECT = `
  SELECT b.id, b.version, b.what_happened AS "whatHappened", b.happened_from AS "happenedFrom", b.happened_to AS "happenedTo",
    b.determined_on AS "determinedOn", b.data_concerned AS "dataConcerned", b.people_count AS "peopleCount",
    (SELECT coalesce(json_agg(json_build_object('workerId', w.id, 'name', concat_ws(', ', w.family_name, nullif(w.given_names, ''))) ORDER BY w.family_name, w.id), '[]')
     FROM breach_people p JOIN workers w ON w.tenant_id = p.tenant_id AND w.id = p.worker_id WHERE p.tenant_id = b.tenant_id AND p.breach_id = b.id) AS people,
    b.sensitivity, b.misuse, b.is_serious AS "isSerious", b.risk_reasons AS "riskReasons", b.measures,
    b.commissioner_told_on AS "commissionerToldOn", b.individuals_told_on AS "individualsToldOn", b.others_told_on AS "othersToldOn",
    b.quebec_told_on AS "quebecToldOn", b.kept_through AS "keptThrough", coalesce(a.display_name, b.recorded_by) AS "recordedBy",
    b.recorded_at AS "recordedAt", t.name AS organisation
  FROM breaches b JOIN tenants t ON t.id = b.tenant_id LEFT JOIN accounts a ON a.id::text = b.recorded_by
  WHERE b.tenant_id = app_tenant()`;

const LIMIT = 500;
const asWritten = (iso: string): string => iso;

const clockView = (clock: BreachClock): PrivacyClockView => ({
  rule: clock.rule,
  what: { ...clock.what },
  on: clock.on,
  cites: [...clock.cites],
  steps: clock.steps.map((step) => ({
    en: describeStep(step, 'en', asWritten),
    fr: describeStep(step, 'fr', asWritten),
  })),
  unverified: clock.unverified === undefined ? null : { ...clock.unverified },
});

const reportsOf = (row: Row, settings: PrivacySettings): ReportView[] => {
  if (row.isSerious !== true) return [];
  const facts: BreachFacts = {
    organisation: row.organisation,
    whatHappened: row.whatHappened,
    happenedFrom: row.happenedFrom,
    ...(row.happenedTo === null ? {} : { happenedTo: row.happenedTo }),
    determinedOn: row.determinedOn,
    data: row.dataConcerned,
    peopleCount: row.peopleCount,
    measures: row.measures,
    ...(row.individualsToldOn === null ? {} : { individualsToldOn: row.individualsToldOn }),
    ...(settings.officer === undefined ? {} : { contact: settings.officer }),
  };
  return REPORT_READERS.filter((reader) =>
    reader === 'quebec' ? isQuebec(settings.law) : reader === 'commissioner' ? isFederal(settings.law) : true,
  ).map((reader) => ({
    reader,
    cites: [...REPORT_CITES[reader]],
    text: { en: breachReport(facts, reader, 'en'), fr: breachReport(facts, reader, 'fr') },
  }));
};

const view = (row: Row, settings: PrivacySettings): BreachView => {
  const { organisation: _, ...rest } = row;
  const { tell, keep } = breachClocks(
    { determinedOn: row.determinedOn, isSerious: row.isSerious === true },
    settings.law,
    settings.house,
  );
  return { ...rest, clocks: [...tell, ...keep].map(clockView), reports: reportsOf(row, settings) };
};

/** The register of breaches, newest first. */
export const listBreaches = async (tx: Transaction): Promise<BreachView[]> => {
  const settings = await privacySettings(tx);
  const rows = await tx.query<Row>(`${SELECT} ORDER BY b.determined_on DESC, b.id DESC LIMIT ${LIMIT}`);
  return rows.map((row) => view(row, settings));
};

/** @throws RecordNotFound also for a breach of another tenant. */
export const showBreach = async (tx: Transaction, id: string): Promise<BreachView> => {
  const [row] = await tx.query<Row>(`${SELECT} AND b.id = $1`, [id]);
  if (row === undefined) throw new RecordNotFound('breach');
  return view(row, await privacySettings(tx));
};
