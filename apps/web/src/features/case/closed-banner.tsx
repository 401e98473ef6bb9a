import { PERMIT_STATE_CARDS } from '@permitdesk/domain/permits/permit-states';
import { useSay } from '../../shared/i18n/use-reader';
import { Banner } from '../../shared/ui/banner';
import { TextLink } from '../../shared/ui/text-link';
import type { CaseView } from './case-query';
import { useCaseTexts } from './texts';

const factOf = (view: CaseView, type: CaseView['facts'][number]['type'], name: string): string | undefined => {
  const value = view.facts.find((each) => each.type === type)?.facts[name];
  return typeof value === 'string' ? value : undefined;
};

/** A case that is over says why before anything else. */
export const ClosedBanner = ({ view }: { readonly view: CaseView }) => {
  const t = useCaseTexts();
  const say = useSay();
  if (view.stage !== 'closed') return null;
  const { intake, permit } = view.states;
  const card = PERMIT_STATE_CARDS[permit];
  const next = view.nextCases.length > 0 && (
    <p className="mt-1">
      {t('goesOnIn')}{' '}
      {view.nextCases.map((each) => (
        <TextLink key={each.id} to="/cases/$caseId" params={{ caseId: each.id }} className="mr-2">
          {t('caseNamed', { name: each.name })}
        </TextLink>
      ))}
    </p>
  );
  if (intake === 'declined' || intake === 'closed')
    return (
      <Banner tone="info" title={intake === 'declined' ? t('closed.declined') : t('closed.closed')} className="mb-5">
        <p>{factOf(view, intake === 'declined' ? 'case.declined' : 'case.closed', 'reason')}</p>
        {next}
      </Banner>
    );
  if (card.closed)
    return (
      <Banner
        tone={permit === 'P80' || permit === 'P90' || permit === 'P91' ? 'danger' : 'info'}
        title={t('closed.permit', { state: say(card.name) })}
        className="mb-5"
      >
        <p>{say(card.meaning)}</p>
        {permit === 'P80' && <p className="mt-1">{factOf(view, 'application.refused', 'grounds')}</p>}
        {permit === 'P91' && <p className="mt-1">{factOf(view, 'restoration.refused', 'grounds')}</p>}
        {next}
      </Banner>
    );
  const isLmia = view.exemptionOutcome === 'lmia_needed';
  return (
    <Banner tone="info" title={isLmia ? t('closed.lmia') : t('closed.noPermit')} className="mb-5">
      {isLmia ? t('closed.lmiaBody') : t('closed.noPermitBody')}
    </Banner>
  );
};
