import { useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { useSay } from '../../shared/i18n/use-reader';
import { OfferFieldInput } from '../../shared/offer-fields/offer-field-input';
import { sectionsOf, type FieldValue, type FieldValues } from '../../shared/offer-fields/offer-sections';
import { Button } from '../../shared/ui/button';
import { toast } from '../../shared/ui/toast';
import { employerQuery, type EmployerView } from './employer-queries';
import { useEmployerTexts } from './texts';

// What the enrolment or the identity of the employer says is not asked again here.
const SECTIONS = sectionsOf('business', ({ origin, kind }) => origin === 'typed' && kind !== 'file');

/** What the portal asks of every business, answered once. */
export const PortalDataForm = ({
  employer,
  onClose,
}: {
  readonly employer: EmployerView;
  readonly onClose: () => void;
}) => {
  const t = useEmployerTexts();
  const say = useSay();
  const queries = useQueryClient();
  const { queryKey } = employerQuery(employer.id);
  const form = useForm<FieldValues, EmployerView>({
    initial: {
      ...Object.fromEntries(SECTIONS.flatMap(({ fields }) => fields.map(({ id }) => [id, undefined]))),
      ...employer.details,
    },
    prefix: 'details',
    send: (values) =>
      answer(
        api.PUT('/api/v1/employers/{id}', {
          params: { path: { id: employer.id } },
          body: {
            legalName: employer.legalName,
            operatingName: employer.operatingName,
            regime: employer.regime,
            province: employer.province,
            ...(employer.businessNumber === null ? {} : { businessNumber: employer.businessNumber }),
            details: Object.fromEntries(
              Object.entries(values).filter((entry): entry is [string, FieldValue] => entry[1] !== undefined),
            ),
            version: employer.version,
          },
        }),
      ),
    onDone: (saved) => {
      queries.setQueryData(queryKey, saved);
      void queries.invalidateQueries({ queryKey: ['employers'] });
      toast(t('saved'));
      onClose();
    },
  });
  return (
    <FormBody
      form={form}
      onReload={() => void queries.invalidateQueries({ queryKey })}
      actions={
        <>
          <Button type="submit" kind="primary" isPending={form.isSending}>
            {t('save')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      {SECTIONS.map(({ title, fields }) => (
        <fieldset
          key={title.en}
          className="flex flex-col gap-4 border-t border-border pt-4 first:border-t-0 first:pt-0"
        >
          <legend className="float-left w-full pb-1 text-base font-semibold">{say(title)}</legend>
          {fields.map((field) => (
            <OfferFieldInput
              key={field.id}
              field={field}
              value={form.values[field.id]}
              onChange={(value) => form.set(field.id, value)}
              error={form.errorOf(field.id)}
            />
          ))}
        </fieldset>
      ))}
    </FormBody>
  );
};
