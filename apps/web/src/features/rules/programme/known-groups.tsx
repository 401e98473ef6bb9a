import { KNOWN_GROUPS, type KnownGroup } from '@permitdesk/domain/exemptions/programmes';
import { useSay } from '../../../shared/i18n/use-reader';
import { Badge, type Tone } from '../../../shared/ui/badge';
import { Card } from '../../../shared/ui/card';
import { useProgrammeTexts } from './texts';

const TONES: Readonly<Record<KnownGroup['leadsTo'], Tone>> = {
  'offer-and-fee': 'accent',
  'own-permit': 'success',
  either: 'info',
  lmia: 'danger',
};

/** Groups of hires that people know by a name, and where each leads. */
export const KnownGroups = () => {
  const t = useProgrammeTexts();
  const say = useSay();
  return (
    <Card title={t('groups')}>
      <ul className="grid gap-x-6 gap-y-4 md:grid-cols-2">
        {KNOWN_GROUPS.map(({ id, name, codes, leadsTo, says }) => (
          <li key={id} className="min-w-0">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-medium">{say(name)}</span>
              <Badge tone={TONES[leadsTo]}>{t(`leadsTo.${leadsTo}`)}</Badge>
            </p>
            <p className="text-sm text-pretty">{say(says)}</p>
            {codes.length > 0 && <p className="tabular text-xs text-muted">{codes.join(' ')}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
};
