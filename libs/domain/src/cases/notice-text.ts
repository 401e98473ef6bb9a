import { ENGAGEMENT_INVITED_TEMPLATE, engagementInvitedNotice } from '../access/engagements.js';
import { CUSTODIAN_CHECK_TEMPLATE, custodianCheckNotice } from '../custodians/custodian-notice.js';
import { breakWords } from '../audit/break-words.js';
import { deadlineRule } from '../deadlines/deadline-rules.js';
import { text, type Bilingual } from '../law/text.js';
import { TOPIC_NOTICES, type NoticeParams } from './notice-texts.js';
import type { Topic } from './topics.js';

/** Templates of notices: a topic's own, or `deadline` for a rung of a ladder. */
export const DEADLINE_TEMPLATE = 'deadline';
/** A file may be destroyed: whoever manages privacy decides. */
export const DISPOSAL_TEMPLATE = 'privacy.disposal';

/** The audit chain does not hold: the one notice that concerns no case. */
export const AUDIT_BROKEN_TEMPLATE = 'audit-broken';

const isTopic = (template: string): template is Topic => Object.hasOwn(TOPIC_NOTICES, template);

/** The words of a stored notice, in both languages. Total: a template of an older version shows its own name. */
export const noticeText = (
  template: string,
  params: Readonly<Record<string, string>>,
): { readonly subject: Bilingual; readonly body: Bilingual } => {
  const names: NoticeParams = {
    caseNumber: params['caseNumber'] ?? '',
    worker: params['worker'] ?? '',
    employer: params['employer'] ?? '',
  };
  if (isTopic(template)) {
    const { subject, body } = TOPIC_NOTICES[template];
    return { subject: subject(names), body: body(names) };
  }
  if (template === DEADLINE_TEMPLATE) {
    const rule = deadlineRule(params['ruleId'] ?? '');
    const action = rule?.action ?? text(params['ruleId'] ?? '', params['ruleId'] ?? '');
    const due = params['dueOn'] ?? '';
    return {
      subject: text(`${action.en} by ${due} #${names.caseNumber}`, `${action.fr} d'ici le ${due} #${names.caseNumber}`),
      body: text(
        `${names.worker}, ${names.employer}. If it is missed: ${rule?.consequence.en ?? ''}`,
        `${names.worker}, ${names.employer}. Si le délai est manqué : ${rule?.consequence.fr ?? ''}`,
      ),
    };
  }
  if (template === CUSTODIAN_CHECK_TEMPLATE) return custodianCheckNotice(params);
  if (template === ENGAGEMENT_INVITED_TEMPLATE) return engagementInvitedNotice(params);
  if (template === AUDIT_BROKEN_TEMPLATE)
    return {
      subject: text('The audit chain is broken', "La chaîne d'audit est rompue"),
      body: text(
        `The check found: ${breakWords(params['kind'] ?? '').en}. Keep a copy of the database and its anchor files, and find out who had access to the server.`,
        `La vérification a constaté ceci : ${breakWords(params['kind'] ?? '').fr}. Conservez une copie de la base de données et de ses fichiers d'ancrage, et établissez qui avait accès au serveur.`,
      ),
    };
  if (template === DISPOSAL_TEMPLATE)
    return {
      subject: text(
        `A file may be destroyed #${names.caseNumber}`,
        `Un dossier peut être détruit #${names.caseNumber}`,
      ),
      body: text(
        `The last day on which the file of ${names.worker} must be kept is over. Under Privacy, ask for its destruction or keep it longer.`,
        `Le dernier jour de conservation du dossier de ${names.worker} est passé. Sous Confidentialité, demandez sa destruction ou conservez-le plus longtemps.`,
      ),
    };
  return { subject: text(template, template), body: text('', '') };
};
