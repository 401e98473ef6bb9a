import { cardOf, EVENT_SOURCES, type EventSource, type EventType } from '@permitdesk/domain/cases/event';
import type { FactCard } from '@permitdesk/domain/cases/facts';
import { useEffect, useRef, type ReactNode } from 'react';
import { FormBody } from '../../../shared/forms/form-body';
import { useForm, type FieldErrors, type Form } from '../../../shared/forms/use-form';
import { useReader } from '../../../shared/i18n/use-reader';
import { Banner } from '../../../shared/ui/banner';
import { Button } from '../../../shared/ui/button';
import { Checkbox } from '../../../shared/ui/checkbox';
import { DateField } from '../../../shared/ui/date-field';
import { Disclosure } from '../../../shared/ui/disclosure';
import { useOffice } from '../../../shared/ui/office';
import { Select } from '../../../shared/ui/select';
import { Switch } from '../../../shared/ui/switch';
import { TextArea } from '../../../shared/ui/text-field';
import type { CaseView } from '../case-query';
import { useCaseTexts } from '../texts';
import { mendingContext } from '../use-case';
import { FactField, type FactInput } from './fact-field';
import type { Facts } from './facts-list';

export type FactInputs = Readonly<Record<string, FactInput>>;

/** What the form says beside the facts. The names are those of the API, so that its refusals find their fields. */
interface Circumstances {
  readonly occurredOn: string | undefined;
  readonly learnedOn: string | undefined;
  readonly source: EventSource;
  readonly asFound: boolean;
  readonly note: string;
  readonly internal: boolean;
}
type Values = FactInputs & Circumstances;

/** References that a person can choose; the others are put in by the step that owns them. */
const CHOSEN_REFERENCES: ReadonlySet<string> = new Set(['evidenceId', 'caseId', 'previousCaseId']);

export const shownCards = (type: EventType): readonly (readonly [string, FactCard])[] =>
  Object.entries(cardOf(type).facts).filter(([name, card]) => card.kind !== 'reference' || CHOSEN_REFERENCES.has(name));

/** The facts as the API takes them: what was left empty is left out. */
export const factsFrom = (type: EventType, inputs: FactInputs): Facts =>
  Object.fromEntries(
    Object.keys(cardOf(type).facts).flatMap((name) =>
      inputs[name] === undefined || inputs[name] === '' ? [] : [[name, inputs[name]]],
    ),
  );

const sourceOf = (type: EventType): EventSource => {
  const { actors } = cardOf(type);
  return actors[0] === 'ircc' ? 'ircc_account' : actors[0] === 'worker' ? 'worker' : 'person';
};

export interface EventAsk {
  readonly facts: Facts;
  readonly occurredOn?: string;
  readonly learnedOn?: string;
  readonly source: EventSource;
  readonly asFound: boolean;
  readonly note?: string;
  readonly internal?: boolean;
}

interface EventFormProps {
  readonly view: CaseView;
  readonly type: EventType;
  /** The tables do not know the event directly from here. */
  readonly isOutOfTurn?: boolean;
  readonly send: (ask: EventAsk) => Promise<CaseView>;
  readonly onDone: (view: CaseView) => void;
  readonly onReload: () => void;
  readonly cancel: ReactNode;
}

/** Required facts that are still empty, and the day when no fact says it. */
export const useMissingFacts = (): ((type: EventType, inputs: FactInputs) => FieldErrors) => {
  const t = useCaseTexts();
  const { say } = useReader();
  return (type, inputs) =>
    Object.fromEntries(
      shownCards(type)
        .filter(
          ([name, card]) =>
            card.required &&
            (inputs[name] === undefined || (typeof inputs[name] === 'string' && inputs[name].trim() === '')),
        )
        .map(([name, card]) => [name, t('missing', { label: say(card.label) })]),
    );
};

