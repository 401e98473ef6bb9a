/** Names under which the platform's parts are injected; the parts themselves are interfaces or library classes. */
export const CLOCK = Symbol('clock');
export const DATA_SOURCE = Symbol('data source');
export const LOGGER = Symbol('logger');
export const ENVIRONMENT = Symbol('environment');
export const LIMITER_LIMITS = Symbol('limits');
