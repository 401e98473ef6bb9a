import { findCountry } from '@permitdesk/domain/places/countries';
import { useQuery } from '@tanstack/react-query';
import { formatDay } from '../../shared/format/day';
import { formatInstant } from '../../shared/format/instant';
import { useReader } from '../../shared/i18n/use-reader';
import { Card } from '../../shared/ui/card';
import { useOffice } from '../../shared/ui/office';
import { useWorkerTexts } from '../workers/texts';
import { PartFrame } from './part-frame';
import { earlierValuesQuery } from './privacy-queries';
import { usePrivacyTexts } from './texts';
import type { WorkerField } from './worker-fields';

const COUNTRY_FIELDS: ReadonlySet<WorkerField> = new Set<WorkerField>(['birthCountry', 'citizenship', 'residence']);
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What the record said before, who changed it and when. Nothing is shown while it never said anything else. */
export const EarlierValues = ({ workerId }: { readonly workerId: string }) => {
  const t = usePrivacyTexts();
  const w = useWorkerTexts();
  const { say, locale } = useReader();
  const { zone } = useOffice();
  const query = useQuery(earlierValuesQuery(workerId));
  const shown = (field: WorkerField, value: string | null): string => {
    if (value === null || value === '') return t('nothing');
    const country = COUNTRY_FIELDS.has(field) ? findCountry(value) : undefined;
    if (country !== undefined) return say(country.name);
    if (field === 'gender') return w(`gender.${value as 'female' | 'male' | 'another'}`);
    if (field === 'officialLanguage') return w(`language.${value as 'en' | 'fr'}`);
    return WHOLE_DAY.test(value) ? formatDay(value, locale) : value;
  };
  return (
    <PartFrame query={query}>
      {({ items }) => (
        <Card title={t('earlierTitle')}>
          {items.length === 0 ? (
            <p className="text-sm text-muted">{t('earlierEmpty')}</p>
          ) : (
            <ul className="flex flex-col gap-2.5 text-sm">
              {items.map((item, index) => (
                <li key={`${item.changedAt} ${item.field} ${index}`}>
                  <span className="block text-muted">{w(item.field)}</span>
                  <span className="block font-medium break-words" translate="no">
                    {t('earlierLine', {
                      earlier: shown(item.field, item.earlier),
                      later: shown(item.field, item.later),
                    })}
                  </span>
                  <span className="block text-muted">
                    {t('earlierBy', { who: item.changedBy, at: formatInstant(item.changedAt, zone, locale) })}
                    {item.byRequest && ` · ${t('byRequest')}`}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
    </PartFrame>
  );
};
