import { text } from '../../law/text.js';
import { codeOfTitle } from '../derived-offer-values.js';
import { textIn } from '../offer-values.js';
import { copiesFrom, mentionsAttachment } from '../portal-text.js';
import { caution, fault, FILL_IN, lacking, type Found, type PreflightRule } from './preflight-check.js';
import type { PreflightQuestion } from './preflight-input.js';

const FINISH_STEP_1 = text('Finish step 1, the exemption.', "Terminez l'étape 1, la dispense.");

const codeStands = ({ exemption, codeKnown, today }: PreflightQuestion): readonly Found[] => {
  if (exemption === undefined)
    return [
      lacking(text('No exemption code has been decided.', "Aucun code de dispense n'a été retenu."), FINISH_STEP_1),
    ];
  const findings: Found[] = [];
  if (!exemption.signedOff)
    findings.push(
      fault(
        text(
          `The exemption ${exemption.code} is not signed off.`,
          `La dispense ${exemption.code} n'est pas approuvée.`,
        ),
        FINISH_STEP_1,
      ),
    );
  if (codeKnown === undefined)
    findings.push(
      lacking(
        text(`The code ${exemption.code} is not in the register.`, `Le code ${exemption.code} n'est pas au registre.`),
        text(
          'Choose a code of the register, or have the register completed.',
          'Choisissez un code du registre ou faites compléter le registre.',
        ),
      ),
    );
  else if (codeKnown.manualReview === true)
    findings.push(
      caution(
        text(
          `The code ${codeKnown.code} was to end on ${codeKnown.to ?? '?'}; whether it goes on could not be confirmed.`,
          `Le code ${codeKnown.code} devait prendre fin le ${codeKnown.to ?? '?'}; on n'a pu confirmer s'il se poursuit.`,
        ),
        text(
          "Look at the department's page today, and note what it says.",
          "Consultez la page du ministère aujourd'hui et notez ce qu'elle indique.",
        ),
      ),
    );
  else if (codeKnown.to !== undefined && codeKnown.to < today)
    findings.push(
      fault(
        text(
          `The code ${codeKnown.code} has taken no new application since ${codeKnown.to}.`,
          `Le code ${codeKnown.code} n'accepte plus de nouvelle demande depuis le ${codeKnown.to}.`,
        ),
        text(
          'Choose the code that took its place, or note why this one still holds.',
          "Choisissez le code qui l'a remplacé ou notez pourquoi celui-ci tient encore.",
        ),
      ),
    );
  return findings;
};

const titleFits = ({ values, exemption, settings }: PreflightQuestion): readonly Found[] => {
  const title = textIn(values, 'lmia_exemption_title');
  const field = 'lmia_exemption_title';
  if (title === undefined)
    return [
      lacking(
        text('No exemption title is chosen.', "Aucun titre de dispense n'est choisi."),
        text('Choose the title of the portal list.', 'Choisissez le titre dans la liste du portail.'),
        { field },
      ),
    ];
  const listed = settings.exemptionTitles.find((each) => each.title === title);
  const code = listed?.code ?? codeOfTitle(title);
  const findings: Found[] = [];
  if (listed === undefined) {
    const words = text(
      `“${title}” is not in our list of the portal's titles.`,
      `« ${title} » n'est pas dans notre liste des titres du portail.`,
    );
    const remedy = text(
      'Compare it with the portal, character by character, and add it to the list in the settings.',
      'Comparez-le avec le portail, caractère par caractère, et ajoutez-le à la liste dans les paramètres.',
    );
    findings.push(
      settings.exemptionTitlesComplete ? fault(words, remedy, { field }) : caution(words, remedy, { field }),
    );
  }
  if (exemption !== undefined && code !== undefined && code !== exemption.code) {
    const explanation = textIn(values, 'exemption_explanation') ?? '';
    const words = text(
      `The title stands for ${code}; the exemption that was decided is ${exemption.code}.`,
      `Le titre correspond à ${code}; la dispense retenue est ${exemption.code}.`,
    );
    // The list lags policy, so the department itself names another title at times; the explanation then says the code.
    findings.push(
      explanation.includes(exemption.code)
        ? caution(
            words,
            text('Note where the department names this title.', 'Notez où le ministère indique ce titre.'),
            { field },
          )
        : fault(
            words,
            text(
              `Choose the title of ${exemption.code}. If the department names this one instead, write “${exemption.code}” in the explanation.`,
              `Choisissez le titre de ${exemption.code}. Si le ministère indique plutôt celui-ci, écrivez « ${exemption.code} » dans l'explication.`,
            ),
            { field },
          ),
    );
  }
  return findings;
};

const explanationStands = ({ values, codeKnown }: PreflightQuestion): readonly Found[] => {
  const explanation = textIn(values, 'exemption_explanation');
  const field = 'exemption_explanation';
  if (explanation === undefined)
    return [
      lacking(text('The explanation of the exemption is empty.', "L'explication de la dispense est vide."), FILL_IN, {
        field,
      }),
    ];
  const findings: Found[] = [];
  if (mentionsAttachment(explanation))
    findings.push(
      fault(
        text(
          'The explanation sends the reader to an attachment, which is not part of the offer.',
          "L'explication renvoie à une pièce jointe, qui ne fait pas partie de l'offre.",
        ),
        text(
          'Write the facts here; an upload comes in addition.',
          "Écrivez les faits ici; un document téléversé s'y ajoute.",
        ),
        { field },
      ),
    );
  const sources = (codeKnown?.criteria ?? []).flatMap((criterion) => [criterion.text.en, criterion.text.fr]);
  if (copiesFrom(explanation, sources))
    findings.push(
      fault(
        text('The explanation repeats the wording of the rule.', "L'explication reprend le texte de la règle."),
        text(
          'Say in your own words how this job and this worker meet it.',
          'Dites dans vos mots en quoi cet emploi et ce travailleur y répondent.',
        ),
        { field },
      ),
    );
  return findings;
};

/** The exemption as the portal will show it. */
export const EXEMPTION_CHECKS: readonly PreflightRule[] = [
  {
    id: 'EP06',
    title: text('Exemption title and explanation', 'Titre et explication de la dispense'),
    level: 'block',
    basis: 'house',
    cites: ['IRPR s. 209.11(1)(c)', 'IRCC: Employer-specific LMIA exemptions (2024-12-24), explanation; OFF-15'],
    // The list of titles is not published as a whole.
    verified: false,
    mendAt: 'offer',
    decide: (ask) => [...codeStands(ask), ...titleFits(ask), ...explanationStands(ask)],
  },
];
