import { ACT } from '../exemptions/rule-pages.js';
import { rules } from '../law/rule.js';
import { text } from '../law/text.js';

/** Orders in council that stop applications or change permits. */
export const HOLD_RULE_CARDS = rules({
  id: 'OIC-01',
  title: text(
    'Intake and permits can change overnight',
    'La réception et les permis peuvent changer du jour au lendemain',
  ),
  statement: text(
    'The Governor in Council may order that applications are not accepted, are suspended or ended, and that permits are cancelled, suspended or varied. An order is published within 23 days, so it may bind before it is printed. Our own tasks wait; the dates of the law go on unless the order says otherwise.',
    'Le gouverneur en conseil peut, par décret, refuser la réception de demandes, les suspendre ou y mettre fin, et annuler, suspendre ou modifier des permis. Le décret est publié dans les 23 jours et peut donc lier avant sa publication. Nos propres tâches attendent; les dates légales courent, sauf disposition contraire du décret.',
  ),
  cites: ['IRPA s. 87.301', 'IRPA s. 87.302', 'IRPA s. 87.304', 'IRPA s. 87.305'],
  sources: [ACT],
  from: '2026-03-26',
  implementedBy: ['topic:hold'],
});
