import type { OfferValues } from '@permitdesk/domain/offers/offer-fields';
import { useCallback, useMemo, useState } from 'react';
import { isTypedField } from '../draft/offer-draft';
import type { OfferFormParts } from '../offer-forms';
import { isComplete, progressOf } from './progress';

/** The questions of the checks fold like a section. */
export const QUESTIONS = 'questions';

export interface OpenSections {
  readonly isOpen: (key: string) => boolean;
  readonly toggle: (key: string, isOpen: boolean) => void;
  /** Opens the section that holds a row. */
  readonly reveal: (row: string) => void;
}

const sectionOf = (forms: readonly OfferFormParts[], row: string): string | undefined =>
  row.startsWith('check.')
    ? QUESTIONS
    : forms.flatMap(({ sections }) => sections).find(({ fields }) => fields.some(({ id }) => id === row))?.key;

/**
 * Which sections are open. At first those where something is missing that is typed here; afterwards each stays as the
 * reader left it, also when its last field was just filled in.
 */
export const useOpenSections = (
  forms: readonly OfferFormParts[],
  values: OfferValues,
  isAnswered: boolean,
): OpenSections => {
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () =>
      new Set([
        ...forms
          .flatMap(({ sections }) => sections)
          .filter(
            ({ fields }) =>
              !isComplete(
                progressOf(
                  fields.filter(({ id }) => isTypedField(id)),
                  values,
                ),
              ),
          )
          .map(({ key }) => key),
        ...(isAnswered ? [] : [QUESTIONS]),
      ]),
  );
  const toggle = useCallback((key: string, isOpen: boolean): void => {
    setOpen((before) => {
      const next = new Set(before);
      if (isOpen) next.add(key);
      else next.delete(key);
      return next;
    });
  }, []);
  const reveal = useCallback(
    (row: string): void => {
      const key = sectionOf(forms, row);
      if (key !== undefined) toggle(key, true);
    },
    [forms, toggle],
  );
  return useMemo(() => ({ isOpen: (key) => open.has(key), toggle, reveal }), [open, toggle, reveal]);
};

const show = (element: HTMLElement | null, block: ScrollLogicalPosition): void => {
  element?.scrollIntoView({ block });
  const field = element?.querySelector<HTMLElement>(
    'input:not([type=hidden]):not([tabindex="-1"]), textarea, [role=spinbutton]',
  );
  (field ?? element)?.focus({ preventScroll: true });
};

/** Brings a row into sight and the keyboard into its field. */
export const goToRow = (row: string): void =>
  show(document.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`), 'center');

export const goToForm = (form: string): void => {
  const element = document.getElementById(`form-${form}`);
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
};
