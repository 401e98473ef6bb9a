import { useQuery } from '@tanstack/react-query';
import { notFound, useParams } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { isNowhere } from '../../api/problem';
import { formatInstant } from '../../shared/format/instant';
import { useReader } from '../../shared/i18n/use-reader';
import { Banner } from '../../shared/ui/banner';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { KeyValues } from '../../shared/ui/key-values';
import { useOffice } from '../../shared/ui/office';
import { PageHeader } from '../../shared/ui/page-header';
import { TextLink } from '../../shared/ui/text-link';
import { PartFrame } from './part-frame';
import { certificateQuery } from './privacy-queries';
import { RetentionLines } from './retention-lines';
import { usePrivacyTexts } from './texts';

/** One certificate, to be read and printed. */
export const CertificatePage = () => {
  const t = usePrivacyTexts();
  const { locale } = useReader();
  const { zone } = useOffice();
  const { certificateId } = useParams({ from: '/desk/privacy/certificates/$certificateId' });
  const query = useQuery(certificateQuery(certificateId));
  if (query.error !== null && query.data === undefined && isNowhere(query.error)) throw notFound();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t('certificateTitle')}
        actions={
          <Button onPress={() => window.print()} className="print:hidden">
            <Printer size={16} aria-hidden />
            {t('print')}
          </Button>
        }
      />
      <p className="pb-3 print:hidden">
        <TextLink to="/privacy" search={{ part: 'certificates' }}>
          {t('back')}
        </TextLink>
      </p>
      <PartFrame query={query}>
        {(certificate) => (
          <div className="flex flex-col gap-4">
            {certificate.filesPending > 0 && (
              <Banner tone="warning" title={t('filesPending', { count: certificate.filesPending })} />
            )}
            <Card>
              <KeyValues
                items={[
                  { key: t('certificateId'), value: <span className="tabular">{certificate.id}</span> },
                  { key: t('organisation'), value: certificate.organisation },
                  { key: t('destroyedAt'), value: formatInstant(certificate.destroyedAt, zone, locale) },
                  { key: t('certificateAskedBy'), value: certificate.askedBy },
                  {
                    key: t('approvedBy'),
                    value: (
                      <>
                        {certificate.approvedBy}
                        <span className="block text-sm text-muted">
                          {certificate.fourEyes ? t('fourEyes') : t('oneEyes')}
                        </span>
                      </>
                    ),
                  },
                  { key: t('files'), value: certificate.fileCount },
                  { key: t('fileHash'), value: <code className="text-sm break-all">{certificate.filesSha256}</code> },
                ]}
              />
            </Card>
            <Card title={t('what')}>
              <table className="w-full text-sm">
                <thead>
                  <tr className="text-left text-muted">
                    <th scope="col" className="py-1 font-medium">
                      {t('table')}
                    </th>
                    <th scope="col" className="py-1 text-right font-medium">
                      {t('rows')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {certificate.counts.map(({ table, rows }) => (
                    <tr key={table} className="border-t border-border">
                      <td className="py-1">
                        <code>{table}</code>
                      </td>
                      <td className="tabular py-1 text-right">{rows}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Card>
            <Card title={t('becauseOf')}>
              <RetentionLines lines={certificate.lines} />
            </Card>
          </div>
        )}
      </PartFrame>
    </div>
  );
};
