import type { EventOf } from '../cases/event.js';
import { isFeeSettled } from '../fees/fee.machine.js';
import { text } from '../law/text.js';
import type { PlainDate } from '../time/plain-date.js';
import { Reckoning } from './arithmetic.js';
import { biometricsNeed } from './biometrics.js';
import { earliestOf, firstSince, isCaseOver, isDecidedSince } from './case-phase.js';
import { isoOf } from './day-count.js';
import type { DeadlineRule, DeadlineSource } from './deadline-rule.js';
import { receivedOn, triggeredBy } from './trigger.js';

/** Days of the two-week line: the service target for the decision, and the time to give biometrics (GSS-02). */
export const TWO_WEEK_DAYS = 14;

/**
 * Codes that never ride the two-week line though an offer can stand behind them: work that is neither under R204 nor
 * R205, and International Experience Canada (GSS-01). Open permits have no offer and fall out by that.
 */
export const NEVER_TWO_WEEKS: ReadonlySet<string> = new Set([
  'C21',
  'A70',
  'A72',
  'R01',
  'R02',
  'S61',
  'S62',
  'H81',
  'H82',
]);

/** The filing that rides the two-week line, when all of GSS-01 that the file can show holds. */
const twoWeekFiling = ({
  folded,
  gss,
}: DeadlineSource): { readonly filed: EventOf<'application.filed'>; readonly on: PlainDate } | undefined => {
  const filed = folded.ever('application.filed');
  if (filed === undefined || gss?.teer === undefined || gss.code === undefined) return undefined;
  const holds =
    filed.facts.route === 'outside' &&
    (gss.teer === 0 || gss.teer === 1) &&
    !NEVER_TWO_WEEKS.has(gss.code) &&
    folded.ever('offer.submitted') !== undefined &&
    isFeeSettled(folded.states.fee);
  const on = holds ? receivedOn(filed.facts.receivedAt) : undefined;
  return on === undefined ? undefined : { filed, on };
};

const RECEIVED = text('Received complete by IRCC (UTC)', 'Reçue complète par IRCC (UTC)');
export const TWO_WEEKS = 'IRCC: Global Skills Strategy, two-week processing (2023-01-17)';

/** The Global Skills two-week line: a service target, never a right. */
export const gssRules: readonly DeadlineRule[] = [
  {
    id: 'DL-07',
    action: text(
      'Ask IRCC by web form why no decision has come',
      "Demander à IRCC, par formulaire Web, pourquoi aucune décision n'est venue",
    ),
    owner: 'representative',
    consequence: text(
      'None in law: it is a service target met in 80 % of cases. Ask by web form.',
      "Aucune en droit : c'est une norme de service atteinte dans 80 % des cas. Demandez par formulaire Web.",
    ),
    cites: [TWO_WEEKS],
    verified: true,
    remindDaysBefore: [0],
    instances: (source) => {
      const { folded } = source;
      const line = twoWeekFiling(source);
      if (line === undefined) return [];
      const { filed } = line;
      return [
        {
          key: filed.id,
          trigger: triggeredBy(filed, isoOf(line.on)),
          reckoned: Reckoning.from(line.on, RECEIVED).plus(TWO_WEEK_DAYS, 'days', TWO_WEEKS).fixed(),
          metBy: earliestOf(
            firstSince(folded, 'application.approved', filed.occurredOn),
            firstSince(folded, 'application.refused', filed.occurredOn),
            firstSince(folded, 'permit.issued', filed.occurredOn),
          ),
          // A file about which documents are asked for leaves the line.
          overtaken:
            firstSince(folded, 'documents.requested', filed.occurredOn) !== undefined ||
            isDecidedSince(folded, filed) ||
            isCaseOver(folded),
        },
      ];
    },
  },
  {
    id: 'DL-08',
    action: text(
      'Give biometrics within two weeks of filing',
      'Fournir les données biométriques dans les deux semaines du dépôt',
    ),
    owner: 'worker',
    consequence: text('The file leaves the two-week line.', 'Le dossier quitte la file de deux semaines.'),
    cites: [TWO_WEEKS],
    verified: true,
    remindDaysBefore: [10, 5, 2],
    instances: (source) => {
      const { folded, setting } = source;
      const line = twoWeekFiling(source);
      if (line === undefined || biometricsNeed(setting.worker, line.on) === 'exempt') return [];
      const { filed } = line;
      // The worker's own record is written anew when biometrics are given, so it may be of this very application.
      const given = firstSince(folded, 'biometrics.given', filed.occurredOn);
      if (given === undefined && biometricsNeed(setting.worker, line.on) === 'on-file') return [];
      return [
        {
          key: filed.id,
          trigger: triggeredBy(filed, isoOf(line.on)),
          reckoned: Reckoning.from(line.on, RECEIVED).plus(TWO_WEEK_DAYS, 'days', TWO_WEEKS).fixed(),
          metBy: given,
          overtaken:
            firstSince(folded, 'documents.requested', filed.occurredOn) !== undefined ||
            isDecidedSince(folded, filed) ||
            isCaseOver(folded),
        },
      ];
    },
  },
];
