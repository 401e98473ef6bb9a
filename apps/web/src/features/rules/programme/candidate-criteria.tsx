import type { CandidateCriterion } from '@permitdesk/domain/exemptions/candidates/candidate';
import { CircleCheck, CircleHelp, CircleX, UserRound, type LucideIcon } from 'lucide-react';
import { useSay } from '../../../shared/i18n/use-reader';
import { CitationChips } from '../../../shared/ui/citation-chips';
import { classes } from '../../../shared/ui/classes';
import { TextLink } from '../../../shared/ui/text-link';
import { NeededFacts } from '../facts/needed-facts';
import type { FactsInHand } from '../facts/use-facts';
import { useProgrammeTexts } from './texts';

type Mark = CandidateCriterion['fit'] | 'person';

const MARKS: Readonly<Record<Mark, { readonly icon: LucideIcon; readonly colour: string }>> = {
  fits: { icon: CircleCheck, colour: 'text-success' },
  'does-not-fit': { icon: CircleX, colour: 'text-danger' },
  'need-to-know': { icon: CircleHelp, colour: 'text-info' },
  person: { icon: UserRound, colour: 'text-muted' },
};

/** Each clause of a code beside what is known: how it stands, by which rule, and what is still to be asked. */
export const CandidateCriteria = ({
  criteria,
  onAsk,
}: {
  readonly criteria: readonly CandidateCriterion[];
  readonly onAsk: FactsInHand['ask'];
}) => {
  const t = useProgrammeTexts();
  const say = useSay();
  return (
    <ul className="flex flex-col gap-3">
      {criteria.map(({ id, text, fit, decidedBy, rule, cites, missing, because }) => {
        const mark: Mark = decidedBy === 'person' && fit === 'need-to-know' ? 'person' : fit;
        const { icon: Icon, colour } = MARKS[mark];
        return (
          <li key={id} className="flex gap-2 text-sm">
            <Icon size={16} aria-hidden className={classes('mt-0.5 shrink-0', colour)} />
            <div className="flex min-w-0 flex-col gap-1">
              <p className="text-pretty">
                <span className={classes('font-medium', colour)}>{t(`criterion.${mark}`)}</span> · {say(text)}{' '}
                <TextLink to="/rules/$ruleId" params={{ ruleId: rule }} className="tabular whitespace-nowrap">
                  {rule}
                </TextLink>
              </p>
              {because !== undefined && <p className="text-danger">{say(because)}</p>}
              <CitationChips cites={cites} />
              <NeededFacts names={missing} onAsk={onAsk} />
            </div>
          </li>
        );
      })}
    </ul>
  );
};
