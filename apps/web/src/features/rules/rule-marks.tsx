import { Badge } from '../../shared/ui/badge';
import type { Rule } from './rule-queries';
import { useRuleTexts } from './texts';

/** What a reader must know of a rule before relying on it. */
export const RuleMarks = ({ rule }: { readonly rule: Rule }) => {
  const t = useRuleTexts();
  return (
    <span className="inline-flex flex-wrap gap-1 empty:hidden">
      {!rule.inForce && <Badge tone="neutral">{t('notInForce')}</Badge>}
      {rule.unverified !== null && <Badge tone="warning">{t('notVerified')}</Badge>}
      {rule.notImplemented !== null && <Badge tone="info">{t('notInProduct')}</Badge>}
    </span>
  );
};
