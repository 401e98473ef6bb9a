import { useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import { FormBody } from '../../../shared/forms/form-body';
import { useForm } from '../../../shared/forms/use-form';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import { toast } from '../../../shared/ui/toast';
import { PlaceChoice } from '../../employers/parts/place-choice';
import { caseQuery, type CaseView } from '../case-query';
import { useCaseTexts } from '../texts';

const MoveForm = ({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) => {
  const t = useCaseTexts();
  const queries = useQueryClient();
  const form = useForm({
    initial: { entityId: view.entity?.id, branchId: view.branch?.id },
    send: ({ entityId, branchId }) =>
      answer(
        api.POST('/api/v1/cases/{id}/place', {
          params: { path: { id: view.id } },
          body: {
            version: view.version,
            ...(entityId === undefined ? {} : { entityId }),
            ...(branchId === undefined ? {} : { branchId }),
          },
        }),
      ),
    onDone: (moved) => {
      queries.setQueryData(caseQuery(moved.id).queryKey, moved);
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => ['cases', 'offer', 'entities', 'home'].includes(String(queryKey[0])),
      });
      toast(t('moved'));
      onClose();
    },
  });
  return (
    <FormBody
      form={form}
      onReload={() => void queries.invalidateQueries({ queryKey: caseQuery(view.id).queryKey })}
      actions={
        <>
          <Button type="submit" kind="primary" isPending={form.isSending}>
            {t('move')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <p className="text-muted text-pretty">{t('moveLead')}</p>
      <PlaceChoice
        label={t('place')}
        whole={t('wholeEmployer')}
        employerId={view.employer.id}
        value={form.values}
        onChange={(place) => {
          form.set('entityId', place.entityId);
          form.set('branchId', place.branchId);
        }}
        error={form.errorOf('entityId') ?? form.errorOf('branchId')}
      />
    </FormBody>
  );
};

/** Puts the case to another entity or branch of its employer. */
export const MoveDialog = ({
  view,
  isOpen,
  onClose,
}: {
  readonly view: CaseView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) => {
  const t = useCaseTexts();
  return (
    <Dialog title={t('moveTitle')} isOpen={isOpen} onClose={onClose}>
      <MoveForm view={view} onClose={onClose} />
    </Dialog>
  );
};
