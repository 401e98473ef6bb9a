import { offerField, type OfferFieldId } from '@permitdesk/domain/offers/offer-fields';
import { answer, api, type Api } from '../../../api/client';
import { useForm, type FieldErrors } from '../../../shared/forms/use-form';
import { useSay } from '../../../shared/i18n/use-reader';
import { Checkbox } from '../../../shared/ui/checkbox';
import { CitationChips } from '../../../shared/ui/citation-chips';
import { Drawer } from '../../../shared/ui/dialog';
import { TextField } from '../../../shared/ui/text-field';
import { toast } from '../../../shared/ui/toast';
import { useCaseChange, type CaseView } from '../../case/case-query';
import { useOfferTexts } from '../texts';
import { ActForm, type ActProps } from './act-form';

/** Each declaration, with the field of the offer that holds its words and its law. */
const DECLARATIONS = [
  ['agreement', 'attest_agreement'],
  ['noFees', 'attest_no_fees'],
  ['recruiters', 'attest_recruiters'],
  ['activeBusiness', 'cert_active_business'],
  ['lawObeyed', 'cert_law'],
  ['sameTermsKept', 'cert_same_terms'],
  ['abuseFree', 'cert_abuse_free'],
] as const satisfies readonly (readonly [keyof Api['AttestDto'], OfferFieldId])[];
type Declaration = (typeof DECLARATIONS)[number][0];
type AttestValues = Readonly<Record<Declaration, boolean>> & { readonly declarant: string };

/** The employer declares. One tick each: there is no button that ticks them all. */
export const AttestDrawer = ({ view, onClose }: ActProps) => {
  const t = useOfferTexts();
  const say = useSay();
  const attest = useCaseChange(view.id, (body: Api['AttestDto']) =>
    answer(api.POST('/api/v1/cases/{id}/offer/attestation', { params: { path: { id: view.id } }, body })),
  );
  const form = useForm<AttestValues, CaseView>({
    initial: {
      agreement: false,
      noFees: false,
      recruiters: false,
      activeBusiness: false,
      lawObeyed: false,
      sameTermsKept: false,
      abuseFree: false,
      declarant: '',
    },
    prefix: 'facts',
    check: (given): FieldErrors => ({
      ...Object.fromEntries(
        DECLARATIONS.filter(([name]) => !given[name]).map(([name, id]) => [
          name,
          t('declarationMissing', { label: say(offerField(id).label) }),
        ]),
      ),
      ...(given.declarant.trim() === '' ? { declarant: t('missingField', { label: t('declarant') }) } : {}),
    }),
    send: (given) => attest.mutateAsync({ ...given, version: view.version }),
    onDone: () => {
      toast(t('attestationSaved'));
      onClose();
    },
  });
  const { set, errorOf } = form;
  return (
    <Drawer title={t('act.attestation')} isOpen onClose={onClose} width="wide">
      <p className="pb-1 text-muted">{t('attestLead', { employer: view.employer.name })}</p>
      <p className="pb-4 text-sm text-muted">{t('attestWording')}</p>
      <ActForm view={view} onClose={onClose} form={form} act={t('attestSend')}>
        <ul className="flex flex-col divide-y divide-border">
          {DECLARATIONS.map(([name, id]) => {
            const { label, help, cites } = offerField(id);
            return (
              <li key={name} className="py-2 first:pt-0">
                <Checkbox
                  label={say(label)}
                  name={name}
                  help={help === undefined ? undefined : say(help)}
                  isSelected={form.values[name]}
                  onChange={(isGiven) => set(name, isGiven)}
                  error={errorOf(name)}
                />
                <CitationChips cites={cites} className="pt-1 pl-7.5" />
              </li>
            );
          })}
        </ul>
        <TextField
          label={t('declarant')}
          name="declarant"
          isRequired
          help={t('declarantHelp')}
          value={form.values.declarant}
          onChange={(declarant) => set('declarant', declarant)}
          error={errorOf('declarant')}
        />
      </ActForm>
    </Drawer>
  );
};
