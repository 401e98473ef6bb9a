import { ArrowLeftRight, CalendarClock } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { useSay } from '../../shared/i18n/use-reader';
import { HolderChip } from '../../shared/records/holder-chip';
import { OurStepChip, PermitChip, PortalChip } from '../../shared/records/state-chips';
import { useRecordTexts } from '../../shared/records/texts';
import { CopyButton } from '../../shared/ui/copy-button';
import { useDocumentTitle } from '../../shared/ui/page-header';
import { PersonName } from '../../shared/ui/person-name';
import { TextLink } from '../../shared/ui/text-link';
import { WhoSees } from '../rights/who-sees';
import type { CaseView } from './case-query';
import { NextDay } from './next-day';
import { useCaseTexts } from './texts';
import { WorkChip } from './work-chip';

/** Tells the parts below how tall the fixed header is, so that nothing hides behind it. */
const useMeasuredHeight = () => {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() =>
      document.documentElement.style.setProperty('--case-header', `${element.offsetHeight}px`),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return box;
};

/** Who, where, how far, what next, whose turn, and whether work is allowed: in sight on every part of the case. */
export const CaseHeader = ({ view }: { readonly view: CaseView }) => {
  const t = useCaseTexts();
  const r = useRecordTexts();
  const say = useSay();
  const box = useMeasuredHeight();
  useDocumentTitle(`${view.worker.name} · #${view.number}`);
  return (
    <header
      ref={box}
      className="-mx-4 -mt-5 mb-5 border-b border-border bg-surface px-4 pt-4 pb-3 md:-mx-6 md:px-6 lg:sticky lg:top-[var(--bar-height)] lg:z-10"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2.5">
        <div className="min-w-0">
          <h1 className="flex flex-wrap items-center gap-x-2.5 text-lg font-semibold">
            <TextLink
              to="/workers/$workerId"
              params={{ workerId: view.worker.id }}
              className="text-text no-underline hover:underline"
            >
              <PersonName name={view.worker.name} />
            </TextLink>
            <ArrowLeftRight size={16} aria-label={t('at')} className="shrink-0 text-muted" />
            <TextLink
              to="/employers/$employerId"
              params={{ employerId: view.employer.id }}
              className="text-text no-underline hover:underline"
            >
              {view.employer.name}
            </TextLink>
          </h1>
          <p className="mt-0.5 flex flex-wrap items-center gap-x-1.5 text-sm text-muted">
            <span className="tabular font-medium text-text">#{view.number}</span> · {view.jobTitle} ·{' '}
            {r(`kind.${view.kind}`)}
            {(view.branch ?? view.entity) !== null && (
              <span>· {[view.entity?.name, view.branch?.name].filter((name) => name !== undefined).join(', ')}</span>
            )}
            {view.exemptionCode !== null && <span className="tabular">· {view.exemptionCode}</span>}
            {view.offerNumber !== null && (
              <span className="tabular inline-flex items-center gap-0.5">
                · {view.offerNumber}
                <CopyButton value={view.offerNumber} what={t('offerNumber')} />
              </span>
            )}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <WhoSees asked={{ kind: 'case', id: view.id }} />
          <WorkChip work={view.work} />
        </div>
      </div>
      <div className="mt-2.5 flex flex-wrap items-center gap-x-5 gap-y-2">
        <div className="flex flex-wrap gap-1.5">
          <OurStepChip states={view.states} />
          <PortalChip offer={view.states.offer} />
          <PermitChip permit={view.states.permit} />
        </div>
        <span className="flex items-center gap-1.5 text-sm">
          <span className="text-muted">{r('holder')}</span>
          <HolderChip holder={view.holder} />
        </span>
        {view.next !== null && (
          <span className="flex min-w-0 items-start gap-1.5 text-sm">
            <CalendarClock size={15} aria-hidden className="mt-0.5 shrink-0 text-muted" />
            <span className="min-w-0">
              <NextDay next={view.next} className="font-medium" /> <span className="text-muted">·</span>{' '}
              {say(view.next.action)}
            </span>
          </span>
        )}
      </div>
    </header>
  );
};
