import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { I18nextProvider } from 'react-i18next';
import { I18nProvider } from 'react-aria-components';
import { i18n } from '../shared/i18n/i18n';
import { useReader } from '../shared/i18n/use-reader';
import { makeQueryClient } from './query-client';
import { makeRouter } from './router';

const queries = makeQueryClient(() => {
  const { pathname, href } = router.state.location;
  // These pages are for people without a session.
  if (/^\/(sign-in|reset|join)(\/|$)/.test(pathname)) return;
  queries.clear();
  void router.navigate({ to: '/sign-in', search: { next: href } });
});
const router = makeRouter(queries);

/** React Aria's own words, and the order in which dates are typed, follow the reader. */
const InReadersLanguage = () => {
  const { locale } = useReader();
  return (
    <I18nProvider locale={locale}>
      <RouterProvider router={router} />
    </I18nProvider>
  );
};

export const App = () => (
  <I18nextProvider i18n={i18n}>
    <QueryClientProvider client={queries}>
      <InReadersLanguage />
    </QueryClientProvider>
  </I18nextProvider>
);
