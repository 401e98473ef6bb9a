import { BookOpenText, Building2, CalendarClock, FolderOpen, House, Users, type LucideIcon } from 'lucide-react';

export interface Place {
  readonly to: '/' | '/cases' | '/dates' | '/workers' | '/employers' | '/rules';
  readonly name: 'home' | 'cases' | 'dates' | 'workers' | 'employers' | 'rules';
  readonly icon: LucideIcon;
  /** Pressed after `g`. */
  readonly letter: string;
}

/** The places of the product, in the order of a day's work. */
export const PLACES: readonly Place[] = [
  { to: '/', name: 'home', icon: House, letter: 'h' },
  { to: '/cases', name: 'cases', icon: FolderOpen, letter: 'c' },
  { to: '/dates', name: 'dates', icon: CalendarClock, letter: 'd' },
  { to: '/workers', name: 'workers', icon: Users, letter: 'w' },
  { to: '/employers', name: 'employers', icon: Building2, letter: 'e' },
  { to: '/rules', name: 'rules', icon: BookOpenText, letter: 'r' },
];
