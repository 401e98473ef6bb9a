import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RefusalView } from '../../api/problem';
import { TextLink } from '../ui/text-link';
import { useRefusalTexts } from './texts';

/** What a refusal speaks about, so that it can lead to the place that mends it, or be lifted. */
export interface RefusalContext {
  readonly caseId?: string;
  readonly workerId?: string;
  readonly employerId?: string;
  /** How this refusal may be lifted where it stands, by whom, and whether it was; left out where it stops nothing. */
  readonly waiver?: (refusal: RefusalView) => ReactNode;
}

const CASE_PLACES = {
  intake: '/cases/$caseId/request',
  exemption: '/cases/$caseId/exemption',
  evidence: '/cases/$caseId/exemption',
  fee: '/cases/$caseId/fee',
  offer: '/cases/$caseId/offer',
  agreement: '/cases/$caseId/offer',
  passport: '/cases/$caseId/offer',
  attestation: '/cases/$caseId/offer',
  permit: '/cases/$caseId/permit',
} as const;
type CasePlace = keyof typeof CASE_PLACES;
const isCasePlace = (place: string): place is CasePlace => Object.hasOwn(CASE_PLACES, place);

/** The way to the place that mends what was refused. */
export const MendingLink = ({
  place,
  context,
}: {
  readonly place: string | undefined;
  readonly context: RefusalContext | undefined;
}) => {
  const t = useRefusalTexts();
  const arrow = <ArrowRight size={13} aria-hidden className="ml-0.5 inline align-[-2px]" />;
  if (place === undefined || context === undefined) return null;
  if (isCasePlace(place) && context.caseId !== undefined)
    return (
      <TextLink to={CASE_PLACES[place]} params={{ caseId: context.caseId }}>
        {t(`mend.${place}`)}
        {arrow}
      </TextLink>
    );
  if (place === 'worker' && context.workerId !== undefined)
    return (
      <TextLink to="/workers/$workerId" params={{ workerId: context.workerId }}>
        {t('mend.worker')}
        {arrow}
      </TextLink>
    );
  if (place === 'employer' && context.employerId !== undefined)
    return (
      <TextLink to="/employers/$employerId" params={{ employerId: context.employerId }}>
        {t('mend.employer')}
        {arrow}
      </TextLink>
    );
  return place === 'settings' ? <span className="text-muted">{t('mend.settings')}</span> : null;
};
