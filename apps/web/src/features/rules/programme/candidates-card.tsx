import type { Facts } from '@permitdesk/domain/assess/facts';
import type { Candidate } from '@permitdesk/domain/exemptions/candidates/candidate';
import { useState } from 'react';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { Disclosure } from '../../../shared/ui/disclosure';
import type { FactsInHand } from '../facts/use-facts';
import { CandidateItem } from './candidate-item';
import { useProgrammeTexts } from './texts';

/** Enough to choose from at a glance; the rest on request. */
const IN_SIGHT = 6;

interface CandidatesCardProps {
  readonly candidates: readonly Candidate[];
  readonly facts: Facts;
  readonly on: string | undefined;
  readonly onAsk: FactsInHand['ask'];
}

/** The codes of the register beside the facts: those that fit, those still open, and last those the facts speak against. */
export const CandidatesCard = ({ candidates, facts, on, onAsk }: CandidatesCardProps) => {
  const t = useProgrammeTexts();
  const [isAll, setAll] = useState(false);
  const open = candidates.filter(({ fit }) => fit !== 'does-not-fit');
  const against = candidates.filter(({ fit }) => fit === 'does-not-fit');
  const shown = isAll ? open : open.slice(0, IN_SIGHT);
  const item = (candidate: Candidate, isOpen: boolean) => (
    <CandidateItem key={candidate.code} candidate={candidate} facts={facts} on={on} isOpen={isOpen} onAsk={onAsk} />
  );
  return (
    <Card title={t('candidates')} aside={t('candidatesOpen', { count: open.length })}>
      <p className="max-w-prose pb-2 text-sm text-muted text-pretty">{t('candidatesHelp')}</p>
      <div className="flex flex-col divide-y divide-border">
        {shown.map((candidate, index) => item(candidate, index === 0 && candidate.fit === 'fits'))}
      </div>
      {open.length > shown.length && (
        <Button kind="quiet" className="mt-2 -ml-2" onPress={() => setAll(true)}>
          {t('showAll', { count: open.length })}
        </Button>
      )}
      {against.length > 0 && (
        <Disclosure title={t('against', { count: against.length })} className="mt-2 border-t border-border pt-2">
          <div className="flex flex-col divide-y divide-border">
            {against.map((candidate) => item(candidate, false))}
          </div>
        </Disclosure>
      )}
    </Card>
  );
};
