import { ROLE_NAMES } from '@permitdesk/domain/access/permissions';
import { SCOPE_NAMES } from '@permitdesk/domain/access/grants';
import { formatDay } from '../../shared/format/day';
import { dayOfInstant } from '../../shared/format/instant';
import { useReader } from '../../shared/i18n/use-reader';
import { useOffice } from '../../shared/ui/office';
import type { Grant } from './rights-queries';
import { useRightsTexts } from './texts';

/** Where a grant holds, in words. */
export const usePlaceOf = (): ((grant: Pick<Grant, 'scope' | 'place'>) => string) => {
  const t = useRightsTexts();
  const { say } = useReader();
  return ({ scope, place }) =>
    scope === 'tenant' ? t('wholeWorkspace') : `${say(SCOPE_NAMES[scope])}: ${place ?? t('unnamed')}`;
};

/** A role as one reads it: what, where, by whose word, until when, and why. */
export const GrantSentence = ({ grant }: { readonly grant: Grant }) => {
  const t = useRightsTexts();
  const { say, locale } = useReader();
  const { zone } = useOffice();
  const placeOf = usePlaceOf();
  const day = formatDay(dayOfInstant(grant.givenAt, zone), locale);
  const end =
    grant.endsOn === null ? t('noEnd') : t(grant.over ? 'over' : 'lastDay', { day: formatDay(grant.endsOn, locale) });
  return (
    <div className="min-w-0">
      <p className="text-pretty">
        <span className="font-medium">{say(ROLE_NAMES[grant.role])}</span>{' '}
        <span className="text-muted">· {placeOf(grant)}</span>
      </p>
      <p className={grant.over ? 'text-sm text-warning' : 'text-sm text-muted'}>
        {end} · {grant.givenBy === null ? t('givenOn', { day }) : t('givenBy', { who: grant.givenBy, day })}
      </p>
      {grant.reason !== null && <p className="text-sm text-muted text-pretty">{grant.reason}</p>}
    </div>
  );
};
