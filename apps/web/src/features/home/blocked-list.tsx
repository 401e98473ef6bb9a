import { Link } from '@tanstack/react-router';
import { PartyPopper } from 'lucide-react';
import type { Api } from '../../api/client';
import { HolderChip } from '../../shared/records/holder-chip';
import { Card } from '../../shared/ui/card';
import { EmptyState } from '../../shared/ui/empty-state';
import { PersonName } from '../../shared/ui/person-name';
import { TextLink } from '../../shared/ui/text-link';
import { useHomeTexts } from './texts';

/** Who holds the ball, and for how long. */
export const BlockedList = ({ blocked }: { readonly blocked: readonly Api['BlockedView'][] }) => {
  const t = useHomeTexts();
  return (
    <Card title={t('blocked')}>
      {blocked.length === 0 ? (
        <EmptyState icon={PartyPopper} title={t('blockedEmptyTitle')}>
          {t('blockedEmpty')}
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-4">
          {blocked.map(({ holder, count, longest }) => (
            <li key={holder}>
              <h3 className="flex items-baseline justify-between gap-2 pb-0.5 text-sm">
                <HolderChip holder={holder} className="font-medium text-text" />
                <span className="tabular text-muted">{t('blockedCount', { count })}</span>
              </h3>
              <ul>
                {longest.map((item) => (
                  <li key={item.caseId}>
                    <Link
                      to="/cases/$caseId"
                      params={{ caseId: item.caseId }}
                      className="-mx-2 flex min-h-8 items-center justify-between gap-3 rounded-md px-2 py-1 text-sm hover:bg-hover"
                    >
                      <span className="min-w-0 truncate">
                        <PersonName name={item.worker} /> <span className="text-muted">· {item.employer}</span>
                      </span>
                      <span className="tabular shrink-0 text-muted">{t('heldDays', { count: item.days })}</span>
                    </Link>
                  </li>
                ))}
              </ul>
              {count > longest.length && (
                <p className="pt-0.5 text-sm">
                  <TextLink to="/cases" search={{ holder }}>
                    {t('seeAll', { count })}
                  </TextLink>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};
