import { card, refusalsOf, type Refusal } from '../law/refusal.js';
import { text } from '../law/text.js';
import { day, daysBetween, type IsoDay } from '../time/plain-date.js';
import { holdsOn, type Custodian } from './custodian.js';
import { LAPSE_AFTER_DAYS } from './custodian-settings.js';

const ENROLMENT = 'IRCC: Employer Portal enrolment guide, primary and secondary users' as const;
const RECOVERY = 'IRCC: Help Centre 1268, a lost credential means a new GCKey and a PIN' as const;
const DUE_CHECK = 'Permitdesk: every custodian is asked at intervals whether the sign-in still works' as const;

const finding = refusalsOf({
  'custodian.none': card({
    basis: 'house',
    cites: [ENROLMENT],
    text: () =>
      text(
        'Nobody is on record who can sign in to the Employer Portal for this business number.',
        'Personne n’est inscrit comme pouvant ouvrir une session au Portail de l’employeur pour ce numéro d’entreprise.',
      ),
    remedy: () =>
      text(
        'Find out who enrolled the number and record that person; “account already exists” means that somebody did.',
        'Trouvez qui a inscrit le numéro et consignez cette personne; « compte existant » signifie que quelqu’un l’a fait.',
      ),
  }),
  'custodian.no-primary': card({
    basis: 'house',
    cites: [ENROLMENT],
    text: () =>
      text(
        'No primary user is on record: nobody can issue a PIN to a branch or a secondary user.',
        'Aucun utilisateur principal n’est inscrit : personne ne peut délivrer de NIP à un établissement ou à un utilisateur secondaire.',
      ),
    remedy: () =>
      text(
        'Record the primary user; if that person is gone, write to the portal’s mailbox: no self-service handover is known.',
        'Inscrivez l’utilisateur principal; s’il est parti, écrivez à la boîte du portail : aucun transfert en libre-service n’est connu.',
      ),
  }),
  'custodian.no-secondary': card({
    basis: 'house',
    cites: [ENROLMENT],
    text: () =>
      text(
        'There is no secondary user: one lost sign-in stops every offer of this business number.',
        'Il n’y a aucun utilisateur secondaire : une seule perte d’accès arrête toutes les offres de ce numéro d’entreprise.',
      ),
    remedy: () =>
      text(
        'The primary user issues a PIN to a second person, who enrols with a credential of their own.',
        'L’utilisateur principal remet un NIP à une deuxième personne, qui s’inscrit avec ses propres identifiants.',
      ),
  }),
  'custodian.sole-leaving': card<{ readonly name: string; readonly until: IsoDay }>({
    basis: 'house',
    cites: [ENROLMENT, RECOVERY],
    text: ({ name, until }) =>
      text(
        `${name} alone can sign in, and holds the account until ${until} only.`,
        `${name} est la seule personne à pouvoir ouvrir une session, et seulement jusqu’au ${until}.`,
      ),
    remedy: () =>
      text(
        'Let another person enrol before that day, while a PIN can still be issued.',
        'Faites inscrire une autre personne avant cette date, tant qu’un NIP peut encore être délivré.',
      ),
  }),
  'custodian.account-disabled': card<{ readonly name: string }>({
    basis: 'house',
    cites: [RECOVERY],
    text: ({ name }) =>
      text(
        `The account of ${name} in Permitdesk is disabled, and the portal sign-in is still theirs.`,
        `Le compte de ${name} dans Permitdesk est désactivé, mais l’accès au portail lui appartient toujours.`,
      ),
    remedy: () =>
      text(
        'Let another person take over in the portal, then end this custodianship.',
        'Faites prendre la relève dans le portail par une autre personne, puis mettez fin à cette responsabilité.',
      ),
  }),
  'custodian.check-overdue': card<{ readonly name: string; readonly due: IsoDay }>({
    basis: 'house',
    cites: [DUE_CHECK],
    text: ({ name, due }) =>
      text(
        `${name} was to try the sign-in by ${due}, and no answer is on record.`,
        `${name} devait vérifier son accès au plus tard le ${due}; aucune réponse n’est consignée.`,
      ),
    remedy: () =>
      text(
        'Sign in to the portal and record whether it worked.',
        'Ouvrez une session au portail et consignez si cela a fonctionné.',
      ),
  }),
  'custodian.cannot-sign-in': card<{ readonly name: string; readonly on: IsoDay }>({
    basis: 'house',
    cites: [RECOVERY],
    text: ({ name, on }) =>
      text(`${name} could not sign in on ${on}.`, `${name} n’a pas pu ouvrir de session le ${on}.`),
    remedy: () =>
      text(
        'Enrol again with a new GCKey and a PIN from the primary user, or ask the portal’s mailbox for a PIN reset.',
        'Inscrivez-vous de nouveau avec une nouvelle CléGC et un NIP de l’utilisateur principal, ou demandez une réinitialisation à la boîte du portail.',
      ),
  }),
  'custodian.may-have-lapsed': card<{ readonly name: string }>({
    basis: 'house',
    cites: ['Permitdesk: practitioners report that an account unused for two years lapses; IRCC does not confirm it'],
    text: ({ name }) =>
      text(
        `The sign-in of ${name} was not seen to work for two years; the account may have lapsed.`,
        `L’accès de ${name} n’a pas été vérifié avec succès depuis deux ans; le compte peut être expiré.`,
      ),
    remedy: () =>
      text('Try it now, before an offer waits for it.', 'Essayez-le maintenant, avant qu’une offre n’en dépende.'),
  }),
});

