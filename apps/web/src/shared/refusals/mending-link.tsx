import { useLocation } from '@tanstack/react-router';
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

const ARROW = <ArrowRight size={13} aria-hidden className="ml-0.5 inline align-[-2px]" />;

interface PlaceLinkProps {
  readonly to: (typeof CASE_PLACES)[CasePlace] | '/workers/$workerId' | '/employers/$employerId';
  readonly id: string;
  readonly children: ReactNode;
}

/** Leads to another page; on the page itself it would lead nowhere. */
const PlaceLink = ({ to, id, children }: PlaceLinkProps) => {
  const here = useLocation({ select: ({ pathname }) => pathname });
  if (here === to.replace(/\$\w+/, id)) return null;
  return (
    <TextLink to={to} params={{ caseId: id, workerId: id, employerId: id }}>
      {children}
      {ARROW}
    </TextLink>
  );
};

/** The way to the place that mends what was refused. */
export const MendingLink = ({
  place,
  context,
}: {
  readonly place: string | undefined;
  readonly context: RefusalContext | undefined;
}) => {
  const t = useRefusalTexts();
  if (place === undefined || context === undefined) return null;
  if (isCasePlace(place) && context.caseId !== undefined)
    return (
      <PlaceLink to={CASE_PLACES[place]} id={context.caseId}>
        {t(`mend.${place}`)}
      </PlaceLink>
    );
  if (place === 'worker' && context.workerId !== undefined)
    return (
      <PlaceLink to="/workers/$workerId" id={context.workerId}>
        {t('mend.worker')}
      </PlaceLink>
    );
  if (place === 'employer' && context.employerId !== undefined)
    return (
      <PlaceLink to="/employers/$employerId" id={context.employerId}>
        {t('mend.employer')}
      </PlaceLink>
    );
  return place === 'settings' ? <span className="text-muted">{t('mend.settings')}</span> : null;
};
