import { isWaivable } from '@permitdesk/domain/cases/waivable';
import { useMemo, useState } from 'react';
import { problemOf, type Problem, type RefusalView } from '../../api/problem';
import { useSay } from '../i18n/use-reader';
import type { SummedError } from '../ui/error-summary';

export type FieldErrors = Readonly<Record<string, string>>;

interface FormOptions<V extends object, R> {
  readonly initial: V;
  /** What is wrong before anything is sent, by field. */
  readonly check?: (values: V) => FieldErrors;
  readonly send: (values: V) => Promise<R>;
  readonly onDone: (result: R) => void;
  /** What the API puts before a field's name: `facts` for `facts.issuedOn`. */
  readonly prefix?: string;
}

export interface Form<V extends object> {
  readonly values: V;
  readonly set: <K extends keyof V>(name: K, value: V[K]) => void;
  /** What is wrong with one field. */
  readonly errorOf: (name: string) => string | undefined;
  readonly errors: readonly SummedError[];
  /** The answer that was no success, when it was more than wrong fields. */
  readonly problem: Problem | undefined;
  /** Reasons against the step that no single field of this form can mend. */
  readonly refusals: readonly RefusalView[];
  readonly isSending: boolean;
  readonly submit: () => void;
  readonly clearProblem: () => void;
}

/** Values, errors and sending of one form: what the API refuses comes back on the field it speaks of. */
export const useForm = <V extends object, R>({ initial, check, send, onDone, prefix }: FormOptions<V, R>): Form<V> => {
  const say = useSay();
  const [values, setValues] = useState(initial);
  const [missing, setMissing] = useState<FieldErrors>({});
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);

  const nameOf = (refusal: RefusalView): string | undefined => {
    const field = refusal.field;
    if (field === undefined) return undefined;
    const bare = prefix !== undefined && field.startsWith(`${prefix}.`) ? field.slice(prefix.length + 1) : field;
    return Object.hasOwn(values, bare) ? bare : undefined;
  };
  const refused = useMemo(() => {
    const byField: Record<string, string> = {};
    const others: RefusalView[] = [];
    for (const refusal of problem?.refusals ?? []) {
      const name = nameOf(refusal);
      // A rule of law is shown whole, with its source and remedy, even where one field could mend it; so is what may be waived.
      if (name === undefined || refusal.basis === 'law' || isWaivable(refusal)) others.push(refusal);
      if (name !== undefined) byField[name] = `${say(refusal.text)} ${say(refusal.remedy)}`;
    }
    return { byField, others };
    // The names come from the form's own values, whose keys do not change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [problem, say]);
  const all = useMemo(() => ({ ...refused.byField, ...missing }), [refused, missing]);
  const errors = useMemo(() => Object.entries(all).map(([field, message]) => ({ field, message })), [all]);

  const set: Form<V>['set'] = (name, value) => {
    setValues((before) => ({ ...before, [name]: value }));
    setMissing((before) =>
      Object.hasOwn(before, name)
        ? Object.fromEntries(Object.entries(before).filter(([field]) => field !== name))
        : before,
    );
  };
  const submit = (): void => {
    if (isSending) return;
    const found = check?.(values) ?? {};
    setMissing(found);
    setProblem(undefined);
    if (Object.keys(found).length > 0) return;
    setSending(true);
    send(values)
      .then(onDone, (thrown: unknown) => setProblem(problemOf(thrown)))
      .finally(() => setSending(false));
  };
  return {
    values,
    set,
    errorOf: (name) => all[name],
    errors,
    problem,
    refusals: refused.others,
    isSending,
    submit,
    clearProblem: () => setProblem(undefined),
  };
};
