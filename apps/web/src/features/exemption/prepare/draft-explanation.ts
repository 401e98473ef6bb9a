import type { Language } from '@permitdesk/domain/law/text';
import { readCitation } from '../../../shared/ui/citation';
import { citationOfProvision } from '../codes/code-sources';
import type { ExemptionView } from '../exemption-queries';
import { answerOf, type Draft } from './draft';

interface Job {
  readonly title: string;
  readonly worker: string;
  readonly employer: string;
}

const OPENING: Readonly<Record<Language, (job: Job, basis: string) => string>> = {
  en: ({ title, worker, employer }, basis) =>
    `${employer} offers ${worker} the position of ${title} and relies on this LMIA exemption: ${basis}.`,
  fr: ({ title, worker, employer }, basis) =>
    `${employer} offre à ${worker} le poste de ${title} et invoque cette dispense de l'EIMT : ${basis}.`,
};

/**
 * A first wording of the explanation for the portal: the provision relied on, then each criterion that fits with our own
 * statement below it. It says nothing that is not on the paper; undefined while there is no code.
 */
export const draftExplanation = (
  language: Language,
  job: Job,
  { code, criteria }: Pick<ExemptionView, 'code' | 'criteria'>,
  draft: Draft,
): string | undefined => {
  if (code === null || code.code !== draft.code) return undefined;
  // Plain spaces: the portal takes no others.
  const provision = readCitation(citationOfProvision(code.provision), language).label.replaceAll('\u00A0', ' ');
  const basis = `${provision} (code ${code.code}, ${code.name[language]})`;
  const met = criteria
    .map(({ id, text }) => ({ text, ...answerOf(draft, id) }))
    .filter(({ answer }) => answer === 'fits')
    .map(({ text, statement }) => [text[language], statement.trim()].filter((words) => words !== '').join('\n'));
  return [OPENING[language](job, basis), ...met].join('\n\n');
};
