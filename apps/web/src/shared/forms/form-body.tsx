import type { ReactNode } from 'react';
import type { RefusalContext } from '../refusals/mending-link';
import { ProblemNotice } from '../refusals/problem-notice';
import { ErrorSummary } from '../ui/error-summary';
import type { Form } from './use-form';

interface FormBodyProps<V extends object> {
  readonly form: Form<V>;
  readonly children: ReactNode;
  /** The one button that sends, and what stands beside it. */
  readonly actions: ReactNode;
  /** Where a refusal of this form may lead. */
  readonly context?: RefusalContext;
  /** Reads the record anew after somebody else changed it. */
  readonly onReload?: () => void;
}

/** A form with its errors on top and its actions at the foot. */
export const FormBody = <V extends object>({ form, children, actions, context, onReload }: FormBodyProps<V>) => (
  <form
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      event.stopPropagation();
      form.submit();
    }}
    className="flex flex-col gap-4"
  >
    <ErrorSummary errors={form.errors} />
    {form.problem !== undefined && (form.errors.length === 0 || form.refusals.length > 0) && (
      <ProblemNotice
        problem={form.problem}
        refusals={form.refusals}
        {...(context === undefined ? {} : { context })}
        {...(onReload === undefined
          ? {}
          : {
              onReload: () => {
                form.clearProblem();
                onReload();
              },
            })}
      />
    )}
    {children}
    <div className="flex flex-wrap items-center gap-2 pt-1">{actions}</div>
  </form>
);
