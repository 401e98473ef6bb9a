import type { Permission } from '@permitdesk/domain/access/permissions';
import {
  BookOpenText,
  Building2,
  CalendarClock,
  CalendarRange,
  CircleDollarSign,
  FolderOpen,
  House,
  ScrollText,
  Settings,
  Users,
  type LucideIcon,
} from 'lucide-react';

export interface Place {
  readonly to:
    '/' | '/cases' | '/dates' | '/workers' | '/employers' | '/fees' | '/planner' | '/rules' | '/audit' | '/settings';
  readonly name:
    'home' | 'cases' | 'dates' | 'workers' | 'employers' | 'fees' | 'planner' | 'rules' | 'audit' | 'settings';
  readonly icon: LucideIcon;
  /** Pressed after `g`. */
  readonly letter: string;
  /** Shown to those who may do this; to everybody when left out. */
  readonly permission?: Permission;
}

/** The places of the product, in the order of a day's work. */
export const PLACES: readonly Place[] = [
  { to: '/', name: 'home', icon: House, letter: 'h' },
  { to: '/cases', name: 'cases', icon: FolderOpen, letter: 'c' },
  { to: '/dates', name: 'dates', icon: CalendarClock, letter: 'd' },
  { to: '/workers', name: 'workers', icon: Users, letter: 'w' },
  { to: '/employers', name: 'employers', icon: Building2, letter: 'e' },
  { to: '/fees', name: 'fees', icon: CircleDollarSign, letter: 'f', permission: 'fee.record' },
  { to: '/planner', name: 'planner', icon: CalendarRange, letter: 'p' },
  { to: '/rules', name: 'rules', icon: BookOpenText, letter: 'r' },
  { to: '/audit', name: 'audit', icon: ScrollText, letter: 'a', permission: 'audit.read' },
  { to: '/settings', name: 'settings', icon: Settings, letter: 's', permission: 'settings.edit' },
];

/** The places that concern the reader. */
export const placesFor = (may: (permission: Permission) => boolean): readonly Place[] =>
  PLACES.filter(({ permission }) => permission === undefined || may(permission));
