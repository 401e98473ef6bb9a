import { card, refusalsOf, type Refusal } from '../law/refusal.js';
import { text, type Bilingual } from '../law/text.js';
import { compareDays, parseDay, utcDayOf } from '../time/plain-date.js';
import { EVENT_CARDS, type CaseEvent } from './event.js';
import { waivedCodes } from './decide.js';
import type { FoldedCase } from './fold.js';

/**
 * Something on file that is not as a rule wants it: the rule, the risk in its text, and the remedy.
 * A fold over the facts like everything else; it goes when the facts are mended, and a person may decide on it meanwhile.
 */
export interface Finding {
  /** Stable for the same rule and entry, so that a decision stays with it. */
  readonly key: string;
  readonly refusal: Refusal;
  readonly eventId?: string;
}

const refusal = refusalsOf({
  'history.out-of-turn': card<{ label: Bilingual }>({
    basis: 'house',
    cites: ['Permitdesk: facts of the world can always be recorded'],
    text: ({ label }) =>
      text(
        `“${label.en}” is on file without the steps that come before it.`,
        `« ${label.fr} » est au dossier sans les étapes qui précèdent.`,
      ),
    remedy: () =>
      text(
        'Record the earlier steps as found, with their dates and papers.',
        'Consignez telles quelles les étapes antérieures, avec leurs dates et leurs pièces.',
      ),
  }),
  'exemption.not-evidenced': card({
    basis: 'law',
    cites: ['IRPR s. 209.11(1)(c)', 'IRPR s. 209.2(1)(b)(ii)'],
    text: () =>
      text(
        'The exemption was decided elsewhere: no criterion is evidenced on this file.',
        "La dispense a été décidée ailleurs : aucun critère n'est prouvé dans ce dossier.",
      ),
    remedy: () =>
      text(
        'Reopen the exemption, answer each criterion and add its evidence: it must be shown for six years.',
        'Rouvrez la dispense, répondez à chaque critère et ajoutez les preuves : elles doivent pouvoir être montrées pendant six ans.',
      ),
    mendAt: 'exemption',
  }),
  'fee.refund-not-asked': card({
    basis: 'law',
    cites: ['IRPR s. 303.1(6)(b)'],
    text: () =>
      text(
        'The offer was withdrawn without asking for the fee back; once a permit is issued it is lost.',
        "L'offre a été retirée sans demande de remboursement; dès qu'un permis est délivré, les frais sont perdus.",
      ),
    remedy: () => text('Ask for the refund and record it.', 'Demandez le remboursement et consignez-le.'),
    mendAt: 'fee',
  }),
  'renewal.after-expiry': card<{ receivedUtc: string; expiresOn: string }>({
    basis: 'law',
    cites: ['IRPR s. 201(1)', 'IRPR s. 9.3(1)'],
    text: ({ receivedUtc, expiresOn }) =>
      text(
        `The renewal reached IRCC on ${receivedUtc} in UTC, after the permit ended on ${expiresOn}: by the department's reading it is not in time.`,
        `Le renouvellement est parvenu à IRCC le ${receivedUtc} en UTC, après la fin du permis le ${expiresOn} : selon la lecture du ministère, il n'est pas à temps.`,
      ),
    remedy: () =>
      text(
        'Ask counsel at once whether work may go on; restoration may be the way back.',
        'Demandez sans tarder à un conseiller si le travail peut continuer; le rétablissement peut être la voie de retour.',
      ),
    mendAt: 'permit',
  }),
  'permit.employer-differs': card<{ printed: string; offered: string }>({
    basis: 'law',
    cites: ['IRPR s. 185(b)(i)', 'IRPR s. 209.01'],
    text: ({ printed, offered }) =>
      text(
        `The permit names “${printed}” as employer; the offer says “${offered}”.`,
        `Le permis nomme « ${printed} » comme employeur; l'offre indique « ${offered} ».`,
      ),
    remedy: () =>
      text('Have the permit corrected before work starts.', 'Faites corriger le permis avant le début du travail.'),
    mendAt: 'permit',
  }),
  'permit.occupation-differs': card<{ printed: string; offered: string }>({
    basis: 'law',
    cites: ['IRPR s. 185(b)(ii)', 'IRPR s. 209.01'],
    text: ({ printed, offered }) =>
      text(
        `The permit names “${printed}” as occupation; the offer says “${offered}”.`,
        `Le permis nomme « ${printed} » comme profession; l'offre indique « ${offered} ».`,
      ),
    remedy: () =>
      text(
        'The NOC is what counts; if the job is another, have the permit corrected.',
        "C'est la CNP qui compte; si le poste diffère, faites corriger le permis.",
      ),
    mendAt: 'permit',
  }),
  'permit.dates-reversed': card({
    basis: 'house',
    cites: ['IRPR s. 183(2)'],
    text: () => text('The permit ends before it begins.', 'Le permis prend fin avant de commencer.'),
    remedy: () =>
      text(
        'Check the dates against the document and correct the entry.',
        "Vérifiez les dates sur le document et corrigez l'inscription.",
      ),
    mendAt: 'permit',
  }),
});

