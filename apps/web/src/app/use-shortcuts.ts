import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { PLACES } from './navigation';

const KEPT = 'permitdesk.single-keys';
const SECOND_KEY_MS = 1_200;

/** Letters typed into a field are text, and a dialog has the keyboard for itself. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [role=dialog], [role=menu], [role=listbox], [role=spinbutton]') !== null);

interface Shortcuts {
  readonly areOn: boolean;
  readonly turn: (on: boolean) => void;
}

interface ShortcutActions {
  readonly onHelp: () => void;
  readonly onSearch: () => void;
  readonly mayRequest: boolean;
}

/** `g` and a letter, `/`, `n` and `?`. Whoever dictates, or whose keys are pressed by accident, can turn them off. */
export const useShortcuts = ({ onHelp, onSearch, mayRequest }: ShortcutActions): Shortcuts => {
  const navigate = useNavigate();
  const [areOn, setOn] = useState(() => window.localStorage.getItem(KEPT) !== 'off');
  const goneAt = useRef(0);
  useEffect(() => {
    if (!areOn) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const place =
        event.timeStamp - goneAt.current < SECOND_KEY_MS
          ? PLACES.find(({ letter }) => letter === event.key)
          : undefined;
      goneAt.current = event.key === 'g' ? event.timeStamp : 0;
      if (place !== undefined) void navigate({ to: place.to });
      else if (event.key === '?') onHelp();
      else if (event.key === '/') onSearch();
      else if (event.key === 'n' && mayRequest) void navigate({ to: '/cases/new' });
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [areOn, mayRequest, navigate, onHelp, onSearch]);
  const turn = (on: boolean): void => {
    window.localStorage.setItem(KEPT, on ? 'on' : 'off');
    setOn(on);
  };
  return { areOn, turn };
};
