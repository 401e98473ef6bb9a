import type { Facts } from '@permitdesk/domain/assess/facts';
import type { Candidate } from '@permitdesk/domain/exemptions/candidates/candidate';
import { useSay } from '../../../shared/i18n/use-reader';
import { Badge, type Tone } from '../../../shared/ui/badge';
import { Banner } from '../../../shared/ui/banner';
import { Disclosure } from '../../../shared/ui/disclosure';
import { LinkButton } from '../../../shared/ui/link-button';
import { useMay } from '../../session/session-query';
import { writeAddress } from '../facts/facts-in-address';
import type { FactsInHand } from '../facts/use-facts';
import { CandidateCriteria } from './candidate-criteria';
import { useProgrammeTexts } from './texts';

const TONES: Readonly<Record<Candidate['fit'], Tone>> = {
  fits: 'success',
  'need-to-know': 'info',
  'does-not-fit': 'danger',
};

interface CandidateItemProps {
  readonly candidate: Candidate;
  readonly facts: Facts;
  readonly on: string | undefined;
  readonly isOpen: boolean;
  readonly onAsk: FactsInHand['ask'];
}

/** A code that the case may rest on: how it stands, clause by clause, and where to go with it. */
export const CandidateItem = ({ candidate, facts, on, isOpen, onAsk }: CandidateItemProps) => {
  const t = useProgrammeTexts();
  const say = useSay();
  const may = useMay();
  const { code, provision, name, fit, criteria, failing, permitScope, offerRequired, maxMonths, dormant } = candidate;
  return (
    <Disclosure
      isOpen={isOpen}
      className="py-1"
      title={
        <span className="flex min-w-0 flex-wrap items-baseline gap-x-2 gap-y-0.5 py-1">
          <span className="tabular font-semibold">{code}</span>
          <span className="min-w-0 font-normal text-pretty">{say(name)}</span>
          <Badge tone={TONES[fit]}>{t(`fit.${fit}`)}</Badge>
        </span>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="text-sm text-muted">
          {[
            provision,
            t(`scope.${permitScope}`),
            t(`offer.${offerRequired}`),
            ...(maxMonths === undefined ? [] : [t('maxMonths', { count: maxMonths })]),
          ].join(' · ')}
        </p>
        {dormant !== undefined && (
          <Banner tone="warning" title={t('dormant')}>
            {say(dormant)}
          </Banner>
        )}
        {failing !== undefined && (
          <p className="text-sm text-danger">{t('failsOn', { clause: say(failing.because ?? failing.text) })}</p>
        )}
        <CandidateCriteria criteria={criteria} onAsk={onAsk} />
        <div className="flex flex-wrap gap-2">
          <LinkButton to="/what-if" search={writeAddress({ ...facts, code }, on)} size="small">
            {t('whatIfOf', { code })}
          </LinkButton>
          {may('case.request') && (
            <LinkButton to="/cases/new" kind="quiet" size="small">
              {t('newCase')}
            </LinkButton>
          )}
        </div>
      </div>
    </Disclosure>
  );
};
