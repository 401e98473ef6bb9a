import { answer, api, type Api } from '../../../api/client';
import { FormBody } from '../../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../../shared/forms/use-form';
import { useSay } from '../../../shared/i18n/use-reader';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import { RadioGroup } from '../../../shared/ui/radio-group';
import { TextArea } from '../../../shared/ui/text-field';
import { toast } from '../../../shared/ui/toast';
import { useCaseChange, useReloadCase, type CaseView } from '../case-query';
import { useCaseTexts } from '../texts';

const DECISIONS = ['justified', 'mended', 'accepted'] as const satisfies readonly Api['FindingDecision'][];
const SHORTEST_REASON = 10;

interface DecideDialogProps {
  readonly view: CaseView;
  readonly finding: CaseView['findings'][number];
  readonly onClose: () => void;
}

/** A person says what a finding means, and why; it stays on file with the finding. */
export const DecideDialog = ({ view, finding, onClose }: DecideDialogProps) => {
  const t = useCaseTexts();
  const say = useSay();
  const reload = useReloadCase(view.id);
  const decide = useCaseChange(view.id, (body: Api['DecideFindingDto']) =>
    answer(api.POST('/api/v1/cases/{id}/findings/decision', { params: { path: { id: view.id } }, body })),
  );
  const form = useForm<{ decision: Api['FindingDecision'] | undefined; reason: string }, CaseView>({
    initial: { decision: undefined, reason: '' },
    check: ({ decision, reason }): FieldErrors => ({
      ...(decision === undefined ? { decision: t('missing', { label: t('decision') }) } : {}),
      ...(reason.trim().length < SHORTEST_REASON ? { reason: t('tooShort') } : {}),
    }),
    send: ({ decision = 'accepted', reason }) =>
      decide.mutateAsync({ key: finding.key, decision, reason, version: view.version }),
    onDone: () => {
      toast(t('decisionSaved'));
      onClose();
    },
  });
  return (
    <Dialog title={t('decideTitle')} isOpen onClose={onClose}>
      <p className="mb-4 rounded-md bg-sunken px-3 py-2">{say(finding.text)}</p>
      <FormBody
        form={form}
        onReload={reload}
        actions={
          <>
            <Button type="submit" kind="primary" isPending={form.isSending}>
              {t('saveDecision')}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        <RadioGroup
          label={t('decision')}
          name="decision"
          isRequired
          value={form.values.decision}
          onChange={(decision) => form.set('decision', decision)}
          options={DECISIONS.map((value) => ({
            value,
            label: t(`decision.${value}`),
            note: t(`decisionHelp.${value}`),
          }))}
          error={form.errorOf('decision')}
        />
        <TextArea
          label={t('decisionReason')}
          name="reason"
          isRequired
          help={t('decisionReasonHelp')}
          maxLength={2_000}
          value={form.values.reason}
          onChange={(reason) => form.set('reason', reason)}
          error={form.errorOf('reason')}
        />
      </FormBody>
    </Dialog>
  );
};
