import { TestEnvironment } from 'jest-environment-jsdom';

/** What every browser we support has and jsdom lacks; Node's own serve as well. */
const LACKING = [
  'fetch',
  'Headers',
  'Request',
  'Response',
  'ReadableStream',
  'TextDecoder',
  'TextEncoder',
  'TransformStream',
  'structuredClone',
];

/** A page without a browser: jsdom, with the platform's own fetch and streams. */
export default class BrowserEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    for (const name of LACKING) this.global[name] ??= globalThis[name];
  }

  /** The server's builds of the libraries: those for browsers are ES modules, which Jest does not load. */
  exportConditions() {
    return ['require', 'default'];
  }
}
