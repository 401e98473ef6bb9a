// What the tests need of the machine and the registry does not have: a browser and a Redis server.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const BROWSERS = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export const findChromium = () => BROWSERS.find((path) => path && fs.existsSync(path));
const hasRedis = () => spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;

const missing = () => [
  ...(findChromium() === undefined ? [{ apt: 'chromium', brew: '--cask chromium' }] : []),
  ...(hasRedis() ? [] : [{ apt: 'redis-server', brew: 'redis' }]),
];

const run = (command, args) =>
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });

/**
 * Sees to it that browser and Redis are there. As root on Debian it installs them; otherwise it says exactly what to run.
 * @returns undefined when all is there, or the line that says what to do.
 */
export function ensureSystemPackages() {
  let wanted = missing();
  if (wanted.length === 0) return undefined;
  const names = wanted.map((each) => each.apt).join(' ');
  const isDebian = fs.existsSync('/usr/bin/apt-get');
  if (isDebian && process.getuid?.() === 0) {
    process.stdout.write(`Installing ${names} …\n`);
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted.map((each) => each.apt)]);
    wanted = missing();
    if (wanted.length === 0) return undefined;
  }
  return isDebian
    ? `The tests need ${names}. Run: sudo apt-get install -y ${names}`
    : `The tests need a Chromium browser and Redis. On macOS run: ${wanted.map((each) => `brew install ${each.brew}`).join(' && ')}. A browser elsewhere is named with CHROMIUM_PATH.`;
}
