import type { Api } from '../../../api/client';
import { useSay } from '../../../shared/i18n/use-reader';
import { Banner } from '../../../shared/ui/banner';
import { TextLink } from '../../../shared/ui/text-link';
import { useFactTexts } from './texts';

/** What of the answers rests on something that nobody has proved. */
export const UnverifiedNotice = ({ rules }: { readonly rules: readonly Api['UnverifiedRuleView'][] }) => {
  const t = useFactTexts();
  const say = useSay();
  if (rules.length === 0) return null;
  return (
    <Banner tone="warning" title={t('unverifiedTitle')}>
      <p>{t('unverified')}</p>
      <ul className="mt-1.5 flex flex-col gap-1 text-sm">
        {rules.map(({ rule, text }) => (
          <li key={rule}>
            <TextLink to="/rules/$ruleId" params={{ ruleId: rule }} className="tabular whitespace-nowrap">
              {rule}
            </TextLink>{' '}
            {say(text)}
          </li>
        ))}
      </ul>
    </Banner>
  );
};
