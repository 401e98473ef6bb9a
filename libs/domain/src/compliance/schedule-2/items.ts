import { rulesOfItem, type ConditionRuleId } from './item-rules.js';
import type { Citation } from '../../law/citation.js';
import { text, type Bilingual } from '../../law/text.js';

/** The three weights of a violation; each has its own column in the tables of the Schedule. */
export const VIOLATION_TYPES = ['A', 'B', 'C'] as const;
export type ViolationType = (typeof VIOLATION_TYPES)[number];

/** How a failure at an item is excused (IRPR s. 209.2(3), (3.1), (4); s. 209.4(2); EMP-15, EMP-16). */
export type ExcuseRule =
  /** One of the six grounds of s. 209.2(3). */
  | 'listed-ground'
  /** All reasonable efforts, and the worker is made whole. */
  | 'efforts-and-compensation'
  /** All reasonable efforts. */
  | 'efforts'
  /** All reasonable efforts, or an act in good faith. */
  | 'efforts-or-good-faith';

/** One line of Table 1: the condition, its weight, and what excuses a failure. */
export interface ScheduleItem {
  readonly item: number;
  readonly type: ViolationType;
  /** Where the condition of an employer of this programme stands; `undefined`: the item binds LMIA employers only. */
  readonly provision: Citation | undefined;
  readonly duty: Bilingual;
  readonly excuse: ExcuseRule | undefined;
  /** The rule of the book that states the condition. */
  readonly rule: ConditionRuleId | undefined;
}

const TYPE_OF_ITEM = (item: number): ViolationType =>
  item <= 4 ? 'A' : item <= 7 ? 'C' : item <= 14 ? 'B' : item <= 23 ? 'C' : item <= 26 ? 'B' : 'C';

const binding = (
  item: number,
  provision: Citation,
  excuse: ExcuseRule,
  duty: readonly [en: string, fr: string],
): ScheduleItem => ({
  item,
  type: TYPE_OF_ITEM(item),
  provision,
  duty: text(duty[0], duty[1]),
  excuse,
  rule: rulesOfItem(item),
});
const otherProgramme = (item: number, duty: readonly [en: string, fr: string]): ScheduleItem => ({
  item,
  type: TYPE_OF_ITEM(item),
  provision: undefined,
  duty: text(duty[0], duty[1]),
  excuse: undefined,
  rule: undefined,
});

