export const CLOCK = Symbol('clock');
export const DATA_SOURCE = Symbol('data source');
export const LOGGER = Symbol('logger');
export const ENVIRONMENT = Symbol('environment');
export const BACKEND = Symbol('queue backend');
export const CONSUMERS = Symbol('consumers');
/** The key of the audit's links; undefined where the installation has none. */
export const CHAIN_KEY = Symbol('chain key');
