export const CLOCK = Symbol('clock');
export const DATA_SOURCE = Symbol('data source');
export const LOGGER = Symbol('logger');
export const ENVIRONMENT = Symbol('environment');
export const BACKEND = Symbol('queue backend');
export const CONSUMERS = Symbol('consumers');
/** The keys of the audit's links. */
export const CHAIN_KEYS = Symbol('chain keys');
