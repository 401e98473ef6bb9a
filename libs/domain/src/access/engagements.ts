import { text, type Bilingual } from '../law/text.js';
import type { Role } from './permissions.js';

/** How far an employer and a firm have come: asked, working together, or over. */
export const ENGAGEMENT_STATES = ['invited', 'active', 'declined', 'withdrawn', 'ended'] as const;
export type EngagementState = (typeof ENGAGEMENT_STATES)[number];

export const ENGAGEMENT_STATE_NAMES: Readonly<Record<EngagementState, Bilingual>> = {
  invited: text('Invited', 'Invité'),
  active: text('Active', 'En cours'),
  declined: text('Declined', 'Refusé'),
  withdrawn: text('Withdrawn', 'Retiré'),
  ended: text('Ended', 'Terminé'),
};

/**
 * Roles a firm's staff may hold in a client's workspace. None of them manages the client's people or settings, speaks for
 * the client as its coordinator, or is lent by a grant of its own (auditor, outside counsel).
 */
export const FIRM_ROLES = [
  'case_manager',
  'preparer',
  'reviewer',
  'finance_approver',
] as const satisfies readonly Role[];
export type FirmRole = (typeof FIRM_ROLES)[number];

/** Template of the notice that an employer invites a firm. */
export const ENGAGEMENT_INVITED_TEMPLATE = 'engagement.invited';

export const engagementInvitedNotice = (
  params: Readonly<Record<string, string>>,
): { readonly subject: Bilingual; readonly body: Bilingual } => {
  const employer = params['employer'] ?? '';
  return {
    subject: text('An employer invites your firm', 'Un employeur invite votre cabinet'),
    body: text(
      `${employer} would like your firm to work in its workspace. Accept and choose your staff, or decline.`,
      `${employer} souhaite que votre cabinet travaille dans son espace. Acceptez et choisissez votre personnel, ou refusez.`,
    ),
  };
};
