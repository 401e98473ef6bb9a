import type { ReactNode } from 'react';
import { FormBody } from '../../../shared/forms/form-body';
import type { Form } from '../../../shared/forms/use-form';
import { Button } from '../../../shared/ui/button';
import { useReloadCase, type CaseView } from '../../case/case-query';
import { mendingContext } from '../../case/use-case';
import { useOfferTexts } from '../texts';

/** What every act of the offer is given. */
export interface ActProps {
  readonly view: CaseView;
  readonly onClose: () => void;
}

interface ActFormProps<V extends object> extends ActProps {
  readonly form: Form<V>;
  /** The word on the button that does it. */
  readonly act: string;
  readonly kind?: 'primary' | 'danger';
  readonly children: ReactNode;
}

/** The form of one act, with its one button and the way out. */
export const ActForm = <V extends object>({
  view,
  onClose,
  form,
  act,
  kind = 'primary',
  children,
}: ActFormProps<V>) => {
  const t = useOfferTexts();
  const reload = useReloadCase(view.id);
  return (
    <FormBody
      form={form}
      context={mendingContext(view)}
      onReload={reload}
      actions={
        <>
          <Button type="submit" kind={kind} isPending={form.isSending}>
            {act}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      {children}
    </FormBody>
  );
};
