import { SpineLink } from '../../shared/ui/spine';
import type { CaseView } from './case-query';
import { useStepStates } from './step-states';
import { useCaseTexts } from './texts';

const ADDRESSES = {
  request: '/cases/$caseId/request',
  exemption: '/cases/$caseId/exemption',
  fee: '/cases/$caseId/fee',
  offer: '/cases/$caseId/offer',
  permit: '/cases/$caseId/permit',
  dates: '/cases/$caseId/dates',
} as const;

/** The parts of the case in their order: at the left where there is room, above on a phone. */
export const CaseSpine = ({ view }: { readonly view: CaseView }) => {
  const t = useCaseTexts();
  const states = useStepStates(view);
  return (
    <nav
      aria-label={t('parts')}
      className="max-lg:-mx-4 max-lg:overflow-x-auto max-lg:px-4 max-lg:pb-2 md:max-lg:-mx-6 md:max-lg:px-6 lg:sticky lg:top-[calc(var(--bar-height)+var(--case-header)+1.25rem)] lg:self-start"
    >
      <ul className="flex gap-1 lg:flex-col lg:gap-0.5">
        <li>
          <SpineLink
            to="/cases/$caseId"
            params={{ caseId: view.id }}
            activeOptions={{ exact: true, includeSearch: false }}
            name={t('overview')}
          />
        </li>
        {states.map(({ step, mark, word }) => (
          <li key={step} className="group/part">
            <SpineLink
              to={ADDRESSES[step]}
              params={{ caseId: view.id }}
              activeOptions={{ includeSearch: false }}
              name={t(`step.${step}`)}
              word={word}
              mark={mark}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
};
