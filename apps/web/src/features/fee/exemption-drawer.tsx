import { FEE_EXEMPTION_GROUNDS, GROUND_CODES } from '@permitdesk/domain/fees/fee-exemption';
import type { Api } from '../../api/client';
import { FormBody } from '../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../shared/forms/use-form';
import { useSay } from '../../shared/i18n/use-reader';
import { Banner } from '../../shared/ui/banner';
import { Button } from '../../shared/ui/button';
import { CitationChips } from '../../shared/ui/citation-chips';
import { Drawer } from '../../shared/ui/dialog';
import { RadioGroup } from '../../shared/ui/radio-group';
import { TextArea } from '../../shared/ui/text-field';
import { toast } from '../../shared/ui/toast';
import { useReloadCase, type CaseView } from '../case/case-query';
import { EvidenceField } from '../case/events/evidence-field';
import { useCaseTexts } from '../case/texts';
import { factLabel } from './fact-label';
import { useClaimFeeExemption } from './fee-query';
import { useFeeTexts } from './texts';

type Ground = Api['ClaimFeeExemptionDto']['ground'];

const SHORTEST_EXPLANATION = 10;
const TYPE = 'fee.exemption-claimed';

/** Grounds that belong to the code come first: the others are shown, because a code is not always what it should be. */
const groundsFor = (code: string | null) =>
  FEE_EXEMPTION_GROUNDS.map(({ value, label }) => ({
    value,
    label,
    codes: GROUND_CODES[value],
    fits: code !== null && GROUND_CODES[value].includes(code),
  })).sort((a, b) => Number(b.fits) - Number(a.fits));

/** The ground of an exemption, in our own words, with its proof. */
export const FeeExemptionDrawer = ({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) => {
  const t = useFeeTexts();
  const c = useCaseTexts();
  const say = useSay();
  const reload = useReloadCase(view.id);
  const claim = useClaimFeeExemption(view.id);
  const code = view.exemptionCode;
  const grounds = groundsFor(code);
  const label = (name: string): string => say(factLabel(TYPE, name));
  const form = useForm<{ ground: Ground | undefined; explanation: string; evidenceId: string | undefined }, CaseView>({
    initial: { ground: grounds.find(({ fits }) => fits)?.value, explanation: '', evidenceId: undefined },
    prefix: 'facts',
    check: ({ ground, explanation, evidenceId }): FieldErrors => ({
      ...(ground === undefined ? { ground: c('missing', { label: label('ground') }) } : {}),
      ...(explanation.trim().length < SHORTEST_EXPLANATION ? { explanation: c('tooShort') } : {}),
      ...(evidenceId === undefined ? { evidenceId: c('missing', { label: label('evidenceId') }) } : {}),
    }),
    send: ({ ground, explanation, evidenceId }) =>
      claim.mutateAsync({ ground: ground as Ground, explanation, evidenceId: evidenceId ?? '', version: view.version }),
    onDone: () => {
      toast(t('exempted'));
      onClose();
    },
  });
  const { values, set, errorOf } = form;
  return (
    <Drawer title={t('exemptTitle')} isOpen onClose={onClose} width="wide">
      <p className="text-muted text-pretty">{t('exemptLead')}</p>
      <CitationChips cites={['IRPR s. 303.1(5)', 'IRPR s. 299(2)']} className="mt-2 mb-4" />
      <FormBody
        form={form}
        onReload={reload}
        actions={
          <>
            <Button type="submit" kind="primary" isPending={form.isSending}>
              {t('exemptSave')}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {c('cancel')}
            </Button>
          </>
        }
      >
        {code !== null && grounds.every(({ fits }) => !fits) && (
          <Banner tone="warning" title={t('noGround', { code })} />
        )}
        <RadioGroup
          label={label('ground')}
          name="ground"
          isRequired
          value={values.ground}
          onChange={(ground) => set('ground', ground)}
          options={grounds.map(({ value, label: name, codes, fits }) => ({
            value,
            label: say(name),
            note: fits ? t('fitsCode', { code: code ?? '' }) : t('fitsOthers', { codes: codes.join(', ') }),
          }))}
          error={errorOf('ground')}
        />
        <TextArea
          label={label('explanation')}
          name="explanation"
          isRequired
          help={t('explanationHelp')}
          maxLength={4_000}
          value={values.explanation}
          onChange={(explanation) => set('explanation', explanation)}
          error={errorOf('explanation')}
        />
        <EvidenceField
          caseId={view.id}
          type={TYPE}
          label={label('evidenceId')}
          name="evidenceId"
          isRequired
          value={values.evidenceId}
          onChange={(evidenceId) => set('evidenceId', evidenceId)}
          error={errorOf('evidenceId')}
        />
        <p className="-mt-2 text-sm text-muted">{t('proofHelp')}</p>
      </FormBody>
    </Drawer>
  );
};
