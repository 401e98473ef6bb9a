import { cleanup, configure } from '@testing-library/react';

// jsdom lays nothing out, so it has neither a place to scroll to nor a width to ask for.
if (typeof Element !== 'undefined') {
  Element.prototype.scrollIntoView ??= () => undefined;
  window.scrollTo = () => undefined;
  (window as { CSS?: unknown }).CSS ??= {
    escape: (name: string) => name.replaceAll(/[^\w-]/g, (sign) => `\\${sign}`),
    supports: () => false,
  };
  window.matchMedia ??= (query) =>
    ({
      matches: true,
      media: query,
      onchange: null,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
      dispatchEvent: () => false,
    }) satisfies MediaQueryList;
  // A busy machine of two cores draws slowly.
  configure({ asyncUtilTimeout: 10_000 });
  jest.setTimeout(60_000);
  afterEach(cleanup);
}
