import type { French } from '../../../shared/i18n/i18n';
import type { en } from './en';

export const fr: French<typeof en> = {
  title: 'Avis',
  lead: 'Ce qui vous a été signalé, le plus récent en premier. Ouvrir un avis le marque comme lu.',
  list: 'Avis',
  unreadOnly: 'Non lus seulement',
  markAll: 'Tout marquer comme lu',
  markRead: 'Marquer comme lu',
  unread: 'Non lu',
  allRead: 'Tous les avis sont marqués comme lus.',
  emptyTitle: 'Aucun avis',
  empty: 'Les rappels des échéances et les étapes de vos dossiers arrivent ici.',
  emptyUnread: 'Vous avez tout lu.',
  count_one: '{{count}} non lu',
  count_other: '{{count}} non lus',
};
