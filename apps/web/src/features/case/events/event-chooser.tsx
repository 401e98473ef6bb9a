import { cardOf } from '@permitdesk/domain/cases/event';
import { useState, type KeyboardEvent } from 'react';
import { fold } from '../../../shared/i18n/fold';
import { useSay } from '../../../shared/i18n/use-reader';
import { Badge } from '../../../shared/ui/badge';
import { Checkbox } from '../../../shared/ui/checkbox';
import { SearchField } from '../../../shared/ui/search-field';
import type { CaseView } from '../case-query';
import { useCaseTexts } from '../texts';
import { useMayHere } from '../use-case';
import { EVENT_GROUPS, groupOf, recordableEvents, type RecordableEvent } from './event-groups';

/** Accents and capitals do not matter to whoever searches. */

/** Arrows walk from the search through the list and back. */
const walk = (event: KeyboardEvent<HTMLElement>): void => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type=search], button[data-event]')];
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};

interface EventChooserProps {
  readonly view: CaseView;
  readonly onChoose: (event: RecordableEvent) => void;
}

/** What can be put on file from here: type a word, walk with the arrows, Enter takes it. */
export const EventChooser = ({ view, onChoose }: EventChooserProps) => {
  const t = useCaseTexts();
  const say = useSay();
  const may = useMayHere(view);
  const [typed, setTyped] = useState('');
  const [isAll, setAll] = useState(false);
  const wanted = fold(typed.trim());
  // Whoever types a name looks for that one thing, in turn or not.
  const events = recordableEvents(view.possible, may, isAll || wanted !== '').filter(({ type }) =>
    fold(say(cardOf(type).label)).includes(wanted),
  );
  const groups = EVENT_GROUPS.map((group) => ({
    group,
    events: events.filter(({ type }) => groupOf(type) === group),
  })).filter((each) => each.events.length > 0);
  const [first] = groups.flatMap((each) => each.events);
  return (
    <div className="flex flex-col gap-3" onKeyDown={walk}>
      <p className="text-muted">{t('recordLead')}</p>
      <SearchField
        label={t('recordSearch')}
        autoFocus
        value={typed}
        onChange={setTyped}
        onSubmit={() => wanted !== '' && first !== undefined && onChoose(first)}
      />
      {groups.length === 0 && (
        <p role="status" className="px-2.5 py-2 text-muted">
          {t('recordNone')}
        </p>
      )}
      {groups.map(({ group, events: inGroup }) => (
        <section key={group}>
          <h3 className="px-2.5 pb-0.5 text-xs font-semibold text-muted">{t(`group.${group}`)}</h3>
          <ul>
            {inGroup.map((event) => (
              <li key={event.type}>
                <button
                  type="button"
                  data-event
                  onClick={() => onChoose(event)}
                  className="flex min-h-11 w-full items-center justify-between gap-3 rounded-md px-2.5 py-1.5 text-left hover:bg-hover focus-visible:-outline-offset-2 sm:min-h-8"
                >
                  {say(cardOf(event.type).label)}
                  {event.isOutOfTurn && <Badge tone="warning">{t('outOfTurn')}</Badge>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Checkbox label={t('recordAll')} isSelected={isAll} onChange={setAll} />
    </div>
  );
};
