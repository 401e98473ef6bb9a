import { act, renderHook, waitFor } from '@testing-library/react';
import { Problem, type RefusalView } from '../../api/problem';
import { useForm, type Form } from './use-form';

interface Values {
  readonly amountCents: number | undefined;
  readonly payer: string;
}

const refusal = (more: Partial<RefusalView>): RefusalView => ({
  code: 'fee.wrong-amount',
  basis: 'law',
  cites: ['IRPR s. 303.1(1)'],
  text: { en: 'The fee is $230.00.', fr: 'Les frais sont de 230,00 $.' },
  remedy: { en: 'Check the receipt.', fr: 'Vérifiez le reçu.' },
  ...more,
});
const refused = (...refusals: RefusalView[]): Problem => new Problem('rule.refused', 'A rule refuses', 422, refusals);

const formThat = (send: (values: Values) => Promise<string>, onDone: (result: string) => void = () => undefined) =>
  renderHook<Form<Values>, unknown>(() =>
    useForm<Values, string>({
      initial: { amountCents: undefined, payer: '' },
      prefix: 'facts',
      check: ({ payer }) => (payer === '' ? { payer: 'Who paid?' } : {}),
      send,
      onDone,
    }),
  ).result;

it('sends nothing while something is missing, and says what', () => {
  const send = jest.fn(() => Promise.resolve('done'));
  const form = formThat(send);
  act(() => form.current.submit());
  expect(send).not.toHaveBeenCalled();
  expect(form.current.errorOf('payer')).toBe('Who paid?');
  expect(form.current.errors).toEqual([{ field: 'payer', message: 'Who paid?' }]);
  act(() => form.current.set('payer', 'Marais Films'));
  expect(form.current.errorOf('payer')).toBeUndefined();
});

it('sends what was filled in once, and hands on the answer', async () => {
  const send = jest.fn(() => Promise.resolve('done'));
  const done = jest.fn();
  const form = formThat(send, done);
  act(() => form.current.set('payer', 'Marais Films'));
  act(() => form.current.set('amountCents', 23_000));
  act(() => form.current.submit());
  expect(form.current.isSending).toBe(true);
  act(() => form.current.submit());
  await waitFor(() => expect(form.current.isSending).toBe(false));
  expect(send.mock.calls).toEqual([[{ amountCents: 23_000, payer: 'Marais Films' }]]);
  expect(done.mock.calls).toEqual([['done']]);
});

it('puts a refusal on the field it speaks of, and keeps a rule of law whole', async () => {
  const form = formThat(() => Promise.reject(refused(refusal({ field: 'facts.amountCents' }))));
  act(() => form.current.set('payer', 'Marais Films'));
  act(() => form.current.submit());
  await waitFor(() => expect(form.current.errorOf('amountCents')).toBe('The fee is $230.00. Check the receipt.'));
  expect(form.current.refusals.map(({ code }) => code)).toEqual(['fee.wrong-amount']);
});

it('keeps a rule of the house on its field alone', async () => {
  const form = formThat(() => Promise.reject(refused(refusal({ basis: 'house', field: 'payer' }))));
  act(() => form.current.set('payer', 'Marais Films'));
  act(() => form.current.submit());
  await waitFor(() => expect(form.current.errorOf('payer')).toContain('Check the receipt.'));
  expect(form.current.refusals).toEqual([]);
});

it('keeps what no field of its can mend, until it is cleared', async () => {
  const form = formThat(() => Promise.reject(refused(refusal({ basis: 'house', field: 'facts.toString' }))));
  act(() => form.current.set('payer', 'Marais Films'));
  act(() => form.current.submit());
  await waitFor(() => expect(form.current.refusals).toHaveLength(1));
  expect(form.current.errors).toEqual([]);
  act(() => form.current.clearProblem());
  expect(form.current.problem).toBeUndefined();
});

it('tells a fault of the network from a refusal', async () => {
  const form = formThat(() => Promise.reject(new TypeError('fetch failed')));
  act(() => form.current.set('payer', 'Marais Films'));
  act(() => form.current.submit());
  await waitFor(() => expect(form.current.problem?.code).toBe('network.unreachable'));
  expect(form.current.problem?.isPassing).toBe(true);
});
