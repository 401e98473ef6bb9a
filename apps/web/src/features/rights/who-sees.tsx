import { AUDIENCE_NAMES, FIELD_GROUP_CARDS, FIELD_GROUPS } from '@permitdesk/domain/access/audiences';
import { SCOPE_NAMES } from '@permitdesk/domain/access/grants';
import { ROLE_NAMES } from '@permitdesk/domain/access/permissions';
import { useQuery } from '@tanstack/react-query';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { formatDay } from '../../shared/format/day';
import { useReader } from '../../shared/i18n/use-reader';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Drawer } from '../../shared/ui/dialog';
import { Disclosure } from '../../shared/ui/disclosure';
import { IconButton } from '../../shared/ui/icon-button';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { audienceQuery, type Asked, type Audience } from './rights-queries';
import { useRightsTexts } from './texts';

const Seers = ({ audience }: { readonly audience: Audience }) => {
  const t = useRightsTexts();
  const { say, locale } = useReader();
  return (
    <ul className="flex flex-col divide-y divide-border">
      {audience.people.map((seer) => {
        const hidden = FIELD_GROUPS.filter((group) => !seer.groups.includes(group));
        return (
          <li key={`${seer.accountId} ${seer.role} ${seer.scope}`} className="py-2.5">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
              <span className="font-medium">{seer.name}</span>
              {seer.you && <Badge tone="accent">{t('you')}</Badge>}
              {seer.sides.map((side) => (
                <Badge key={side}>{say(AUDIENCE_NAMES[side])}</Badge>
              ))}
            </p>
            <p className="text-sm text-muted">
              {say(ROLE_NAMES[seer.role])} · {say(SCOPE_NAMES[seer.scope])}
              {seer.endsOn !== null && ` · ${t('until', { day: formatDay(seer.endsOn, locale) })}`}
            </p>
            <p className="text-sm text-muted text-pretty">
              {hidden.length === 0
                ? t('seesAll')
                : t('seesNot', { groups: hidden.map((group) => say(FIELD_GROUP_CARDS[group].name)).join(', ') })}
            </p>
          </li>
        );
      })}
    </ul>
  );
};

const AudiencePanel = ({ asked }: { readonly asked: Asked }) => {
  const t = useRightsTexts();
  const { say } = useReader();
  const { data: audience, error, refetch } = useQuery(audienceQuery(asked));
  if (error !== null) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (audience === undefined) return <Skeleton lines={8} />;
  return (
    <div className="flex flex-col gap-5">
      <p className="text-muted text-pretty">{asked === 'list' ? t('leadList') : t('leadRecord')}</p>
      <section aria-label={t('people')}>
        <Seers audience={audience} />
      </section>
      {asked !== 'list' && (
        <section>
          <h3 className="font-semibold">{t('worker')}</h3>
          <p className="text-sm text-muted text-pretty">{audience.workerHasAccess ? t('workerYes') : t('workerNo')}</p>
        </section>
      )}
      <section>
        <h3 className="font-semibold">{t('product')}</h3>
        <ul className="mt-1 flex flex-col gap-1.5 text-sm">
          {audience.product.map((part) => (
            <li key={part.name.en}>
              <span className="font-medium">{say(part.name)}</span>{' '}
              <span className="text-muted">· {say(part.does)}</span>
            </li>
          ))}
        </ul>
      </section>
      <Disclosure title={t('groups')}>
        <dl className="flex flex-col gap-2 text-sm">
          {audience.groups.map((card) => (
            <div key={card.group}>
              <dt className="font-medium">{say(card.name)}</dt>
              <dd className="text-muted text-pretty">{say(card.holds)}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
};

interface WhoSeesProps {
  readonly asked: Asked;
  /** A mark alone, where the words find no room; its name is still said. */
  readonly look?: 'words' | 'mark';
}

/** The small control that stands on every page of a record, and on lists. */
export const WhoSees = ({ asked, look = 'words' }: WhoSeesProps) => {
  const t = useRightsTexts();
  const [isOpen, setOpen] = useState(false);
  const title = t(`title.${asked === 'list' ? 'list' : asked.kind}`);
  return (
    <>
      {look === 'words' ? (
        <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
          <Eye size={15} aria-hidden />
          {t('whoSees')}
        </Button>
      ) : (
        <IconButton label={title} icon={<Eye size={16} aria-hidden />} onPress={() => setOpen(true)} />
      )}
      <Drawer title={title} isOpen={isOpen} onClose={() => setOpen(false)}>
        {isOpen && <AudiencePanel asked={asked} />}
      </Drawer>
    </>
  );
};
