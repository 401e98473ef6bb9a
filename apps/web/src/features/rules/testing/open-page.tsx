import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { FunctionComponent } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import { makeQueryClient } from '../../../app/query-client';
import { parseSearch, stringifySearch } from '../../../app/search-text';
import { i18n, LOCALES, speak } from '../../../shared/i18n/i18n';
import { OfficeProvider } from '../../../shared/ui/office';
import { sessionOf } from '../../../testing/sample-case';
import { sessionQuery } from '../../session/session-query';
import { readFactSearch } from '../facts/fact-search';

interface PageToOpen {
  readonly path: '/what-if' | '/programme';
  readonly search?: string;
  readonly page: FunctionComponent;
  readonly language?: 'en' | 'fr';
}

/** Opens one page of the rule book at an address, as a case manager; tells where the address is afterwards. */
export const openPage = async ({ path, search = '', page, language = 'en' }: PageToOpen) => {
  speak(language);
  const session = sessionOf('case_manager');
  const queries = makeQueryClient(() => undefined);
  queries.setQueryData(sessionQuery.queryKey, session);
  const root = createRootRoute({ component: Outlet });
  const desk = createRoute({ getParentRoute: () => root, id: 'desk', component: Outlet });
  const route = createRoute({ getParentRoute: () => desk, path, validateSearch: readFactSearch, component: page });
  const router = createRouter({
    routeTree: root.addChildren([desk.addChildren([route])]),
    history: createMemoryHistory({ initialEntries: [`${path}${search}`] }),
    parseSearch,
    stringifySearch,
  });
  render(
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <I18nProvider locale={LOCALES[language]}>
          <OfficeProvider value={session}>
            {/* The product's own router is registered with the types; this one has a single page. */}
            <RouterProvider router={router as never} />
          </OfficeProvider>
        </I18nProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
  return { user: userEvent.setup(), address: () => router.state.location.searchStr };
};
