import { endWithSupervisor } from '@permitdesk/jobs/end-with-supervisor';
import { BadEnvironment, readEnvironment } from '@permitdesk/jobs/read-environment';
import { createApp } from './create-app.js';
import { ApiEnvironment } from './environment.js';
import { createLogger } from './platform/pino-logger.js';

const boot = async (): Promise<void> => {
  const environment = readEnvironment(ApiEnvironment, process.env);
  const logger = createLogger(environment.LOG_LEVEL, 'api');
  let close: () => Promise<unknown> = () => Promise.resolve();
  // Before anything that takes time: a supervisor may be gone before we are up.
  endWithSupervisor(() => close());
  const app = await createApp(environment, logger);
  close = () => app.close();
  await app.listen(environment.PORT, environment.HOST);
  logger.info({ url: await app.getUrl() }, 'listening');
  if (process.connected) process.send?.({ listening: await app.getUrl() });
};

boot().catch((error: unknown) => {
  const message = error instanceof BadEnvironment || error instanceof Error ? error.message : 'could not start';
  process.stderr.write(`api: ${message}\n`);
  process.exit(1);
});