const keyOf = (code: string, event: CaseEvent | undefined, field?: string): string =>
  [code, event?.id ?? 'case', ...(field === undefined ? [] : [field])].join('@');

const about = (found: Refusal, event: CaseEvent | undefined): Finding => ({
  key: keyOf(found.code, event, found.field),
  refusal: found,
  ...(event === undefined ? {} : { eventId: event.id }),
});

const lateRenewal = (event: CaseEvent): readonly Finding[] => {
  const expiresOn =
    event.type === 'application.filed' && event.facts.route === 'renewal'
      ? event.facts.currentPermitExpiresOn
      : undefined;
  const expires = expiresOn === undefined ? undefined : parseDay(expiresOn);
  if (expires === undefined || event.type !== 'application.filed') return [];
  const received = utcDayOf(event.facts.receivedAt);
  return compareDays(received, expires) > 0
    ? [
        about(
          refusal('renewal.after-expiry', { receivedUtc: received.toString(), expiresOn: expires.toString() }),
          event,
        ),
      ]
    : [];
};

const printedPermit = (folded: FoldedCase, event: CaseEvent): readonly Finding[] => {
  if (event.type !== 'permit.issued' && event.type !== 'permit.corrected') return [];
  // A corrected document answers for the one it replaced.
  const corrected = folded.ever('permit.corrected');
  if (corrected !== undefined && event.id !== corrected.id) return [];
  const offer = folded.ever('offer.made-ready')?.facts;
  const findings: Finding[] = [];
  if (event.facts.validTo < event.facts.validFrom) findings.push(about(refusal('permit.dates-reversed'), event));
  if (offer !== undefined && event.facts.employerName !== offer.operatingName)
    findings.push(
      about(
        refusal('permit.employer-differs', { printed: event.facts.employerName, offered: offer.operatingName }),
        event,
      ),
    );
  if (offer !== undefined && event.facts.occupation !== offer.jobTitle)
    findings.push(
      about(refusal('permit.occupation-differs', { printed: event.facts.occupation, offered: offer.jobTitle }), event),
    );
  return findings;
};

/** Everything on file that a rule does not like, in order of happening. */
export const findingsOf = (folded: FoldedCase): readonly Finding[] => {
  const waived = waivedCodes(folded);
  const findings: Finding[] = [];
  for (const each of folded.folded) {
    if (each.outOfTurn !== undefined)
      findings.push(about(refusal('history.out-of-turn', { label: EVENT_CARDS[each.event.type].label }), each.event));
    for (const found of each.refusals)
      if (found.basis === 'law' || !waived.has(found.code)) findings.push(about(found, each.event));
    findings.push(...lateRenewal(each.event), ...printedPermit(folded, each.event));
  }
  if (folded.states.exemption === 'found')
    findings.push(about(refusal('exemption.not-evidenced'), folded.ever('exemption.found')));
  const withdrawn = folded.ever('offer.withdrawn');
  if (withdrawn !== undefined && (folded.states.fee === 'paid' || folded.states.fee === 'allocated'))
    findings.push(about(refusal('fee.refund-not-asked'), withdrawn));
  const byKey = new Map(findings.map((finding) => [finding.key, finding]));
  return [...byKey.values()];
};
