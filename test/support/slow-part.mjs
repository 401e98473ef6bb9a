// A part of the product that is still booting when its supervisor goes, or one that is up: how it ends is the test's to say.
import { setImmediate } from 'node:timers/promises';
import { endWithSupervisor } from '../../libs/jobs/dist/end-with-supervisor.js';

const [when, closing] = process.argv.slice(2);
if (when === 'booting') while (process.connected) await setImmediate();
// Something that would keep it alive for ever.
setInterval(() => undefined, 1_000);
endWithSupervisor(() => {
  process.stdout.write('closed');
  return closing === 'fails' ? Promise.reject(new Error('the database is gone')) : Promise.resolve();
});
if (when === 'up') process.send('up');
