import type { French } from '../../i18n/i18n';
import type { en } from './en';

export const fr: French<typeof en> = {
  reasons: 'Motifs',
  law: 'Loi',
  house: 'Règle interne',
  refusedTitle_one: 'Un point s’oppose à cette étape',
  refusedTitle_other: '{{count}} points s’opposent à cette étape',
  staleTitle: 'Quelqu’un a modifié ce dossier pendant que vous travailliez',
  staleBody:
    'Rien de votre saisie n’a été enregistré. Chargez la version la plus récente, voyez ce qui a changé, puis envoyez de nouveau : votre saisie est conservée.',
  loadNewest: 'Charger la plus récente',
  tryAgain: 'Réessayer',
  unreachableTitle: 'Le serveur est injoignable',
  unreachableBody: 'Rien n’a été enregistré. Vérifiez votre connexion et réessayez.',
  incident: 'Donnez ce numéro d’incident à votre administrateur :',
  'mend.intake': 'Aller à la demande',
  'mend.exemption': 'Aller à la dispense',
  'mend.evidence': 'Aller aux preuves',
  'mend.fee': 'Aller aux frais',
  'mend.offer': 'Aller à l’offre',
  'mend.agreement': 'Aller au contrat d’emploi',
  'mend.passport': 'Aller à la vérification du passeport',
  'mend.attestation': 'Aller aux attestations',
  'mend.permit': 'Aller au dossier de permis',
  'mend.worker': 'Aller aux données du travailleur',
  'mend.employer': 'Aller aux données de l’employeur',
  'mend.settings': 'Un propriétaire peut le modifier dans les paramètres.',
};
