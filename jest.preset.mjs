import fs from 'node:fs';
import path from 'node:path';

const root = import.meta.dirname;
const modules = path.join(root, 'node_modules');

/** Packages that ship ES modules only: Jest runs in CommonJS mode, so these are transformed like our own code. */
const esmOnly = fs
  .readdirSync(modules)
  .flatMap((dir) =>
    dir.startsWith('@')
      ? fs.readdirSync(path.join(modules, dir)).map((name) => `${dir}/${name}`)
      : dir.startsWith('.')
        ? []
        : [dir],
  )
  .filter((dir) => {
    try {
      return JSON.parse(fs.readFileSync(path.join(modules, dir, 'package.json'), 'utf8')).type === 'module';
    } catch {
      return false;
    }
  })
  .filter((dir) => !dir.startsWith('@permitdesk/'));

/** CommonJS packages that import an ES module at run time: Jest's CommonJS mode can follow only when they are transformed. */
const IMPORTERS = ['@fastify/cookie', '@fastify/static', '@fastify/send'];

/** ES modules that lie within another package, in another version than the one on top. */
const WITHIN = ['@noble/hashes', '@scure/base'];

/** One configuration for every project; each adds its name and its folder. */
export const project = (displayName, folder, more = {}) => ({
  displayName,
  rootDir: path.join(root, folder),
  roots: ['<rootDir>'],
  testEnvironment: 'node',
  testRegex: '\\.spec\\.tsx?$',
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  moduleNameMapper: {
    '^@permitdesk/(domain|jobs|persistence)/(.*)$': `${root}/libs/$1/src/$2`,
    '^@permitdesk/migrations/(.*)$': `${root}/migrations/src/$1`,
    '^@permitdesk/(api|worker|web)/(.*)$': `${root}/apps/$1/src/$2`,
    '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'],
  },
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'commonjs' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
          keepClassNames: true,
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${[...esmOnly, ...IMPORTERS, ...WITHIN].join('|')})/)`],
  ...more,
});
