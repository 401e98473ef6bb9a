import path from 'node:path';
import { project } from './jest.preset.mjs';

const root = import.meta.dirname;
const support = path.join(root, 'test', 'support');
const server = [
  'libs/jobs/src',
  'libs/persistence/src',
  'migrations/src',
  'apps/api/src',
  'apps/worker/src',
  'test',
].map((folder) => path.join(root, folder));

export default {
  // Two cores are the smallest machine we promise to test on.
  maxWorkers: 2,
  projects: [
    project('domain', 'libs/domain'),
    project('units', '.', { roots: server, testRegex: '(?<!\\.(int|e2e))\\.spec\\.ts$' }),
    project('integration', '.', {
      roots: server,
      testRegex: '\\.int\\.spec\\.ts$',
      globalSetup: path.join(support, 'global-setup.mjs'),
      globalTeardown: path.join(support, 'global-teardown.mjs'),
      setupFilesAfterEnv: [path.join(support, 'patience.ts')],
    }),
    // The screens without a browser: their words, their reckoning, and their parts in jsdom.
    project('web', 'apps/web', {
      roots: ['<rootDir>/src'],
      testEnvironment: path.join(support, 'browser-environment.mjs'),
      setupFilesAfterEnv: [path.join(support, 'screen.ts')],
    }),
    // The whole product: its supervisor, its processes, and a real browser. One file at a time.
    project('e2e', 'test/e2e', {
      testRegex: '\\.e2e\\.spec\\.ts$',
      setupFilesAfterEnv: [path.join(support, 'patience.ts')],
    }),
  ],
};
