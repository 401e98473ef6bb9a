import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import type { Permission } from '@permitdesk/domain/access/permissions';
import { render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import type { Api } from '../api/client';
import { makeQueryClient } from '../app/query-client';
import { caseQuery } from '../features/case/case-query';
import { sessionQuery } from '../features/session/session-query';
import { i18n, LOCALES, speak } from '../shared/i18n/i18n';
import { OfficeProvider } from '../shared/ui/office';
import { Toasts } from '../shared/ui/toast';

interface CaseScreen {
  readonly session: Api['SessionView'];
  readonly view: Api['CaseView'];
  /** A part of the case: what stands in its middle. */
  readonly panel: ComponentType;
  readonly language?: 'en' | 'fr';
  /** The step of the case whose page it is; its overview when left out. */
  readonly step?: 'exemption' | 'fee' | 'offer';
}

/** Draws one part of a case as its page does: a reader, their office, the case as it was read, and the address. */
export const renderCase = async ({ session, view, panel: Panel, language = 'en', step }: CaseScreen): Promise<void> => {
  speak(language);
  const queries = makeQueryClient(() => undefined);
  queries.setQueryData(sessionQuery.queryKey, session);
  // Roles of the whole workspace hold at every case of it.
  queries.setQueryData(caseQuery(view.id).queryKey, { ...view, permissions: session.permissions as Permission[] });
  const root = createRootRoute({ component: Outlet });
  const desk = createRoute({ getParentRoute: () => root, id: 'desk', component: Outlet });
  const page = createRoute({
    getParentRoute: () => desk,
    path: '/cases/$caseId',
    component: () => (
      <main>
        <Panel />
      </main>
    ),
  });
  const part = createRoute({ getParentRoute: () => page, path: '$step' });
  const router = createRouter({
    routeTree: root.addChildren([desk.addChildren([page.addChildren([part])])]),
    history: createMemoryHistory({ initialEntries: [`/cases/${view.id}${step === undefined ? '' : `/${step}`}`] }),
  });
  render(
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <I18nProvider locale={LOCALES[language]}>
          <OfficeProvider value={session}>
            {/* The product's own router is registered with the types; this one has a single page. */}
            <RouterProvider router={router as never} />
            <Toasts />
          </OfficeProvider>
        </I18nProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  );
  await screen.findByRole('main');
};
