import type { Permission } from '@permitdesk/domain/access/permissions';

/** A page of the settings. */
export interface SettingsSection {
  readonly to: '/settings/people' | '/settings/single-sign-on';
  readonly name: 'people' | 'singleSignOn';
  readonly permission: Permission;
}

/** The pages of the settings, in their order; each is shown to those who may do something there. */
export const SECTIONS: readonly SettingsSection[] = [
  { to: '/settings/people', name: 'people', permission: 'people.manage' },
  { to: '/settings/single-sign-on', name: 'singleSignOn', permission: 'settings.edit' },
];

export const sectionsFor = (may: (permission: Permission) => boolean): readonly SettingsSection[] =>
  SECTIONS.filter(({ permission }) => may(permission));
