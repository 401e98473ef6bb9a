import { text } from '../law/text.js';
import { PERMIT_STATE_CARDS } from '../permits/permit-states.js';
import { parseDay } from '../time/plain-date.js';
import { Reckoning } from './arithmetic.js';
import type { DeadlineRule } from './deadline-rule.js';
import { restorationWindow, RESTORATION_DAYS, statusLostOn } from './restoration.js';

/** The end of a permit, what may follow it, and the way back after status is lost. */
export const expiryRules: readonly DeadlineRule[] = [
  {
    id: 'DL-29',
    action: text('Have the renewal received by IRCC', 'Faire recevoir le renouvellement par IRCC'),
    owner: 'worker',
    consequence: text(
      'No maintained status: work stops at the expiry, and only restoration is left.',
      "Aucun statut conservé : le travail cesse à l'expiration et seul le rétablissement reste.",
    ),
    cites: ['IRPR s. 201(1)', 'IRPR s. 186(u)', 'IRPR s. 303.1(1)(c)'],
    verified: true,
    remindDaysBefore: [120, 90, 60, 30, 14, 7],
    begins: { daysBefore: 120, action: text('Start renewal: new offer and fee first', "Commencer le renouvellement : d'abord nouvelle offre et frais") },
    instances: ({ folded }) => {
      const issued = folded.ever('permit.corrected') ?? folded.ever('permit.issued');
      const validTo = issued === undefined ? undefined : parseDay(issued.facts.validTo);
      if (issued === undefined || validTo === undefined) return [];
      const filed = folded.ever('renewal.filed');
      const { closed, issued: stillIssued } = PERMIT_STATE_CARDS[folded.states.permit];
      return [
        {
          key: 'permit',
          trigger: { what: text('Permit valid to', "Permis valide jusqu'au"), on: issued.occurredOn, eventId: issued.id },
          reckoned: Reckoning.printed(validTo, text('Permit valid to', "Permis valide jusqu'au")).fixed(),
          metBy: filed,
          overtaken: closed || !stillIssued || folded.states.permit === 'P60' || folded.states.permit === 'P61',
        },
      ];
    },
  },
  {
    id: 'DL-34',
    action: text('Apply for restoration of status', 'Demander le rétablissement du statut'),
    owner: 'worker',
    consequence: text(
      'The worker must leave; a new application from abroad is left.',
      "Le travailleur doit partir; il reste une nouvelle demande de l'étranger.",
    ),
    cites: ['IRPR s. 182(1)', 'IA s. 26', 'IA s. 27(2)', 'IA s. 35(1)'],
    verified: true,
    remindDaysBefore: [60, 30, 14, 7, 3],
    instances: ({ folded, setting }) => {
      const lostBy = folded.folded.findLast((each) => each.changes.some((change) => change.record === 'permit' && change.to === 'P60'))?.event;
      const lost = statusLostOn(lostBy);
      if (lostBy === undefined || lost === undefined) return [];
      // The window is reckoned by the same function that guards the filing, so the two cannot differ.
      const window = restorationWindow({ permitBy: lostBy, setting });
      const reckoned = Reckoning.from(lost, text('Status lost on', 'Statut perdu le'))
        .plus(RESTORATION_DAYS, 'days')
        .movingOff(setting.calendar);
      return window === undefined
        ? []
        : [
            {
              key: lostBy.id,
              trigger: { what: text('Status lost on', 'Statut perdu le'), on: lost.toString(), eventId: lostBy.id },
              reckoned,
              metBy: folded.ever('restoration.filed'),
              overtaken: folded.states.permit !== 'P60',
            },
          ];
    },
  },
];
