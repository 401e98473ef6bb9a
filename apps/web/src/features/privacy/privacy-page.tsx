import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { Banner } from '../../shared/ui/banner';
import { LinkButton } from '../../shared/ui/link-button';
import { PageHeader } from '../../shared/ui/page-header';
import { Tabs } from '../../shared/ui/tabs';
import { BreachesPart } from './breaches-part';
import { CertificatesPart } from './certificates-part';
import { HoldsPart } from './holds-part';
import { PRIVACY_PARTS, type PrivacyPart } from './privacy-parts';
import { privacySettingsQuery } from './privacy-queries';
import { QueuePart } from './queue-part';
import { RequestsPart } from './requests-part';
import { RetentionPart } from './retention-part';
import { SettingsPart } from './settings-part';
import { usePrivacyTexts } from './texts';

const CONTENT: Readonly<Record<PrivacyPart, ReactNode>> = {
  requests: <RequestsPart kind="access" />,
  corrections: <RequestsPart kind="correction" />,
  holds: <HoldsPart />,
  queue: <QueuePart />,
  certificates: <CertificatesPart />,
  breaches: <BreachesPart />,
  retention: <RetentionPart />,
  settings: <SettingsPart />,
};

/** The duties of privacy, one part at a time. */
export const PrivacyPage = () => {
  const t = usePrivacyTexts();
  const navigate = useNavigate();
  const { part = 'requests' } = useSearch({ from: '/desk/privacy' });
  const { data: settings } = useQuery(privacySettingsQuery);
  // On a phone the open part may lie beyond the edge of the row of parts.
  useEffect(() => {
    document
      .querySelector('main [role="tab"][aria-selected="true"]')
      ?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [part]);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {settings !== undefined && settings.officer === null && (
        <Banner
          tone="warning"
          title={t('noOfficerTitle')}
          className="mb-4"
          action={
            part !== 'settings' && (
              <LinkButton to="/privacy" search={{ part: 'settings' }} size="small">
                {t('nameOfficer')}
              </LinkButton>
            )
          }
        >
          {t('noOfficer')}
        </Banner>
      )}
      <Tabs
        label={t('parts')}
        selected={part}
        onSelect={(id) =>
          void navigate({ to: '/privacy', search: { part: id as PrivacyPart }, replace: true, resetScroll: false })
        }
        items={PRIVACY_PARTS.map((id) => ({ id, title: t(`part.${id}`), content: CONTENT[id] }))}
      />
    </>
  );
};
