import { answer, api, type Api } from '../../../api/client';
import { useForm, type FieldErrors } from '../../../shared/forms/use-form';
import { CopyButton } from '../../../shared/ui/copy-button';
import { DateField } from '../../../shared/ui/date-field';
import { Dialog } from '../../../shared/ui/dialog';
import { useOffice } from '../../../shared/ui/office';
import { Switch } from '../../../shared/ui/switch';
import { TextField } from '../../../shared/ui/text-field';
import { toast } from '../../../shared/ui/toast';
import { useCaseChange, type CaseView } from '../../case/case-query';
import { useOfferTexts } from '../texts';
import { ActForm, type ActProps } from './act-form';

/** The number goes to the worker, who types it in the application. */
export const HandoverDialog = ({ view, onClose }: ActProps) => {
  const t = useOfferTexts();
  const { today } = useOffice();
  const handOver = useCaseChange(view.id, (body: Api['HandOverNumberDto']) =>
    answer(api.POST('/api/v1/cases/{id}/offer/number-handover', { params: { path: { id: view.id } }, body })),
  );
  const form = useForm<{ handedOn: string | undefined; channel: string; asFound: boolean }, CaseView>({
    initial: { handedOn: today, channel: '', asFound: false },
    prefix: 'facts',
    check: ({ handedOn, channel }): FieldErrors => ({
      ...(handedOn === undefined ? { handedOn: t('missingField', { label: t('handover.handedOn') }) } : {}),
      ...(channel.trim() === '' ? { channel: t('missingField', { label: t('handover.channel') }) } : {}),
    }),
    send: ({ handedOn = today, channel, asFound }) =>
      handOver.mutateAsync({ handedOn, channel, asFound, version: view.version }),
    onDone: () => {
      toast(t('handoverSaved'));
      onClose();
    },
  });
  const { values, set, errorOf } = form;
  return (
    <Dialog title={t('act.handover')} isOpen onClose={onClose}>
      {view.offerNumber !== null && (
        <p className="mb-3 flex items-center gap-1.5 rounded-md bg-sunken px-3 py-2 text-lg">
          <span className="tabular font-semibold">{view.offerNumber}</span>
          <CopyButton value={view.offerNumber} what={t('submit.offerNumber')} />
        </p>
      )}
      <p className="pb-4 text-muted">{t('handoverLead')}</p>
      <ActForm view={view} onClose={onClose} form={form} act={t('putOnFile')}>
        <DateField
          label={t('handover.handedOn')}
          name="handedOn"
          isRequired
          max={today}
          value={values.handedOn}
          onChange={(day) => set('handedOn', day)}
          error={errorOf('handedOn')}
        />
        <TextField
          label={t('handover.channel')}
          name="channel"
          isRequired
          help={t('handoverChannelHelp')}
          value={values.channel}
          onChange={(channel) => set('channel', channel)}
          error={errorOf('channel')}
        />
        <Switch
          label={t('asFound')}
          help={t('asFoundHelp')}
          isSelected={values.asFound}
          onChange={(asFound) => set('asFound', asFound)}
        />
      </ActForm>
    </Dialog>
  );
};

/** The portal shows that the offer was linked to an application. */
export const MatchDialog = ({ view, onClose }: ActProps) => {
  const t = useOfferTexts();
  const { today } = useOffice();
  const match = useCaseChange(view.id, (body: Api['MatchOfferDto']) =>
    answer(api.POST('/api/v1/cases/{id}/offer/match', { params: { path: { id: view.id } }, body })),
  );
  const form = useForm<{ seenOn: string | undefined }, CaseView>({
    initial: { seenOn: today },
    prefix: 'facts',
    check: ({ seenOn }): FieldErrors =>
      seenOn === undefined ? { seenOn: t('missingField', { label: t('match.seenOn') }) } : {},
    send: ({ seenOn = today }) => match.mutateAsync({ seenOn, version: view.version }),
    onDone: () => {
      toast(t('matchSaved'));
      onClose();
    },
  });
  return (
    <Dialog title={t('act.match')} isOpen onClose={onClose}>
      <p className="pb-4 text-muted">{t('matchLead')}</p>
      <ActForm view={view} onClose={onClose} form={form} act={t('putOnFile')}>
        <DateField
          label={t('match.seenOn')}
          name="seenOn"
          isRequired
          max={today}
          value={form.values.seenOn}
          onChange={(day) => form.set('seenOn', day)}
          error={form.errorOf('seenOn')}
        />
      </ActForm>
    </Dialog>
  );
};
