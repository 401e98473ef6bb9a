import { cleanup } from '@testing-library/react';

// jsdom lays nothing out, so it has neither a place to scroll to nor a width to ask for.
if (typeof Element !== 'undefined') {
  Element.prototype.scrollIntoView ??= () => undefined;
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
  afterEach(cleanup);
}