export type CustodianFindingCode = Parameters<typeof finding>[0];

export interface CustodianFinding {
  readonly refusal: Refusal;
  /** The custodian it speaks of; absent when it is about the account as a whole. */
  readonly custodianId?: string;
}

/** What is not as it should be with one custodian on a day. Somebody who no longer holds the sign-in is no worry. */
const ofOne = (custodian: Custodian, today: IsoDay): readonly Refusal[] => {
  const { name, checkedOn, outcome, nextCheckOn } = custodian;
  const seenToWork = custodian.workedOn ?? custodian.since;
  return [
    ...(custodian.isDisabled ? [finding('custodian.account-disabled', { name })] : []),
    ...(outcome === 'fails' && checkedOn !== undefined
      ? [finding('custodian.cannot-sign-in', { name, on: checkedOn })]
      : []),
    ...(nextCheckOn < today ? [finding('custodian.check-overdue', { name, due: nextCheckOn })] : []),
    ...(daysBetween(day(seenToWork), day(today)) > LAPSE_AFTER_DAYS
      ? [finding('custodian.may-have-lapsed', { name })]
      : []),
  ];
};

/**
 * Findings of one portal account, that is of one business number, on a day.
 * @param custodians everybody ever on record for it; those who do not hold it today count for nothing.
 */
export const custodianFindings = (custodians: readonly Custodian[], today: IsoDay): readonly CustodianFinding[] => {
  const live = custodians.filter((custodian) => holdsOn(custodian, today));
  if (live.length === 0) return [{ refusal: finding('custodian.none') }];
  const able = live.filter((custodian) => !custodian.isDisabled);
  const [only] = able;
  const leaving =
    able.length === 1 && only?.until !== undefined
      ? [{ refusal: finding('custodian.sole-leaving', { name: only.name, until: only.until }), custodianId: only.id }]
      : [];
  return [
    ...(able.some((custodian) => custodian.kind === 'primary') ? [] : [{ refusal: finding('custodian.no-primary') }]),
    ...(able.some((custodian) => custodian.kind === 'secondary')
      ? []
      : [{ refusal: finding('custodian.no-secondary') }]),
    ...leaving,
    ...live.flatMap((custodian) => ofOne(custodian, today).map((refusal) => ({ refusal, custodianId: custodian.id }))),
  ];
};
