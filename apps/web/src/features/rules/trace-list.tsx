import { CircleCheck, CircleHelp, CircleX, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { Api } from '../../api/client';
import { useSay } from '../../shared/i18n/use-reader';
import { TextLink } from '../../shared/ui/text-link';
import { useRuleTexts } from './texts';

type Line = Api['TraceLineView'];
type Finding = Line['finding'];

const ICONS: Readonly<Record<Finding, LucideIcon>> = {
  holds: CircleCheck,
  fails: CircleX,
  needs: CircleHelp,
  warns: TriangleAlert,
};
const COLOURS: Readonly<Record<Finding, string>> = {
  holds: 'text-success',
  fails: 'text-danger',
  needs: 'text-info',
  warns: 'text-warning',
};

/** Lines of one question stay together, in the order in which the rules were applied. */
const byTopic = (lines: readonly Line[]): readonly (readonly [string, readonly Line[]])[] => {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(line.topic, [...(groups.get(line.topic) ?? []), line]);
  return [...groups];
};

/** Which rules were applied and what each says; every rule leads to its own page. */
export const TraceLines = ({ lines }: { readonly lines: readonly Line[] }) => {
  const t = useRuleTexts();
  const say = useSay();
  return (
    <ul className="flex flex-col gap-1.5">
      {lines.map((line, index) => {
        const Icon = ICONS[line.finding];
        return (
          <li key={`${line.rule} ${index}`} className="flex gap-2 text-sm">
            <Icon size={15} aria-hidden className={`mt-0.5 shrink-0 ${COLOURS[line.finding]}`} />
            <span className="min-w-0">
              <span className="sr-only">{t(`finding.${line.finding}`)}: </span>
              {say(line.text)}{' '}
              <TextLink to="/rules/$ruleId" params={{ ruleId: line.rule }} className="tabular whitespace-nowrap">
                {line.rule}
              </TextLink>
            </span>
          </li>
        );
      })}
    </ul>
  );
};

/** The lines question by question. */
export const TraceList = ({ lines }: { readonly lines: readonly Line[] }) => {
  const t = useRuleTexts();
  return (
    <ul className="flex flex-col gap-3">
      {byTopic(lines).map(([topic, of]) => (
        <li key={topic}>
          <p className="pb-1 text-xs font-medium text-muted">{t(`topic.${topic as 'fee'}`)}</p>
          <TraceLines lines={of} />
        </li>
      ))}
    </ul>
  );
};
