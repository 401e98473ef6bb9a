// Jest takes `testTimeout` from the root configuration alone; what starts servers and browsers needs longer than pure code.
jest.setTimeout(180_000);
