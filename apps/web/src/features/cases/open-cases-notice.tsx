import type { Api } from '../../api/client';
import { Banner } from '../../shared/ui/banner';
import { TextLink } from '../../shared/ui/text-link';
import { useCasesTexts } from './texts';

/** The same hire is easily asked for twice: what is open already is shown before the second one is made. */
export const OpenCasesNotice = ({ cases }: { readonly cases: readonly Api['CaseListItemView'][] }) => {
  const t = useCasesTexts();
  const open = cases.filter((item) => item.stage !== 'closed');
  if (open.length === 0) return null;
  return (
    <Banner tone="info" title={t('alreadyOpen', { count: open.length })}>
      <p>{t('alreadyOpenHelp')}</p>
      <ul className="mt-1">
        {open.map((item) => (
          <li key={item.id}>
            <TextLink to="/cases/$caseId" params={{ caseId: item.id }} target="_blank">
              #{item.number} · {item.employer} · {item.jobTitle}
            </TextLink>
          </li>
        ))}
      </ul>
    </Banner>
  );
};
