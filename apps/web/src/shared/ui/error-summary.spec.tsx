import { render, screen } from '@testing-library/react';
import { ErrorSummary, type SummedError } from './error-summary';

const PAYER: SummedError = { field: 'payer', message: 'Who paid?' };
const AMOUNT: SummedError = { field: 'amountCents', message: 'How much?' };

const Page = ({ errors }: { readonly errors: readonly SummedError[] }) => (
  <>
    <ErrorSummary errors={errors} />
    <div data-field="payer">
      <input aria-label="Payer" />
    </div>
  </>
);
const payer = () => screen.getByLabelText('Payer');

it('takes the focus when something stands in the way, and leads to its field', () => {
  const { rerender } = render(<Page errors={[]} />);
  payer().focus();
  rerender(<Page errors={[PAYER, AMOUNT]} />);
  expect(screen.getByRole('alert').contains(screen.getByText('Who paid?'))).toBe(true);
  expect(document.activeElement).toBe(screen.getByRole('alert').parentElement);
  screen.getByText('Who paid?').click();
  expect(document.activeElement).toBe(payer());
});

it('leaves the focus to whoever is mending, and takes it again at the next attempt', () => {
  const { rerender } = render(<Page errors={[PAYER, AMOUNT]} />);
  payer().focus();
  rerender(<Page errors={[AMOUNT]} />);
  expect(document.activeElement).toBe(payer());
  rerender(<Page errors={[{ ...AMOUNT }]} />);
  expect(document.activeElement).not.toBe(payer());
});
