import { useQuery } from '@tanstack/react-query';
import { Lock, Plus } from 'lucide-react';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { formatDay } from '../../shared/format/day';
import { useReader } from '../../shared/i18n/use-reader';
import { StatusChip } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { EmptyState } from '../../shared/ui/empty-state';
import { TextLink } from '../../shared/ui/text-link';
import { toast } from '../../shared/ui/toast';
import { HoldDialog } from './hold-dialog';
import { PartFrame } from './part-frame';
import { holdsQuery, usePrivacyChange, type Hold } from './privacy-queries';
import { ReasonForm } from './reason-form';
import { usePrivacyTexts } from './texts';

const Subject = ({ hold }: { readonly hold: Hold }) => {
  const look = 'font-medium text-text';
  if (hold.on === 'worker')
    return (
      <TextLink to="/workers/$workerId" params={{ workerId: hold.subjectId }} className={look}>
        {hold.subject}
      </TextLink>
    );
  if (hold.on === 'case')
    return (
      <TextLink to="/cases/$caseId" params={{ caseId: hold.subjectId }} className={look}>
        {hold.subject}
      </TextLink>
    );
  return (
    <TextLink to="/employers/$employerId" params={{ employerId: hold.subjectId }} className={look}>
      {hold.subject}
    </TextLink>
  );
};

/** One hold, and the way to lift it. */
export const HoldRow = ({ hold }: { readonly hold: Hold }) => {
  const t = usePrivacyTexts();
  const { locale } = useReader();
  const [isLifting, setLifting] = useState(false);
  const lift = usePrivacyChange((reason: string) =>
    answer(api.POST('/api/v1/privacy/holds/{id}/lift', { params: { path: { id: hold.id } }, body: { reason } })),
  );
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-2">
          <Subject hold={hold} />
          <span className="text-sm text-muted">{t(`holdOn.${hold.on}`)}</span>
          {hold.liftedAt === null && <StatusChip tone="warning">{t('inForce')}</StatusChip>}
        </p>
        <p className="whitespace-pre-line text-pretty">{hold.reason}</p>
        <p className="text-sm text-muted">{t('since', { day: formatDay(hold.since, locale), who: hold.placedBy })}</p>
        {hold.liftedAt !== null && (
          <p className="text-sm text-muted">
            {t('lifted', { who: hold.liftedBy ?? '', reason: hold.liftReason ?? '' })}
          </p>
        )}
      </div>
      {hold.liftedAt === null && (
        <Button size="small" onPress={() => setLifting(true)}>
          {t('lift')}
        </Button>
      )}
      {isLifting && (
        <ReasonForm
          title={t('liftTitle')}
          label={t('liftReason')}
          action={t('lift')}
          send={({ reason }) => lift.mutateAsync(reason)}
          onDone={() => {
            toast(t('liftedDone'));
            setLifting(false);
          }}
          onClose={() => setLifting(false)}
        />
      )}
    </div>
  );
};

/** What must not be destroyed, and why. */
export const HoldsPart = () => {
  const t = usePrivacyTexts();
  const query = useQuery(holdsQuery);
  const [isPlacing, setPlacing] = useState(false);
  const place = (
    <Button kind="primary" onPress={() => setPlacing(true)}>
      <Plus size={16} aria-hidden />
      {t('placeHold')}
    </Button>
  );
  return (
    <PartFrame query={query}>
      {({ items }) => (
        <>
          {items.length === 0 ? (
            <Card>
              <EmptyState icon={Lock} title={t('holdsEmptyTitle')} action={place}>
                {t('holdsEmpty')}
              </EmptyState>
            </Card>
          ) : (
            <>
              <div className="pb-3">{place}</div>
              <ul className="flex flex-col divide-y divide-border rounded-lg border border-border bg-raised">
                {items.map((hold) => (
                  <li key={hold.id} className="p-4">
                    <HoldRow hold={hold} />
                  </li>
                ))}
              </ul>
            </>
          )}
          {isPlacing && <HoldDialog onClose={() => setPlacing(false)} />}
        </>
      )}
    </PartFrame>
  );
};
