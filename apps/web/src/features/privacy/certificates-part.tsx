import { useQuery } from '@tanstack/react-query';
import { FileBadge } from 'lucide-react';
import { formatDay } from '../../shared/format/day';
import { dayOfInstant } from '../../shared/format/instant';
import { useReader } from '../../shared/i18n/use-reader';
import { Card } from '../../shared/ui/card';
import { EmptyState } from '../../shared/ui/empty-state';
import { useOffice } from '../../shared/ui/office';
import { TextLink } from '../../shared/ui/text-link';
import { PartFrame } from './part-frame';
import { certificatesQuery } from './privacy-queries';
import { usePrivacyTexts } from './texts';

/** What was destroyed, as each certificate says it. */
export const CertificatesPart = () => {
  const t = usePrivacyTexts();
  const { locale } = useReader();
  const { zone } = useOffice();
  const query = useQuery(certificatesQuery);
  return (
    <PartFrame query={query}>
      {({ items }) => (
        <Card isFlush>
          {items.length === 0 ? (
            <EmptyState icon={FileBadge} title={t('certificatesEmptyTitle')}>
              {t('certificatesEmpty')}
            </EmptyState>
          ) : (
            <ul className="divide-y divide-border">
              {items.map((certificate) => (
                <li key={certificate.id} className="px-4 py-3">
                  <TextLink
                    to="/privacy/certificates/$certificateId"
                    params={{ certificateId: certificate.id }}
                    className="font-medium text-text"
                  >
                    {t('certificateOf', { day: formatDay(dayOfInstant(certificate.destroyedAt, zone), locale) })}
                  </TextLink>
                  <p className="text-sm text-muted">
                    {t('recordsCount', { count: certificate.counts.reduce((sum, { rows }) => sum + rows, 0) })} ·{' '}
                    {t('filesCount', { count: certificate.fileCount })} · {certificate.approvedBy}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
    </PartFrame>
  );
};
