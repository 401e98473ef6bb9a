import { useQuery } from '@tanstack/react-query';
import { CalendarClock } from 'lucide-react';
import { Card } from '../../shared/ui/card';
import { EmptyState } from '../../shared/ui/empty-state';
import { PartFrame } from './part-frame';
import { retentionQuery } from './privacy-queries';
import { usePrivacyTexts } from './texts';

type Kind = 'open-case' | 'hold' | 'open-request' | 'unreadable';

/** How many files may go in which year, and what keeps the others. */
export const RetentionPart = () => {
  const t = usePrivacyTexts();
  const query = useQuery(retentionQuery);
  return (
    <PartFrame query={query}>
      {({ years, blocked, notReckoned }) => {
        if (years.length === 0 && blocked.length === 0)
          return (
            <Card>
              <EmptyState icon={CalendarClock} title={t('retentionEmptyTitle')}>
                {t('retentionEmpty')} {notReckoned > 0 && t('notReckoned', { count: notReckoned })}
              </EmptyState>
            </Card>
          );
        const most = Math.max(1, ...years.map(({ files }) => files));
        return (
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <Card title={t('year')}>
              <p className="pb-3 text-sm text-muted text-pretty">{t('retentionLead')}</p>
              <table className="w-full text-sm">
                <thead className="sr-only">
                  <tr>
                    <th scope="col">{t('year')}</th>
                    <th scope="col">{t('files')}</th>
                  </tr>
                </thead>
                <tbody>
                  {years.map(({ year, files }) => (
                    <tr key={year}>
                      <th scope="row" className="tabular w-14 py-1 text-left font-medium">
                        {year}
                      </th>
                      <td className="tabular py-1">
                        <span
                          aria-hidden
                          className="mr-2 inline-block h-3 rounded-sm bg-accent align-middle"
                          style={{ width: `${Math.max(2, (files / most) * 80)}%` }}
                        />
                        {files}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {notReckoned > 0 && <p className="pt-2 text-sm text-muted">{t('notReckoned', { count: notReckoned })}</p>}
            </Card>
            {blocked.length > 0 && (
              <Card title={t('keptBy')}>
                <dl className="flex flex-col gap-1">
                  {blocked.map(({ kind, files }) => (
                    <div key={kind} className="flex justify-between gap-3">
                      <dt>{t(`kind.${kind as Kind}`)}</dt>
                      <dd className="tabular">{files}</dd>
                    </div>
                  ))}
                </dl>
              </Card>
            )}
          </div>
        );
      }}
    </PartFrame>
  );
};
