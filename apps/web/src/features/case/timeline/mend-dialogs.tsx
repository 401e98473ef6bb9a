import { cardOf } from '@permitdesk/domain/cases/event';
import { answer, api, type Api } from '../../../api/client';
import { FormBody } from '../../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../../shared/forms/use-form';
import { useSay } from '../../../shared/i18n/use-reader';
import { Button } from '../../../shared/ui/button';
import { Dialog, Drawer } from '../../../shared/ui/dialog';
import { TextArea } from '../../../shared/ui/text-field';
import { toast } from '../../../shared/ui/toast';
import { useCaseChange, useReloadCase, type CaseView } from '../case-query';
import { factsFrom, shownCards, useMissingFacts, type FactInputs } from '../events/event-form';
import { FactField } from '../events/fact-field';
import { useCaseTexts } from '../texts';
import { mendingContext } from '../use-case';
import type { Entry } from './timeline-entry';

const SHORTEST_REASON = 10;

interface MendProps {
  readonly view: CaseView;
  readonly entry: Entry;
  readonly onClose: () => void;
}

/** The facts of an entry as they should have read. The entry itself stays on file. */
export const CorrectDrawer = ({ view, entry, onClose }: MendProps) => {
  const t = useCaseTexts();
  const say = useSay();
  const reload = useReloadCase(view.id);
  const missingFacts = useMissingFacts();
  const label = say(cardOf(entry.type).label);
  const correct = useCaseChange(view.id, (body: Api['CorrectEventDto']) =>
    answer(
      api.POST('/api/v1/cases/{id}/events/{eventId}/correction', {
        params: { path: { id: view.id, eventId: entry.id } },
        body,
      }),
    ),
  );
  // What nobody types (a snapshot, who prepared it) goes back as it came.
  const form = useForm<FactInputs & { reason: string }, CaseView>({
    initial: {
      ...(entry.correctedFacts ?? entry.facts),
      ...Object.fromEntries(
        shownCards(entry.type).map(([name]) => [name, (entry.correctedFacts ?? entry.facts)[name]]),
      ),
      reason: '',
    },
    prefix: 'facts',
    check: (values): FieldErrors => ({
      ...missingFacts(entry.type, values),
      ...(values.reason.trim().length < SHORTEST_REASON ? { reason: t('tooShort') } : {}),
    }),
    send: ({ reason, ...inputs }) =>
      correct.mutateAsync({ facts: factsFrom(entry.type, inputs), reason, version: view.version }),
    onDone: () => {
      toast(t('correctionSaved'));
      onClose();
    },
  });
  const { values, set, errorOf } = form;
  return (
    <Drawer title={t('correctTitle', { label })} isOpen onClose={onClose} width="wide">
      <p className="pb-4 text-muted">{t('correctLead')}</p>
      <FormBody
        form={form}
        context={mendingContext(view)}
        onReload={reload}
        actions={
          <>
            <Button type="submit" kind="primary" isPending={form.isSending}>
              {t('saveCorrection')}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        {shownCards(entry.type).map(([name, card]) => (
          <FactField
            key={name}
            view={view}
            type={entry.type}
            name={name}
            card={card}
            value={values[name]}
            onChange={(value) => set(name, value)}
            error={errorOf(name)}
          />
        ))}
        <TextArea
          label={t('correctReason')}
          name="reason"
          isRequired
          help={t('decisionReasonHelp')}
          value={values.reason}
          onChange={(reason) => set('reason', reason)}
          error={errorOf('reason')}
        />
      </FormBody>
    </Drawer>
  );
};

/** Takes an entry out of the count. */
export const StrikeDialog = ({ view, entry, onClose }: MendProps) => {
  const t = useCaseTexts();
  const say = useSay();
  const reload = useReloadCase(view.id);
  const label = say(cardOf(entry.type).label);
  const strike = useCaseChange(view.id, (body: Api['VoidEventDto']) =>
    answer(
      api.POST('/api/v1/cases/{id}/events/{eventId}/strike', {
        params: { path: { id: view.id, eventId: entry.id } },
        body,
      }),
    ),
  );
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }): FieldErrors => (reason.trim().length < SHORTEST_REASON ? { reason: t('tooShort') } : {}),
    send: ({ reason }) => strike.mutateAsync({ reason, version: view.version }),
    onDone: () => {
      toast(t('strikeSaved'));
      onClose();
    },
  });
  return (
    <Dialog title={t('strikeTitle', { label })} isOpen onClose={onClose}>
      <p className="pb-4 text-muted">{t('strikeLead')}</p>
      <FormBody
        form={form}
        context={mendingContext(view)}
        onReload={reload}
        actions={
          <>
            <Button type="submit" kind="danger" isPending={form.isSending}>
              {t('saveStrike')}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        <TextArea
          label={t('strikeReason')}
          name="reason"
          isRequired
          help={t('decisionReasonHelp')}
          value={form.values.reason}
          onChange={(reason) => form.set('reason', reason)}
          error={form.errorOf('reason')}
        />
      </FormBody>
    </Dialog>
  );
};
