// First of all: the client of the API keeps the `fetch` that it finds.
import { fakeApi } from '../../../testing/fake-api';
import { screen, waitFor, within } from '@testing-library/react';
import { answerByRuleBook, ASSESS } from '../testing/answer-what-if';
import { openPage } from '../testing/open-page';
import { WhatIfPage } from './what-if-page';

const topic = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });

describe('the what-if page', () => {
  beforeEach(() => {
    fakeApi.forget();
    answerByRuleBook();
  });

  it('asks nothing and says so before there is a fact', async () => {
    await openPage({ path: '/what-if', page: WhatIfPage });
    expect(screen.getByText('No fact yet')).toBeTruthy();
    expect(fakeApi.sentTo(ASSESS)).toEqual([]);
  });

  it('reads the facts of a shared address, and answers in words with the rules behind', async () => {
    await openPage({ path: '/what-if', search: '?code=C10&offerCount=2&on=2026-11-22', page: WhatIfPage });
    const fee = await topic('Compliance fee');
    expect(within(fee).getByText('Compliance fee due: $460.00')).toBeTruthy();
    expect(within(fee).getByRole('link', { name: 'FEE-01' }).getAttribute('href')).toBe('/rules/FEE-01');
    expect(fakeApi.sentTo(ASSESS)).toEqual([{ facts: { code: 'C10', offerCount: 2 }, on: '2026-11-22' }]);
  });

  it('adds a question found by its words, keeps its answer in the address, and marks what changed', async () => {
    const { user, address } = await openPage({ path: '/what-if', search: '?code=C10', page: WhatIfPage });
    await topic('Compliance fee');
    await user.type(screen.getByRole('combobox', { name: /Add a question/ }), 'offers employer');
    await user.click(await screen.findByRole('option', { name: 'Offers of this employer' }));
    await user.type(await screen.findByRole('textbox', { name: 'Offers of this employer' }), '2');
    await user.tab();
    const fee = await topic('Compliance fee');
    await waitFor(() => expect(within(fee).getByText('Changed')).toBeTruthy());
    expect(within(fee).getByText('Compliance fee due: $460.00')).toBeTruthy();
    expect(within(fee).getByText('Before: Compliance fee due: $230.00')).toBeTruthy();
    expect(screen.getByText(/Changed: .*Compliance fee/)).toBeTruthy();
    expect(address()).toBe('?code=C10&offerCount=2');
    await user.click(screen.getByRole('button', { name: 'Take away: Offers of this employer' }));
    await waitFor(() => expect(within(fee).getByText('Compliance fee due: $230.00')).toBeTruthy());
    expect(address()).toBe('?code=C10');
  });

  it('puts a missing fact on the page with one press', async () => {
    const { user } = await openPage({
      path: '/what-if',
      search: '?code=C16&workProvince=ON&teer=1',
      page: WhatIfPage,
    });
    const exemption = await topic('Exemption');
    await user.click(within(exemption).getByRole('button', { name: 'Answer: French, NCLC speaking' }));
    expect(await screen.findByRole('textbox', { name: 'French, NCLC speaking' })).toBeTruthy();
  });

  it('says which part of an address it could not read', async () => {
    await openPage({ path: '/what-if', search: '?code=C10&shoeSize=43&teer=high', page: WhatIfPage });
    expect(await screen.findByText(/Left out: shoeSize, teer\./)).toBeTruthy();
  });

  it('never writes a passport number into the address', async () => {
    const { user, address } = await openPage({ path: '/what-if', search: '?offerPassport=AB123', page: WhatIfPage });
    await user.type(screen.getByRole('combobox', { name: /Add a question/ }), 'number in the application');
    await user.click(await screen.findByRole('option', { name: 'Passport number in the application' }));
    await user.type(await screen.findByRole('textbox', { name: 'Passport number in the application' }), 'AB124{Enter}');
    const match = await topic('Offer and application');
    expect(within(match).getByText('Offer and application do not match')).toBeTruthy();
    expect(address()).not.toContain('AB124');
  });

  it('shows a refusal of the server in place of the answers', async () => {
    fakeApi.on(`POST ${ASSESS}`, {
      status: 503,
      body: { status: 503, code: 'service.unavailable', title: 'Down', refusals: [] },
    });
    await openPage({ path: '/what-if', search: '?code=C10', page: WhatIfPage });
    expect(await screen.findByRole('alert', undefined, { timeout: 10_000 })).toBeTruthy();
  });

  it('speaks French', async () => {
    await openPage({ path: '/what-if', search: '?code=C10&offerCount=2', page: WhatIfPage, language: 'fr' });
    expect((await screen.findByText(/^Frais relatifs à la conformité dus/)).textContent).toMatch(/460,00\s\$$/);
  });
});
