import { answer, api, type Api } from '../../../api/client';
import { dayOfInstant } from '../../../shared/format/instant';
import { useForm, type FieldErrors } from '../../../shared/forms/use-form';
import { DateField } from '../../../shared/ui/date-field';
import { DateTimeField } from '../../../shared/ui/date-time-field';
import { Drawer } from '../../../shared/ui/dialog';
import { useOffice } from '../../../shared/ui/office';
import { Switch } from '../../../shared/ui/switch';
import { TextField } from '../../../shared/ui/text-field';
import { toast } from '../../../shared/ui/toast';
import { useCaseChange, type CaseView } from '../../case/case-query';
import { EvidenceField } from '../../case/events/evidence-field';
import { useOfferTexts } from '../texts';
import { ActForm, type ActProps } from './act-form';

interface SubmitValues {
  readonly offerNumber: string;
  readonly submittedAt: string | undefined;
  readonly listCheckedOn: string | undefined;
  readonly evidenceId: string | undefined;
  readonly asFound: boolean;
}

/** Somebody submitted the offer in the portal: its number, and what proves it. */
export const SubmitDrawer = ({ view, onClose }: ActProps) => {
  const t = useOfferTexts();
  const { today, zone } = useOffice();
  const submit = useCaseChange(view.id, (body: Api['SubmitOfferDto']) =>
    answer(api.POST('/api/v1/cases/{id}/offer/submission', { params: { path: { id: view.id } }, body })),
  );
  const form = useForm<SubmitValues, CaseView>({
    initial: {
      offerNumber: '',
      submittedAt: undefined,
      listCheckedOn: undefined,
      evidenceId: undefined,
      asFound: false,
    },
    prefix: 'facts',
    // Whether it is a number at all the server says: its refusal names the rule.
    check: (given): FieldErrors =>
      Object.fromEntries(
        (['offerNumber', 'submittedAt', 'listCheckedOn'] as const)
          .filter((name) => (given[name] ?? '') === '')
          .map((name) => [name, t('missingField', { label: t(`submit.${name}`) })]),
      ),
    send: ({ offerNumber, submittedAt = '', listCheckedOn = '', evidenceId, asFound }) =>
      submit.mutateAsync({
        offerNumber,
        submittedAt,
        listCheckedOn,
        asFound,
        ...(evidenceId === undefined ? {} : { evidenceId }),
        version: view.version,
      }),
    onDone: () => {
      toast(t('submitSaved'));
      onClose();
    },
  });
  const { values, set, errorOf } = form;
  const submittedOn = values.submittedAt === undefined ? undefined : dayOfInstant(values.submittedAt, zone);
  const isOtherDay =
    submittedOn !== undefined && values.listCheckedOn !== undefined && values.listCheckedOn !== submittedOn;
  return (
    <Drawer title={t('act.submission')} isOpen onClose={onClose} width="wide">
      <p className="pb-4 text-muted">{t('submitLead')}</p>
      <ActForm view={view} onClose={onClose} form={form} act={t('putOnFile')}>
        <TextField
          label={t('submit.offerNumber')}
          name="offerNumber"
          isRequired
          help={t('submitNumberHelp')}
          placeholder="A1234567"
          autoComplete="off"
          spellCheck="false"
          maxLength={20}
          value={values.offerNumber}
          onChange={(offerNumber) => set('offerNumber', offerNumber)}
          error={errorOf('offerNumber')}
        />
        <DateTimeField
          label={t('submit.submittedAt')}
          name="submittedAt"
          isRequired
          help={t('submitAtHelp')}
          zone={zone}
          value={values.submittedAt}
          onChange={(submittedAt) => set('submittedAt', submittedAt)}
          error={errorOf('submittedAt')}
        />
        <DateField
          label={t('submit.listCheckedOn')}
          name="listCheckedOn"
          isRequired
          help={isOtherDay ? <span className="text-warning">{t('submitListOtherDay')}</span> : t('submitListHelp')}
          max={today}
          value={values.listCheckedOn}
          onChange={(day) => set('listCheckedOn', day)}
          error={errorOf('listCheckedOn')}
        />
        <EvidenceField
          caseId={view.id}
          type="offer.submitted"
          label={t('submit.evidenceId')}
          name="evidenceId"
          value={values.evidenceId}
          onChange={(id) => set('evidenceId', id)}
          error={errorOf('evidenceId')}
        />
        <Switch
          label={t('asFound')}
          help={t('asFoundHelp')}
          isSelected={values.asFound}
          onChange={(asFound) => set('asFound', asFound)}
        />
      </ActForm>
    </Drawer>
  );
};
