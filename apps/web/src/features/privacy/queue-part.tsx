import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Recycle } from 'lucide-react';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { problemOf } from '../../api/problem';
import { formatDay } from '../../shared/format/day';
import { useReader } from '../../shared/i18n/use-reader';
import { ProblemNotice } from '../../shared/refusals/problem-notice';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Dialog, Drawer } from '../../shared/ui/dialog';
import { EmptyState } from '../../shared/ui/empty-state';
import { PersonName } from '../../shared/ui/person-name';
import { TextLink } from '../../shared/ui/text-link';
import { toast } from '../../shared/ui/toast';
import { PartFrame } from './part-frame';
import { disposalsQuery, usePrivacyChange, type Disposal } from './privacy-queries';
import { ReasonForm } from './reason-form';
import { RetentionLines } from './retention-lines';
import { usePrivacyTexts } from './texts';

const Entry = ({ entry }: { readonly entry: Disposal }) => {
  const t = usePrivacyTexts();
  const { locale, say } = useReader();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'why' | 'approve' | 'keep'>();
  const close = (): void => setOpen(undefined);
  const path = { path: { id: entry.id } };
  const ask = usePrivacyChange(() => answer(api.POST('/api/v1/privacy/disposals/{id}/request', { params: path })));
  const approve = usePrivacyChange(
    () => answer(api.POST('/api/v1/privacy/disposals/{id}/approval', { params: path })),
    [['workers'], ['worker'], ['cases'], ['home'], ['deadlines'], ['notices']],
  );
  const keep = usePrivacyChange((body: { readonly until: string; readonly reason: string }) =>
    answer(api.POST('/api/v1/privacy/disposals/{id}/keep', { params: path, body })),
  );
  const [first] = entry.lines;
  const name = entry.worker ?? '';
  return (
    <Card
      isRecord
      title={
        <TextLink to="/workers/$workerId" params={{ workerId: entry.workerId }} className="text-text">
          <PersonName name={name} />
        </TextLink>
      }
    >
      <p>{t('mayGo', { day: formatDay(entry.dueOn, locale) })}</p>
      {first !== undefined && <p className="text-sm text-muted">{say(first.what)}</p>}
      {entry.askedBy !== null && <p className="text-sm text-muted">{t('askedBy', { who: entry.askedBy })}</p>}
      {entry.needsColleague && <p className="pt-1 text-sm font-medium">{t('needsColleague')}</p>}
      {ask.error !== null && <ProblemNotice problem={problemOf(ask.error)} />}
      <div className="flex flex-wrap gap-2 pt-3">
        {entry.state === 'waiting' ? (
          <Button
            size="small"
            isPending={ask.isPending}
            onPress={() => ask.mutate(undefined, { onSuccess: () => toast(t('asked')) })}
          >
            {t('askDestroy')}
          </Button>
        ) : (
          !entry.needsColleague && (
            <Button size="small" kind="danger" onPress={() => setOpen('approve')}>
              {t('approve')}
            </Button>
          )
        )}
        <Button size="small" kind="quiet" onPress={() => setOpen('keep')}>
          {t('keepLonger')}
        </Button>
        <Button size="small" kind="quiet" onPress={() => setOpen('why')}>
          {t('why')}
        </Button>
      </div>
      <Drawer title={t('becauseOf')} isOpen={open === 'why'} onClose={close}>
        <RetentionLines lines={entry.lines} />
      </Drawer>
      <Dialog title={t('approveTitle')} isOpen={open === 'approve'} onClose={close}>
        <p className="pb-4 text-pretty">{t('approveLead', { name })}</p>
        {approve.error !== null && (
          <div className="pb-4">
            <ProblemNotice problem={problemOf(approve.error)} />
          </div>
        )}
        <div className="flex flex-wrap gap-2">
          <Button
            kind="danger"
            isPending={approve.isPending}
            onPress={() =>
              approve.mutate(undefined, {
                onSuccess: ({ id }) => {
                  toast(t('destroyed'));
                  void navigate({ to: '/privacy/certificates/$certificateId', params: { certificateId: id } });
                },
              })
            }
          >
            {t('approve')}
          </Button>
          <Button kind="quiet" onPress={close}>
            {t('cancel')}
          </Button>
        </div>
      </Dialog>
      {open === 'keep' && (
        <ReasonForm
          title={t('keepTitle')}
          label={t('keepReason')}
          dayLabel={t('keepUntil')}
          dayName="until"
          action={t('keepLonger')}
          send={({ reason, day }) => keep.mutateAsync({ reason, until: day })}
          onDone={() => {
            toast(t('kept'));
            close();
          }}
          onClose={close}
        />
      )}
    </Card>
  );
};

/** Files whose last day to be kept is over, until people decide. */
export const QueuePart = () => {
  const t = usePrivacyTexts();
  const query = useQuery(disposalsQuery);
  return (
    <PartFrame query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Card>
            <EmptyState icon={Recycle} title={t('queueEmptyTitle')}>
              {t('queueEmpty')}
            </EmptyState>
          </Card>
        ) : (
          <ul className="flex flex-col gap-3">
            {items.map((entry) => (
              <li key={entry.id}>
                <Entry entry={entry} />
              </li>
            ))}
          </ul>
        )
      }
    </PartFrame>
  );
};