/** Schedule 2, Table 1, whole: thirty items, of which seventeen bind an employer of the International Mobility Program. */
export const SCHEDULE_2_ITEMS: readonly ScheduleItem[] = [
  binding(1, 'IRPR s. 209.2(1)(b)(i)', 'efforts', [
    'Show for six years that the information given was accurate',
    "Démontrer pendant six ans l'exactitude des renseignements fournis",
  ]),
  binding(2, 'IRPR s. 209.2(1)(b)(ii)', 'efforts', [
    'Keep for six years every document that shows compliance',
    'Conserver pendant six ans tout document qui montre le respect des conditions',
  ]),
  otherProgramme(3, ['Money to pay a live-in caregiver', 'Ressources pour verser le salaire à un aide familial']),
  otherProgramme(4, [
    'Show for six years that the information of the LMIA was accurate',
    "Démontrer pendant six ans l'exactitude des renseignements de l'EIMT",
  ]),
  binding(5, 'IRPR s. 209.4(1)(a)', 'efforts-or-good-faith', [
    'Report when and where told, to answer questions and give documents',
    'Se présenter aux date, heure et lieu fixés pour répondre aux questions et fournir des documents',
  ]),
  binding(6, 'IRPR s. 209.4(1)(b)', 'efforts-or-good-faith', [
    'Give the documents that are required',
    'Fournir les documents exigés',
  ]),
  binding(7, 'IRPR s. 209.4(1)(c)', 'efforts-or-good-faith', [
    'Attend an inspection and help with it',
    "Être présent lors d'une inspection et prêter assistance",
  ]),
  binding(8, 'IRPR s. 209.2(1)(a)(ii)', 'listed-ground', [
    'Obey employment and recruitment law, federal and of the province',
    "Respecter le droit fédéral et provincial de l'emploi et du recrutement",
  ]),
  binding(9, 'IRPR s. 209.2(1)(a)(iii)', 'listed-ground', [
    'Same occupation; wages and conditions substantially the same and not less favourable',
    'Même profession; salaire et conditions essentiellement les mêmes et non moins avantageux',
  ]),
  otherProgramme(10, ['Live-in care in a private home', 'Soins à domicile dans une résidence privée']),
  otherProgramme(11, ['Jobs created or kept as promised', "Création ou maintien d'emplois promis"]),
  otherProgramme(12, ['Skills passed on as promised', 'Transfert de compétences promis']),
  otherProgramme(13, [
    'Canadians hired or trained as promised',
    'Embauche ou formation de Canadiens, telles que promises',
  ]),
  otherProgramme(14, ['Efforts to hire or train Canadians', "Efforts d'embauche ou de formation de Canadiens"]),
  binding(15, 'IRPR s. 209.2(1)(a)(i)', 'listed-ground', [
    'Be actively engaged in the business of the offer',
    "Être véritablement actif dans l'entreprise visée par l'offre",
  ]),
  otherProgramme(16, [
    'Private furnished room for a live-in caregiver',
    'Chambre privée meublée pour un aide familial',
  ]),
  binding(17, 'IRPR s. 209.2(1)(a)(iv)', 'listed-ground', [
    'Reasonable efforts for a workplace free of abuse and reprisal',
    'Efforts raisonnables pour un lieu de travail exempt de violence et de représailles',
  ]),
  binding(18, 'IRPR s. 209.2(1)(a)(v)', 'listed-ground', [
    'Do not hinder orders under the Emergencies Act or the Quarantine Act',
    "Ne pas faire obstacle aux décrets pris en vertu de la Loi sur les mesures d'urgence ou de la Loi sur la mise en quarantaine",
  ]),
  binding(19, 'IRPR s. 209.2(1)(a)(vi)', 'listed-ground', [
    'Do not hinder provincial public health law on COVID-19',
    'Ne pas faire obstacle au droit provincial de la santé publique relatif à la COVID-19',
  ]),
  binding(20, 'IRPR s. 209.2(1)(a)(vii)', 'listed-ground', [
    'Pay wages during a quarantine ordered on entry',
    "Verser le salaire pendant une quarantaine ordonnée à l'entrée",
  ]),
  otherProgramme(21, ['Separate accommodation in quarantine', 'Logement séparé en quarantaine']),
  otherProgramme(22, [
    'Cleaning products in quarantine accommodation',
    'Produits de nettoyage du logement en quarantaine',
  ]),
  otherProgramme(23, [
    'Private room for a worker with symptoms',
    'Chambre privée pour un travailleur présentant des symptômes',
  ]),
  otherProgramme(24, [
    'Adequate accommodation of seasonal workers',
    'Logement convenable des travailleurs saisonniers',
  ]),
  binding(25, 'IRPR s. 209.2(1)(a.1)', 'listed-ground', [
    'Give the rights information by the first day of work, in the language chosen',
    'Remettre les renseignements sur les droits au plus tard le premier jour de travail, dans la langue choisie',
  ]),
  binding(26, 'IRPR s. 209.2(1)(a)(ii.1)', 'listed-ground', [
    'Keep the rights information available in both official languages',
    'Garder les renseignements sur les droits accessibles dans les deux langues officielles',
  ]),
  binding(27, 'IRPR s. 209.2(1)(a)(ix)', 'efforts-and-compensation', [
    'Charge or recover no fee and no recruitment cost',
    "N'exiger ni ne recouvrer aucuns frais ni coût de recrutement",
  ]),
  binding(28, 'IRPR s. 209.2(1)(a)(x)', 'efforts-and-compensation', [
    'See that recruiters charge or recover none either',
    "Veiller à ce que les recruteurs n'en exigent ni n'en recouvrent non plus",
  ]),
  otherProgramme(29, ['Private health insurance', 'Assurance maladie privée']),
  binding(30, 'IRPR s. 209.2(1)(a)(viii)', 'listed-ground', [
    'Reasonable efforts to give access to health care',
    'Efforts raisonnables pour donner accès à des soins de santé',
  ]),
];

const byItem: ReadonlyMap<number, ScheduleItem> = new Map(SCHEDULE_2_ITEMS.map((each) => [each.item, each]));

/** A line of Table 1 by its number; `undefined` when the table has none. */
export const scheduleItem = (item: number): ScheduleItem | undefined => byItem.get(item);
