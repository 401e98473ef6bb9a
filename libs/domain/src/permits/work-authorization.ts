import type { FoldedCase } from '../cases/fold.js';
import type { Citations } from '../law/citation.js';
import { text, type Bilingual } from '../law/text.js';
import { daysAfter } from '../time/counting.js';
import { parseDay, type IsoDay, type PlainDate } from '../time/plain-date.js';
import { permitAsItStands, REVOCATION_DAYS } from './time-moves.js';

/**
 * "May she start, may he go on working?" — what the file evidences, never a legal verdict.
 * `evidenced`: a document on file covers the day. `not_evidenced`: nothing on file does, so nobody starts.
 */
export interface WorkAuthorization {
  readonly answer: 'evidenced' | 'not_evidenced';
  readonly question: 'start' | 'continue';
  readonly reason: Bilingual;
  /** Last day covered; undefined where the right lasts to a decision or for good. */
  readonly until?: IsoDay;
  /** What must stay as it is for the right to hold. */
  readonly conditions?: Bilingual;
  /** The entry that proves it. */
  readonly proof?: string;
  readonly cites: Citations;
}

const SAME_CONDITIONS = text(
  'Same employer, occupation, place and hours as the expired permit, and only while the worker stays in Canada.',
  'Mêmes employeur, profession, lieu et heures que le permis expiré, et seulement tant que le travailleur reste au Canada.',
);
const AS_PRINTED = text(
  'Only for the employer, occupation and place printed on the permit.',
  "Seulement pour l'employeur, la profession et le lieu imprimés sur le permis.",
);

const no = (
  question: WorkAuthorization['question'],
  reason: Bilingual,
  cites: Citations,
  proof?: string,
): WorkAuthorization => ({
  answer: 'not_evidenced',
  question,
  reason,
  cites,
  ...(proof === undefined ? {} : { proof }),
});

