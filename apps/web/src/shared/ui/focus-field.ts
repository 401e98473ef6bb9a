/** Leads to a field by its `name`: in sight, and ready to be typed into. */
export const focusField = (field: string): void => {
  const frame = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  frame?.scrollIntoView({ block: 'center' });
  frame
    ?.querySelector<HTMLElement>('input:not([type=hidden]):not([tabindex="-1"]), textarea, [role=spinbutton], button')
    ?.focus();
};
