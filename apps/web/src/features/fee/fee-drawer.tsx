import type { ReactNode } from 'react';
import { FormBody } from '../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../shared/forms/use-form';
import { Button } from '../../shared/ui/button';
import { Drawer } from '../../shared/ui/dialog';
import { Switch } from '../../shared/ui/switch';
import { toast } from '../../shared/ui/toast';
import { useReloadCase, type CaseView } from '../case/case-query';
import { factsFrom, shownCards, useMissingFacts, type FactInputs } from '../case/events/event-form';
import { FactField } from '../case/events/fact-field';
import type { Facts } from '../case/events/facts-list';
import { useCaseTexts } from '../case/texts';
import { useFeeTexts } from './texts';

type FeeEvent = 'fee.paid' | 'fee.refund-requested' | 'fee.refunded';

interface FeeDrawerProps {
  readonly view: CaseView;
  readonly type: FeeEvent;
  readonly title: string;
  /** What to know before filling it in. */
  readonly lead: ReactNode;
  readonly initial: FactInputs;
  /** A word under a field that depends on what is filled in. */
  readonly helpOf?: (name: string, values: FactInputs) => string | undefined;
  readonly save: string;
  readonly done: string;
  readonly send: (facts: Facts, asFound: boolean) => Promise<CaseView>;
  readonly onClose: () => void;
}

/** One turn of the fee with its facts. Once a rule refuses, a fact that is true all the same can be recorded as found. */
export const FeeDrawer = (props: FeeDrawerProps) => {
  const { view, type, title, lead, initial, helpOf, save, done, send, onClose } = props;
  const t = useFeeTexts();
  const c = useCaseTexts();
  const reload = useReloadCase(view.id);
  const missingFacts = useMissingFacts();
  const form = useForm<FactInputs & { asFound: boolean }, CaseView>({
    initial: { ...Object.fromEntries(shownCards(type).map(([name]) => [name, initial[name]])), asFound: false },
    prefix: 'facts',
    check: (values): FieldErrors => missingFacts(type, values),
    send: ({ asFound, ...inputs }) => send(factsFrom(type, inputs), asFound),
    onDone: () => {
      toast(done);
      onClose();
    },
  });
  const { values, set, errorOf } = form;
  const isRefused = type === 'fee.paid' && form.problem?.code === 'rule.refused';
  return (
    <Drawer title={title} isOpen onClose={onClose} width="wide">
      <div className="pb-4">{lead}</div>
      <FormBody
        form={form}
        onReload={reload}
        actions={
          <>
            <Button type="submit" kind="primary" isPending={form.isSending}>
              {save}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {c('cancel')}
            </Button>
          </>
        }
      >
        {shownCards(type).map(([name, card]) => {
          const help = helpOf?.(name, values);
          return (
            <FactField
              key={name}
              view={view}
              type={type}
              name={name}
              card={help === undefined ? card : { ...card, help: { en: help, fr: help } }}
              value={values[name]}
              onChange={(value) => set(name, value)}
              error={errorOf(name)}
            />
          );
        })}
        {(isRefused || values.asFound) && (
          <Switch
            label={t('asFound')}
            help={t('asFoundHelp')}
            isSelected={values.asFound}
            onChange={(asFound) => set('asFound', asFound)}
          />
        )}
      </FormBody>
    </Drawer>
  );
};
