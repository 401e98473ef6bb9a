import { cardOf } from '@permitdesk/domain/cases/event';
import type { Area } from '@permitdesk/domain/cases/event-card';
import { waivableCheck } from '@permitdesk/domain/cases/waivable';
import {
  BadgeCheck,
  CircleDollarSign,
  FileText,
  FolderOpen,
  MoreHorizontal,
  Pencil,
  ScrollText,
  Strikethrough,
  type LucideIcon,
} from 'lucide-react';
import type { Api } from '../../../api/client';
import { formatDay } from '../../../shared/format/day';
import { useReader } from '../../../shared/i18n/use-reader';
import { Badge } from '../../../shared/ui/badge';
import { classes } from '../../../shared/ui/classes';
import { DateText } from '../../../shared/ui/date-text';
import { Disclosure } from '../../../shared/ui/disclosure';
import { IconButton } from '../../../shared/ui/icon-button';
import { MenuButton, MenuItem } from '../../../shared/ui/menu';
import { TimelineItem } from '../../../shared/ui/timeline';
import { FactsList, shownFacts } from '../events/facts-list';
import { useCaseTexts } from '../texts';
import { useChangeWords } from './state-words';

export type Entry = Api['TimelineEntryView'];

const ICONS: Readonly<Record<Area, LucideIcon>> = {
  case: FolderOpen,
  exemption: BadgeCheck,
  fee: CircleDollarSign,
  offer: FileText,
  permit: ScrollText,
};

/** A correction is mended by another entry, never by itself; and a case cannot un-ask itself. */
const isMendable = ({ type, struck }: Entry): boolean =>
  !struck && type !== 'case.requested' && type !== 'event.corrected' && type !== 'event.voided';

interface TimelineEntryProps {
  readonly entry: Entry;
  readonly caseId: string;
  /** The entry that a correction or a strike-out speaks of. */
  readonly target: Entry | undefined;
  readonly onCorrect: ((entry: Entry) => void) | undefined;
  readonly onStrike: ((entry: Entry) => void) | undefined;
}

/** One entry: what happened and when, what it changed, where it was learned and by whom it was put on file. */
export const TimelineEntry = ({ entry, caseId, target, onCorrect, onStrike }: TimelineEntryProps) => {
  const t = useCaseTexts();
  const { say, locale } = useReader();
  const changeWords = useChangeWords();
  const card = cardOf(entry.type);
  const Icon = ICONS[card.area];
  const facts = entry.correctedFacts ?? entry.facts;
  const waived = entry.type === 'gate.waived' ? waivableCheck(String(facts['code'])) : undefined;
  const label = waived === undefined ? say(card.label) : t('waivedCheck', { check: say(waived) });
  const hasFacts = shownFacts(entry.type, facts).length > 0;
  return (
    <TimelineItem id={`entry-${entry.id}`} mark={<Icon size={13} aria-hidden />} isStruck={entry.struck}>
      <div className="flex items-start justify-between gap-2">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
          <span className={classes('font-medium', entry.struck && 'line-through')}>{label}</span>
          {entry.asFound && <Badge tone="warning">{t('asFound')}</Badge>}
          {entry.internal && <Badge tone="accent">{t('internal')}</Badge>}
          {entry.struck && <Badge tone="neutral">{t('struck')}</Badge>}
          {entry.correctedFacts !== null && !entry.struck && <Badge tone="info">{t('corrected')}</Badge>}
        </p>
        {onCorrect !== undefined && onStrike !== undefined && isMendable(entry) && (
          <MenuButton
            label={t('entryMenu', { label })}
            placement="bottom end"
            trigger={
              <IconButton
                label={t('entryMenu', { label })}
                icon={<MoreHorizontal size={16} aria-hidden />}
                className="-mt-1 size-8 sm:size-7"
              />
            }
            onAction={(key) => (key === 'correct' ? onCorrect(entry) : onStrike(entry))}
          >
            <MenuItem id="correct" icon={<Pencil size={15} aria-hidden />}>
              {t('correct')}
            </MenuItem>
            <MenuItem id="strike" icon={<Strikethrough size={15} aria-hidden />}>
              {t('strike')}
            </MenuItem>
          </MenuButton>
        )}
      </div>
      <p className="text-sm text-muted">
        <DateText day={entry.occurredOn} className="text-text" />
        {entry.learnedOn !== entry.occurredOn &&
          ` · ${t('learnedOn', { day: formatDay(entry.learnedOn, locale) })}`} ·{' '}
        {t('learnedFrom', { source: t(`source.${entry.source}`) })} · {t('recordedBy', { who: entry.recordedBy })}
      </p>
      {entry.changes.length > 0 && !entry.struck && (
        <ul className="mt-1 text-sm">
          {entry.changes.map((change) => (
            <li key={`${change.record} ${change.to}`}>{changeWords(change)}</li>
          ))}
        </ul>
      )}
      {target !== undefined && (
        <p className="mt-1 text-sm">
          {t('entryOf')}{' '}
          <a href={`#entry-${target.id}`} className="text-accent-text underline underline-offset-[3px]">
            {say(cardOf(target.type).label)}, {formatDay(target.occurredOn, locale)}
          </a>
        </p>
      )}
      {entry.note !== null && (
        <p className="mt-1 border-l-2 border-border pl-2.5 text-sm whitespace-pre-line text-muted">{entry.note}</p>
      )}
      {hasFacts && (
        <Disclosure title={<span className="text-sm font-normal">{t('factsOf')}</span>} className="mt-0.5">
          <FactsList type={entry.type} facts={facts} caseId={caseId} />
          {entry.correctedFacts !== null && (
            <div className="mt-3 border-t border-border pt-2 opacity-80">
              <p className="pb-1.5 text-xs font-medium text-muted">{t('factsBefore')}</p>
              <FactsList type={entry.type} facts={entry.facts} caseId={caseId} />
            </div>
          )}
        </Disclosure>
      )}
    </TimelineItem>
  );
};
