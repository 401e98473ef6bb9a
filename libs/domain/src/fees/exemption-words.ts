import { text, type Bilingual } from '../law/text.js';
import { PROCESSING_EXEMPTIONS, type ProcessingExemption, type ProcessingParagraph } from './processing-exemption.js';

/** What a paragraph of IRPR s. 299(2) can mean for the employer's fee. */
type Meaning = 'yes' | 'no' | 'need-to-know' | 'due' | 'misplaced';

/** `R299(2)(f)` in English, `R299(2)f)` in French. */
const inEachLanguage = (paragraph: ProcessingParagraph): Bilingual => {
  const letters = Array.from(paragraph.slice('R299(2)'.length)).filter((each) => each !== '(' && each !== ')');
  return text(
    `R299(2)${letters.map((letter) => `(${letter})`).join(' or ')}`,
    `R299(2)${letters.map((letter) => `${letter})`).join(' ou ')}`,
  );
};

const sentencesOf = ({ paragraph, who }: ProcessingExemption): Readonly<Record<Meaning, Bilingual>> => {
  const named = inEachLanguage(paragraph);
  const [en, fr] = [`${named.en} (${who.en})`, `${named.fr} (${who.fr})`];
  return {
    yes: text(
      `The worker is in ${en}, so the employer owes no fee; the proof is uploaded in the portal.`,
      `Le travailleur est visé par ${fr} : l'employeur ne doit aucuns frais; la preuve est téléversée au portail.`,
    ),
    no: text(
      `The facts do not meet ${en}: the fee is owed.`,
      `Les faits ne remplissent pas ${fr} : les frais sont dus.`,
    ),
    'need-to-know': text(
      `${en} would free the offer of the fee; whether it holds is not known.`,
      `${fr} dispenserait l'offre des frais; on ne sait pas s'il s'applique.`,
    ),
    due: text(
      `${en} frees the worker, not the employer: the fee is owed.`,
      `${fr} dispense le travailleur, non l'employeur : les frais sont dus.`,
    ),
    misplaced: text(
      `${en} does not belong to this code. The fee is owed unless an officer agrees first.`,
      `${fr} ne se rapporte pas à ce code. Les frais sont dus, sauf accord préalable d'un agent.`,
    ),
  };
};

// Made once: an assessment only looks them up.
const SENTENCES: ReadonlyMap<ProcessingExemption, Readonly<Record<Meaning, Bilingual>>> = new Map(
  PROCESSING_EXEMPTIONS.map((row) => [row, sentencesOf(row)]),
);

/** The sentence of a row of the table, in both languages. */
export const exemptionSentence = (row: ProcessingExemption, meaning: Meaning): Bilingual =>
  SENTENCES.get(row)?.[meaning] ?? sentencesOf(row)[meaning];
