import { CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RefusalView } from '../../api/problem';
import { useReader, useSay } from '../i18n/use-reader';
import { Badge } from '../ui/badge';
import { readCitation } from '../ui/citation';
import { CitationChips } from '../ui/citation-chips';
import { classes } from '../ui/classes';
import { MendingLink, type RefusalContext } from './mending-link';
import { useRefusalTexts } from './texts';

/** Whether nobody may lift it, or a person with that right may. */
export const BasisBadge = ({ basis }: { readonly basis: string }) => {
  const t = useRefusalTexts();
  return <Badge tone={basis === 'law' ? 'danger' : 'neutral'}>{basis === 'law' ? t('law') : t('house')}</Badge>;
};

interface RefusalSourceProps {
  readonly refusal: RefusalView;
  /** What else belongs on that line. */
  readonly children?: ReactNode;
}

/** By which rule it was refused, of the law or of the house. */
export const RefusalSource = ({ refusal, children }: RefusalSourceProps) => {
  const { language } = useReader();
  // A French reader learns from the badge that it is a rule of the house; its reason is on file in English only.
  const cites = refusal.cites.filter((cite) => language === 'en' || !readCitation(cite, language).isHouse);
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      <BasisBadge basis={refusal.basis} />
      <CitationChips cites={cites} />
      {children}
    </div>
  );
};

interface RefusalItemProps<R extends RefusalView> {
  readonly refusal: R;
  readonly context?: RefusalContext | undefined;
  /** What else can be done about this one: go to its field, decide on it. */
  readonly actions?: ((refusal: R) => ReactNode) | undefined;
  /** The same check refuses elsewhere in the list, where it can be waived for both. */
  readonly isRepeated?: boolean;
}

/** One reason: what is wrong, what mends it, by which rule, the way there, and whether a person may lift it. */
export const RefusalItem = <R extends RefusalView>({
  refusal,
  context,
  actions,
  isRepeated = false,
}: RefusalItemProps<R>) => {
  const say = useSay();
  return (
    <div className="flex items-start gap-2.5">
      <CircleX
        size={17}
        aria-hidden
        className={classes('mt-0.5 shrink-0', refusal.basis === 'law' ? 'text-danger' : 'text-warning')}
      />
      <div className="min-w-0 flex-1">
        <p className="font-medium text-pretty">{say(refusal.text)}</p>
        <p className="mt-0.5 text-muted text-pretty">{say(refusal.remedy)}</p>
        <RefusalSource refusal={refusal}>
          <MendingLink place={refusal.mendAt} context={context} />
        </RefusalSource>
        <div className="flex flex-wrap items-center gap-x-2">
          {actions?.(refusal)}
          {!isRepeated && context?.waiver?.(refusal)}
        </div>
      </div>
    </div>
  );
};

interface RefusalListProps<R extends RefusalView> {
  readonly refusals: readonly R[];
  readonly context?: RefusalContext | undefined;
  readonly actions?: (refusal: R) => ReactNode;
  readonly className?: string;
}

/** Every reason against a step. None is a dead end: each says what mends it and leads there. */
export const RefusalList = <R extends RefusalView>({ refusals, context, actions, className }: RefusalListProps<R>) => {
  const t = useRefusalTexts();
  return (
    <ul aria-label={t('reasons')} className={classes('flex flex-col gap-3.5', className)}>
      {refusals.map((refusal, index) => (
        <li key={`${refusal.code} ${refusal.field ?? ''} ${index}`}>
          <RefusalItem
            refusal={refusal}
            context={context}
            actions={actions}
            isRepeated={refusals.findIndex(({ code }) => code === refusal.code) < index}
          />
        </li>
      ))}
    </ul>
  );
};