/** The answer of one case on a day. */
export const workAuthorizationOf = (folded: FoldedCase, today: PlainDate): WorkAuthorization => {
  const on = today.toString();
  const started = folded.ever('work.started') !== undefined;
  const question = started ? 'continue' : 'start';
  const issued = folded.ever('permit.corrected') ?? folded.ever('permit.issued');
  const permit = permitAsItStands(folded);
  switch (folded.states.permit) {
    case 'P40':
    case 'P41':
    case 'P42':
    case 'P50':
    case 'P52': {
      if (permit === undefined || issued === undefined)
        return no(question, text('The permit itself is not on file.', "Le permis lui-même n'est pas au dossier."), [
          'IRPA s. 124(1)(c)',
        ]);
      if (on < permit.validFrom)
        return no(
          question,
          text(
            `The permit is valid only from ${permit.validFrom}.`,
            `Le permis n'est valide qu'à compter du ${permit.validFrom}.`,
          ),
          ['IRPA s. 124(1)(c)'],
          issued.id,
        );
      if (on > permit.validTo)
        return no(
          question,
          text(
            `The permit ended on ${permit.validTo} and no renewal filed in time is on file.`,
            `Le permis a pris fin le ${permit.validTo} et aucun renouvellement déposé à temps n'est au dossier.`,
          ),
          ['IRPR s. 183(1)(a)', 'IRPR s. 186(u)'],
          issued.id,
        );
      if (!started && folded.states.permit !== 'P40' && folded.ever('permit.found-wrong')?.facts.touchesWork === true)
        return no(
          question,
          text(
            'The permit has an error that touches employer, occupation, place or dates; it must be corrected first.',
            "Le permis comporte une erreur touchant l'employeur, la profession, le lieu ou les dates; il faut d'abord le faire corriger.",
          ),
          ['IRPR s. 185(b)'],
          issued.id,
        );
      return {
        answer: 'evidenced',
        question,
        reason: text(
          `A permit valid to ${permit.validTo} is on file.`,
          `Un permis valide jusqu'au ${permit.validTo} est au dossier.`,
        ),
        until: permit.validTo,
        conditions: AS_PRINTED,
        proof: issued.id,
        cites: ['IRPR s. 196', 'IRPA s. 124(2)'],
      };
    }
    case 'P55': {
      const filed = folded.ever('renewal.filed');
      return {
        answer: 'evidenced',
        question: 'continue',
        reason: text(
          'The permit expired, but the renewal was received before it did: work goes on until the decision.',
          "Le permis est expiré, mais le renouvellement a été reçu avant : le travail continue jusqu'à la décision.",
        ),
        conditions: SAME_CONDITIONS,
        ...(filed === undefined ? {} : { proof: filed.id }),
        cites: ['IRPR s. 186(u)', 'IRPR s. 183(5)'],
      };
    }
    case 'P70': {
      const letter = folded.ever('revocation.announced');
      const letterOn = letter === undefined ? undefined : parseDay(letter.facts.letterOn);
      if (letter === undefined || letterOn === undefined) break;
      const last = daysAfter(letterOn, REVOCATION_DAYS).toString();
      return on <= last
        ? {
            answer: 'evidenced',
            question,
            reason: text(
              `Revocation was announced; status and work go on to ${last}.`,
              `La révocation a été annoncée; le statut et le travail continuent jusqu'au ${last}.`,
            ),
            until: last,
            conditions: AS_PRINTED,
            proof: letter.id,
            cites: ['IRPA s. 30(1.41)'],
          }
        : no(
            question,
            text(
              `The 90 days after the letter ended on ${last}.`,
              `Les 90 jours suivant la lettre ont pris fin le ${last}.`,
            ),
            ['IRPA s. 30(1.41)'],
            letter.id,
          );
    }
    case 'P11':
    case 'P20': {
      const reply = folded.ever('interim-work.allowed');
      if (reply !== undefined)
        return {
          answer: 'evidenced',
          question,
          reason: text(
            'IRCC allowed the new job by e-mail while the application is pending.',
            'IRCC a autorisé le nouvel emploi par courriel pendant le traitement de la demande.',
          ),
          conditions: text(
            'Until the decision or the withdrawal of the application.',
            "Jusqu'à la décision ou au retrait de la demande.",
          ),
          proof: reply.id,
          cites: ['IRCC: changing employer while waiting (2025-12-04), PPCHANGEWORK2020'],
        };
      break;
    }
    case 'P87': {
      const open = folded.ever('open-permit.issued');
      if (open !== undefined && on <= open.facts.validTo)
        return {
          answer: 'evidenced',
          question,
          reason: text(
            `An open permit valid to ${open.facts.validTo} is on file.`,
            `Un permis ouvert valide jusqu'au ${open.facts.validTo} est au dossier.`,
          ),
          until: open.facts.validTo,
          proof: open.id,
          cites: ['IRPR s. 200(1)(c)'],
        };
      break;
    }
    case 'P88': {
      const landed = folded.ever('residence.granted');
      return {
        answer: 'evidenced',
        question,
        reason: text(
          'The worker is a permanent resident; no permit is needed.',
          "Le travailleur est résident permanent; aucun permis n'est requis.",
        ),
        ...(landed === undefined ? {} : { proof: landed.id }),
        cites: ['IRPA s. 30(1)', 'IRPR s. 209.02(a)'],
      };
    }
    case 'P56':
      return no(
        'continue',
        text(
          'The worker has a status in Canada, but the right to work ended.',
          'Le travailleur a un statut au Canada, mais son droit de travailler a pris fin.',
        ),
        ['IRPR s. 186(u)', 'IRPR s. 183(4)(a)'],
      );
    case 'P60':
    case 'P61':
    case 'P62':
      return no(
        'continue',
        text(
          'Status was lost: no work until it is restored with a new permit.',
          "Le statut est perdu : aucun travail jusqu'au rétablissement avec un nouveau permis.",
        ),
        ['IRPR s. 182', 'IRPR s. 186(u)'],
      );
    case 'P86':
      return no(
        question,
        text(
          'A later permit replaced this one; see the next case.',
          'Un permis ultérieur a remplacé celui-ci; voir le dossier suivant.',
        ),
        ['IRPR s. 200(1)'],
      );
    default:
      break;
  }
  const outcome = folded.ever('exemption.signed-off');
  if (outcome?.facts.outcome === 'no_permit_needed')
    return {
      answer: 'evidenced',
      question,
      reason: text(
        'The signed-off assessment says that this work needs no permit.',
        "L'évaluation approuvée conclut que ce travail n'exige pas de permis.",
      ),
      proof: outcome.id,
      cites: ['IRPR s. 186'],
    };
  return no(
    question,
    text(
      'No permit and no other right to work is on file.',
      "Aucun permis ni autre droit de travailler n'est au dossier.",
    ),
    ['IRPA s. 30(1)', 'IRPA s. 124(1)(c)'],
  );
};

/**
 * The answer for a worker: the best of their cases. One evidenced right is enough; without one, the most recent case says why.
 */
export const workAuthorizationOfWorker = (
  cases: readonly FoldedCase[],
  today: PlainDate,
): WorkAuthorization | undefined => {
  const answers = cases.map((folded) => workAuthorizationOf(folded, today));
  return answers.find((answer) => answer.answer === 'evidenced') ?? answers.at(-1);
};
