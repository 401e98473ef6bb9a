import { TextLink } from '../../../shared/ui/text-link';

/** Rules of the book that say more, each leading to its page. */
export const RuleLinks = ({ rules }: { readonly rules: readonly string[] }) => (
  <span className="inline-flex flex-wrap gap-x-2 text-sm">
    {rules.map((rule) => (
      <TextLink key={rule} to="/rules/$ruleId" params={{ ruleId: rule }} className="tabular whitespace-nowrap">
        {rule}
      </TextLink>
    ))}
  </span>
);
