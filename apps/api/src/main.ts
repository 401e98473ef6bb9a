import { BadEnvironment, readEnvironment } from '@permitdesk/jobs/read-environment';
import { createApp } from './create-app.js';
import { ApiEnvironment } from './environment.js';
import { createLogger } from './platform/pino-logger.js';

const boot = async (): Promise<void> => {
  const environment = readEnvironment(ApiEnvironment, process.env);
  const logger = createLogger(environment.LOG_LEVEL, 'api');
  const app = await createApp(environment, logger);
  await app.listen(environment.PORT, environment.HOST);
  logger.info({ url: await app.getUrl() }, 'listening');
  process.send?.({ listening: await app.getUrl() });
  // Started by a supervisor that is gone: nobody would stop us any more.
  process.once('disconnect', () => void app.close().finally(() => process.exit(0)));
};

boot().catch((error: unknown) => {
  const message = error instanceof BadEnvironment || error instanceof Error ? error.message : 'could not start';
  process.stderr.write(`api: ${message}\n`);
  process.exit(1);
});