/** Where it comes from, when it was learned, and a word for later readers: seldom needed, so folded away. */
const MoreAboutIt = ({ form, mayHide }: { readonly form: Form<Values>; readonly mayHide: boolean }) => {
  const t = useCaseTexts();
  const { today } = useOffice();
  const { values, set, errorOf } = form;
  const sources = EVENT_SOURCES.filter(
    (source) => source !== 'timer' && source !== 'another_case' && source !== 'import',
  );
  return (
    <Disclosure title={t('more')}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t('howKnown')}
          name="source"
          value={values.source}
          onChange={(source) => set('source', source)}
          options={sources.map((source) => ({ value: source, label: t(`source.${source}`) }))}
          error={errorOf('source')}
        />
        <DateField
          label={t('learned')}
          name="learnedOn"
          value={values.learnedOn}
          onChange={(day) => set('learnedOn', day)}
          max={today}
          error={errorOf('learnedOn')}
        />
      </div>
      <TextArea
        label={t('note')}
        name="note"
        help={t('noteHelp')}
        maxLength={2_000}
        className="mt-4"
        value={values.note}
        onChange={(note) => set('note', note)}
        error={errorOf('note')}
      />
      {mayHide && (
        <Checkbox
          label={t('noteInternal')}
          name="internal"
          help={t('noteInternalHelp')}
          className="mt-2"
          isSelected={values.internal}
          onChange={(internal) => set('internal', internal)}
        />
      )}
    </Disclosure>
  );
};

/** The form of an event, drawn from its cards: the same table that checks what is sent. */
export const EventForm = ({ view, type, isOutOfTurn = false, send, onDone, onReload, cancel }: EventFormProps) => {
  const t = useCaseTexts();
  const { today } = useOffice();
  const missingFacts = useMissingFacts();
  const saysWhen = (cardOf(type).at ?? []).length > 0;
  const form = useForm<Values, CaseView>({
    initial: {
      ...Object.fromEntries(shownCards(type).map(([name]) => [name, undefined])),
      occurredOn: saysWhen ? undefined : today,
      learnedOn: undefined,
      source: sourceOf(type),
      asFound: false,
      note: '',
      internal: false,
    },
    prefix: 'facts',
    check: (values) => ({
      ...missingFacts(type, values),
      ...(saysWhen || values.occurredOn !== undefined ? {} : { occurredOn: t('missing', { label: t('occurredOn') }) }),
    }),
    send: ({ occurredOn, learnedOn, source, asFound, note, internal, ...inputs }) =>
      send({
        facts: factsFrom(type, inputs),
        source,
        asFound,
        ...(saysWhen || occurredOn === undefined ? {} : { occurredOn }),
        ...(learnedOn === undefined ? {} : { learnedOn }),
        ...(note.trim() === '' ? {} : { note, ...(internal ? { internal } : {}) }),
      }),
    onDone,
  });
  const { values, set, errorOf } = form;
  // The list that was chosen from is gone; whoever came by keyboard goes on in the first field.
  const frame = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      frame.current
        ?.querySelector<HTMLElement>('[role=spinbutton], input:not([type=hidden]), textarea, button')
        ?.focus(),
    [],
  );
  return (
    <div ref={frame}>
      <FormBody
        form={form}
        context={mendingContext(view)}
        onReload={onReload}
        actions={
          <>
            <Button type="submit" kind="primary" isPending={form.isSending}>
              {t('save')}
            </Button>
            {cancel}
          </>
        }
      >
        {isOutOfTurn && (
          <Banner tone="info" title={t('outOfTurnTitle')}>
            {t('outOfTurnBody')}
          </Banner>
        )}
        {!saysWhen && (
          <DateField
            label={t('occurredOn')}
            name="occurredOn"
            isRequired
            value={values.occurredOn}
            onChange={(day) => set('occurredOn', day)}
            max={today}
            error={errorOf('occurredOn')}
            className="sm:max-w-60"
          />
        )}
        {shownCards(type).map(([name, card]) => (
          <FactField
            key={name}
            view={view}
            type={type}
            name={name}
            card={card}
            value={values[name]}
            onChange={(value) => set(name, value)}
            error={errorOf(name)}
          />
        ))}
        <Switch
          label={t('asFoundLabel')}
          help={t('asFoundHelp')}
          isSelected={values.asFound}
          onChange={(asFound) => set('asFound', asFound)}
        />
        <MoreAboutIt form={form} mayHide={!view.withheld.includes('internal-notes')} />
      </FormBody>
    </div>
  );
};
