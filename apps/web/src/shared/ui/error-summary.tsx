import { useEffect, useRef } from 'react';
import { Banner } from './banner';
import { focusField } from './focus-field';
import { useUiTexts } from './texts';

export interface SummedError {
  /** The name of the field, as its `name` says. */
  readonly field: string;
  readonly message: string;
}

/** Everything that keeps a form from being sent, on top of it, each line leading to its field. */
export const ErrorSummary = ({ errors }: { readonly errors: readonly SummedError[] }) => {
  const t = useUiTexts();
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(errors);
  useEffect(() => {
    // Whoever is typing what was missing keeps the focus while the list grows shorter.
    const isMending =
      errors.length < before.current.length &&
      errors.every(({ field }) => before.current.some((each) => each.field === field));
    before.current = errors;
    if (errors.length > 0 && !isMending) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className="rounded-lg outline-none">
      <Banner tone="danger" title={t('errorsTitle', { count: errors.length })} isAlert>
        <ul className="flex flex-col">
          {errors.map(({ field, message }) => (
            <li key={field}>
              <button
                type="button"
                className="min-h-6 text-left underline underline-offset-2"
                onClick={() => focusField(field)}
              >
                {message}
              </button>
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  );
};
