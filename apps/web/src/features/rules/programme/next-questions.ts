import type { Answers } from '@permitdesk/domain/assess/answers';
import type { FactName } from '@permitdesk/domain/assess/facts';
import { nextQuestion } from '@permitdesk/domain/exemptions/candidates/next-question';
import { standingOf } from './standing';

/** What an interview begins with: each may end it at once. */
const OPENING: readonly FactName[] = ['purpose', 'globalTalentStream', 'holdsOpenPermit'];
const AT_A_TIME = 3;

/**
 * The few questions to ask now: first those that may settle the programme by themselves, then those that decide most of the
 * codes still open. What was answered or passed over is not asked again.
 */
export const nextQuestions = (answers: Partial<Answers>, settled: readonly FactName[]): readonly FactName[] => {
  const standing = standingOf(answers);
  if (standing === 'tfwp' || standing === 'open-permit' || standing === 'no-permit') return [];
  const opening = OPENING.filter((name) => !settled.includes(name));
  if (opening.length > 0) return opening;
  const picked: FactName[] = [];
  const candidates = answers.candidates?.candidates ?? [];
  while (picked.length < AT_A_TIME) {
    const next = nextQuestion(
      candidates.map((each) => ({
        ...each,
        openQuestions: each.openQuestions.filter((name) => !settled.includes(name) && !picked.includes(name)),
      })),
    );
    if (next === undefined) break;
    picked.push(next);
  }
  return picked;
};
