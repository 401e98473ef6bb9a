// First of all: the client of the API keeps the `fetch` that it finds.
import { fakeApi } from '../../../testing/fake-api';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import type { Api } from '../../../api/client';
import { makeQueryClient } from '../../../app/query-client';
import { i18n, LOCALES, speak } from '../../../shared/i18n/i18n';
import { OfficeProvider } from '../../../shared/ui/office';
import { sessionOf } from '../../../testing/sample-case';
import { SingleSignOnPage } from './single-sign-on-page';

const CONNECTIONS = '/api/v1/single-sign-on/connections' as const;
const REDIRECT = 'https://desk.example/api/v1/single-sign-on/callback';

const connection = (more: Partial<Api['ConnectionView']> = {}): Api['ConnectionView'] => ({
  id: 'c1',
  version: 3,
  name: 'The directory',
  issuer: 'https://id.example.org',
  clientId: 'permitdesk',
  groupsClaim: 'groups',
  isEnabled: true,
  isEnforced: false,
  newcomers: 'create',
  defaultGrant: { role: 'preparer', scope: 'tenant', scopeId: null },
  domains: [{ domain: 'firm.example', confirmedAt: null, token: 'a-token' }],
  groups: [{ id: 'g1', name: 'permit-managers', role: 'case_manager', scope: 'tenant', scopeId: null, members: 2 }],
  people: 4,
  redirectUri: REDIRECT,
  startAt: '/api/v1/single-sign-on/start/c1',
  updatedAt: '2026-11-22T15:00:00Z',
  ...more,
});

const open = async (items: readonly Api['ConnectionView'][], language: 'en' | 'fr' = 'en') => {
  speak(language);
  fakeApi.forget();
  fakeApi.on(`GET ${CONNECTIONS}`, { body: { items, redirectUri: REDIRECT } });
  fakeApi.on('GET /api/v1/scim-tokens', { body: { items: [], baseUrl: 'https://desk.example/scim/v2' } });
  fakeApi.on('GET /api/v1/employers', { body: { items: [] } });
  const root = createRootRoute();
  const route = createRoute({ getParentRoute: () => root, path: '/', component: SingleSignOnPage });
  const router = createRouter({ routeTree: root.addChildren([route]), history: createMemoryHistory() });
  render(
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={makeQueryClient(() => undefined)}>
        <I18nProvider locale={LOCALES[language]}>
          <OfficeProvider value={sessionOf('owner')}>
            {/* The product's own router is registered with the types; this one has a single page. */}
            <RouterProvider router={router as never} />
          </OfficeProvider>
        </I18nProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
  return userEvent.setup();
};

/** Pasted at once: each letter would draw the whole form anew. */
const fill = async (user: UserEvent, field: HTMLElement, text: string): Promise<void> => {
  await user.click(field);
  await user.paste(text);
};

describe('the settings of single sign-on', () => {
  it('say what to enter at the provider while there is no connection', async () => {
    await open([]);
    expect(await screen.findByText('No connection yet')).toBeTruthy();
    expect(screen.getByText(REDIRECT)).toBeTruthy();
  });

  it('tell of a domain that counts not yet, and how it is confirmed', async () => {
    await open([connection()]);
    const card = await screen.findByRole('region', { name: 'The directory' });
    expect(within(card).getByText('not confirmed yet')).toBeTruthy();
    expect(within(card).getByText('npx permitdesk sso confirm-domain firm.example --token a-token')).toBeTruthy();
    expect(within(card).getByText(/permit-managers → Case manager, The whole office/)).toBeTruthy();
    expect(within(card).getByText('4 people have signed in with it')).toBeTruthy();
  });

  it('send what was changed with the version read, and leave the secret alone', async () => {
    const user = await open([connection()]);
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const form = await screen.findByRole('dialog');
    expect(within(form).getByLabelText<HTMLInputElement>(/Client secret/).value).toBe('');
    const name = within(form).getByRole('textbox', { name: /^Name \(required\)/ });
    await user.clear(name);
    await fill(user, name, 'Renamed');
    fakeApi.on(`PUT ${CONNECTIONS}/c1`, { body: connection({ name: 'Renamed' }) });
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
    const [sent] = fakeApi.sentTo(`${CONNECTIONS}/c1`) as Api['UpdateConnectionDto'][];
    expect(sent).toMatchObject({ name: 'Renamed', version: 3, domains: ['firm.example'], isEnforced: false });
    expect(sent?.groups).toEqual([{ name: 'permit-managers', role: 'case_manager', scope: 'tenant' }]);
    expect(sent).not.toHaveProperty('clientSecret');
  });

  it('ask for what is missing before anything is sent, and show a refusal on its field', async () => {
    const user = await open([]);
    await user.click(await screen.findByRole('button', { name: 'Add a connection' }));
    const form = await screen.findByRole('dialog');
    await user.click(within(form).getByRole('button', { name: 'Add connection' }));
    expect(within(form).getAllByText(/“Issuer” is missing/).length).toBeGreaterThan(0);
    expect(fakeApi.sentTo(CONNECTIONS)).toEqual([]);
    await fill(user, within(form).getByRole('textbox', { name: /^Name/ }), 'Directory');
    await fill(user, within(form).getByRole('textbox', { name: /^Issuer/ }), 'http://id.example.org');
    await fill(user, within(form).getByRole('textbox', { name: /^Client ID/ }), 'a');
    await fill(user, within(form).getByLabelText(/Client secret/), 'b');
    const said = { en: 'A provider is reached over HTTPS alone.', fr: 'x' };
    fakeApi.on(`POST ${CONNECTIONS}`, {
      status: 400,
      body: {
        code: 'request.invalid',
        title: 'x',
        refusals: [
          {
            code: 'issuer.address',
            basis: 'house',
            cites: ['x'],
            text: said,
            remedy: { en: 'Copy it.', fr: 'y' },
            field: 'issuer',
          },
        ],
      },
    });
    await user.click(within(form).getByRole('button', { name: 'Add connection' }));
    expect((await within(form).findAllByText('A provider is reached over HTTPS alone. Copy it.')).length).toBe(2);
  });

  it('say what a test found, in French too', async () => {
    const user = await open([connection()], 'fr');
    fakeApi.on(`POST ${CONNECTIONS}/c1/test`, {
      body: {
        isOk: false,
        checks: [
          {
            check: 'reachable',
            isOk: false,
            text: { en: 'x', fr: 'Injoignable.' },
            remedy: { en: 'y', fr: 'Vérifiez.' },
          },
        ],
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Vérifier' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Une ouverture de session échouerait');
    expect(alert.textContent).toContain('Injoignable.');
    expect(alert.textContent).toContain('Vérifiez.');
  });

  it('show a token of the directory once', async () => {
    const user = await open([]);
    await user.click(await screen.findByRole('button', { name: 'Make a token' }));
    const dialog = await screen.findByRole('dialog');
    await fill(user, within(dialog).getByRole('textbox', { name: /What it is for/ }), 'Entra ID');
    fakeApi.on('POST /api/v1/scim-tokens', { status: 201, body: { token: 'permitdesk_scim_shown_once' } });
    await user.click(within(dialog).getByRole('button', { name: 'Make token' }));
    expect(await screen.findByText('permitdesk_scim_shown_once')).toBeTruthy();
    expect(fakeApi.sentTo('/api/v1/scim-tokens')).toEqual([{ name: 'Entra ID', scope: 'write', days: 365 }]);
    await user.click(screen.getByRole('button', { name: 'I have copied it' }));
    expect(screen.queryByText('permitdesk_scim_shown_once')).toBeNull();
  });
});
