import { isMask } from '@permitdesk/domain/guarded/guarded-values';
import { compareExactly } from '@permitdesk/domain/identifiers/exact-match';
import type { OfferFieldId, OfferValues } from '@permitdesk/domain/offers/offer-fields';
import { useState } from 'react';
import { answer, api, type Api } from '../../../api/client';
import { useForm, type FieldErrors } from '../../../shared/forms/use-form';
import { CitationChips } from '../../../shared/ui/citation-chips';
import { CountryField } from '../../../shared/ui/country-field';
import { Drawer } from '../../../shared/ui/dialog';
import { TextField } from '../../../shared/ui/text-field';
import { toast } from '../../../shared/ui/toast';
import { useCaseChange, type CaseView } from '../../case/case-query';
import { DifferingCharacter } from '../preflight/differing-character';
import { useOfferTexts } from '../texts';
import { ActForm, type ActProps } from './act-form';

interface PassportValues {
  readonly familyName: string;
  readonly givenNames: string;
  readonly passportNumber: string;
  readonly citizenship: string | undefined;
}
type TypedName = Exclude<keyof PassportValues, 'citizenship'>;

const RECORDED: Readonly<Record<TypedName, OfferFieldId>> = {
  familyName: 'fw_family_name',
  givenNames: 'fw_given_names',
  passportNumber: 'fw_passport_number',
};

const DIFFERS = 'passport.differs';
const CITES = ['IRCC: Employer-specific LMIA exemptions (2024-12-24), matching; OFF-08'];

/** What was typed beside what is on record, from the first character at which they part. */
const Difference = ({ typed, recorded }: { readonly typed: string; readonly recorded: string }) => {
  const compared = compareExactly(recorded, typed);
  // What is masked here the answer itself tells, character and place.
  return compared.equal || isMask(recorded) ? null : (
    <DifferingCharacter value={typed} at={compared.at} expected={compared.left} found={compared.right} />
  );
};

/**
 * A second person types the data from the passport itself. Nothing of the record is shown before: whoever reads it off the
 * screen would confirm its errors (EP04).
 */
export const PassportDrawer = ({ view, onClose, values }: ActProps & { readonly values: OfferValues }) => {
  const t = useOfferTexts();
  const [compared, setCompared] = useState<PassportValues>();
  const confirm = useCaseChange(view.id, (body: Api['ConfirmPassportDto']) =>
    answer(api.POST('/api/v1/cases/{id}/offer/passport-confirmation', { params: { path: { id: view.id } }, body })),
  );
  const form = useForm<PassportValues, CaseView>({
    initial: { familyName: '', givenNames: '', passportNumber: '', citizenship: undefined },
    check: (given): FieldErrors =>
      Object.fromEntries(
        (['familyName', 'passportNumber', 'citizenship'] as const)
          .filter((name) => (given[name] ?? '').trim() === '')
          .map((name) => [name, t('missingField', { label: t(`passport.${name}`) })]),
      ),
    send: async ({ citizenship = '', ...typed }) => {
      try {
        return await confirm.mutateAsync({ ...typed, citizenship, version: view.version });
      } finally {
        setCompared({ ...typed, citizenship });
      }
    },
    onDone: () => {
      toast(t('passportSaved'));
      onClose();
    },
  });
  const { set, errorOf } = form;
  // Each difference is shown at its field, with its character; once is enough.
  const atFields = { ...form, refusals: form.refusals.filter(({ code }) => code !== DIFFERS) };
  const field = (name: TypedName, isRequired: boolean) => (
    <div>
      <TextField
        label={t(`passport.${name}`)}
        name={name}
        isRequired={isRequired}
        autoComplete="off"
        spellCheck="false"
        value={form.values[name]}
        onChange={(value) => set(name, value)}
        error={errorOf(name)}
      />
      {compared !== undefined && compared[name] === form.values[name] && errorOf(name) !== undefined && (
        <Difference typed={compared[name]} recorded={String(values[RECORDED[name]] ?? '')} />
      )}
    </div>
  );
  return (
    <Drawer title={t('act.passport')} isOpen onClose={onClose}>
      <p className="text-muted">{t('passportLead')}</p>
      <CitationChips cites={CITES} className="pt-1.5 pb-4" />
      <ActForm view={view} onClose={onClose} form={atFields} act={t('passportConfirm')}>
        {field('familyName', true)}
        {field('givenNames', false)}
        {field('passportNumber', true)}
        <CountryField
          label={t('passport.citizenship')}
          name="citizenship"
          isRequired
          value={form.values.citizenship}
          onChange={(citizenship) => set('citizenship', citizenship)}
          error={errorOf('citizenship')}
        />
      </ActForm>
    </Drawer>
  );
};
