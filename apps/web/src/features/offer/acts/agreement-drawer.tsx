import type { Language } from '@permitdesk/domain/law/text';
import { offerField, type OfferFieldId, type OfferValues } from '@permitdesk/domain/offers/offer-fields';
import { answer, api, type Api } from '../../../api/client';
import { useForm, type FieldErrors } from '../../../shared/forms/use-form';
import { useSay } from '../../../shared/i18n/use-reader';
import { OfferFieldValue } from '../../../shared/offer-fields/offer-field-value';
import { Checkbox } from '../../../shared/ui/checkbox';
import { DateField } from '../../../shared/ui/date-field';
import { Drawer } from '../../../shared/ui/dialog';
import { KeyValues } from '../../../shared/ui/key-values';
import { useOffice } from '../../../shared/ui/office';
import { RadioGroup } from '../../../shared/ui/radio-group';
import { toast } from '../../../shared/ui/toast';
import { useCaseChange, type CaseView } from '../../case/case-query';
import { EvidenceField } from '../../case/events/evidence-field';
import { useOfferTexts } from '../texts';
import { ActForm, type ActProps } from './act-form';

/** The terms that the agreement must share with the offer (IRPR s. 209.11(1)(e)(i)(A)). */
const SHARED_TERMS = [
  'jd_legal_name',
  'job_title',
  'noc_code',
  'main_duties',
  'hourly_wage_cad',
  'hours_per_week',
  'overtime_after_hours',
  'vacation_days',
  'other_benefits',
  'location1_address',
  'expected_start_date',
  'end_date',
] as const satisfies readonly OfferFieldId[];

/** The offer's side, to be laid beside the signed paper. */
const Terms = ({ values }: { readonly values: OfferValues }) => {
  const t = useOfferTexts();
  const say = useSay();
  const items = SHARED_TERMS.flatMap((id) => {
    const field = offerField(id);
    const value = values[id];
    return value === undefined
      ? []
      : [{ key: say(field.label), value: <OfferFieldValue field={field} value={value} /> }];
  });
  return (
    <section className="rounded-md bg-sunken px-3 py-2.5">
      <h3 className="pb-1.5 text-sm font-semibold">{t('termsOfOffer')}</h3>
      {items.length === 0 ? <p className="text-muted">{t('noTerms')}</p> : <KeyValues items={items} />}
    </section>
  );
};

interface AgreementValues {
  readonly language: Language | undefined;
  readonly employerSignedOn: string | undefined;
  readonly workerSignedOn: string | undefined;
  readonly copyGivenOn: string | undefined;
  readonly sameTerms: boolean;
  readonly evidenceId: string | undefined;
}

/** Puts the signed employment agreement on file: the offer attests that it has been entered into, so it comes first. */
export const AgreementDrawer = ({ view, onClose, values }: ActProps & { readonly values: OfferValues }) => {
  const t = useOfferTexts();
  const { today } = useOffice();
  const record = useCaseChange(view.id, (body: Api['RecordAgreementDto']) =>
    answer(api.POST('/api/v1/cases/{id}/offer/agreement', { params: { path: { id: view.id } }, body })),
  );
  const chosen = values['worker_official_language'] === 'fr' ? 'fr' : 'en';
  const form = useForm<AgreementValues, CaseView>({
    initial: {
      language: undefined,
      employerSignedOn: undefined,
      workerSignedOn: undefined,
      copyGivenOn: undefined,
      sameTerms: false,
      evidenceId: undefined,
    },
    prefix: 'facts',
    check: (given): FieldErrors =>
      Object.fromEntries(
        (['language', 'employerSignedOn', 'workerSignedOn', 'copyGivenOn', 'evidenceId'] as const)
          .filter((name) => given[name] === undefined)
          .map((name) => [name, t('missingField', { label: t(`agreement.${name}`) })]),
      ),
    send: ({
      language = chosen,
      employerSignedOn = '',
      workerSignedOn = '',
      copyGivenOn = '',
      sameTerms,
      evidenceId = '',
    }) =>
      record.mutateAsync({
        language,
        employerSignedOn,
        workerSignedOn,
        copyGivenOn,
        sameTerms,
        evidenceId,
        version: view.version,
      }),
    onDone: () => {
      toast(t('agreementSaved'));
      onClose();
    },
  });
  const { set, errorOf } = form;
  const dayField = (name: 'employerSignedOn' | 'workerSignedOn' | 'copyGivenOn') => (
    <DateField
      label={t(`agreement.${name}`)}
      name={name}
      isRequired
      max={today}
      value={form.values[name]}
      onChange={(day) => set(name, day)}
      error={errorOf(name)}
    />
  );
  return (
    <Drawer title={t('act.agreement')} isOpen onClose={onClose} width="wide">
      <p className="pb-4 text-muted">{t('agreementLead')}</p>
      <ActForm view={view} onClose={onClose} form={form} act={t('putOnFile')}>
        <EvidenceField
          caseId={view.id}
          type="agreement.recorded"
          label={t('agreement.evidenceId')}
          name="evidenceId"
          isRequired
          value={form.values.evidenceId}
          onChange={(id) => set('evidenceId', id)}
          error={errorOf('evidenceId')}
        />
        <RadioGroup
          label={t('agreement.language')}
          name="language"
          isRequired
          help={t('agreementLanguageHelp', { language: t(`language.${chosen}`) })}
          orientation="horizontal"
          value={form.values.language}
          onChange={(language) => set('language', language)}
          error={errorOf('language')}
          options={[
            { value: 'en', label: t('language.en') },
            { value: 'fr', label: t('language.fr') },
          ]}
        />
        <div className="grid gap-4 sm:grid-cols-3">
          {dayField('employerSignedOn')}
          {dayField('workerSignedOn')}
          {dayField('copyGivenOn')}
        </div>
        <Terms values={values} />
        <Checkbox
          label={t('agreement.sameTerms')}
          name="sameTerms"
          help={t('sameTermsHelp')}
          isSelected={form.values.sameTerms}
          onChange={(sameTerms) => set('sameTerms', sameTerms)}
          error={errorOf('sameTerms')}
        />
      </ActForm>
    </Drawer>
  );
};
