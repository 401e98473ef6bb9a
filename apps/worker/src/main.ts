import { NestFactory } from '@nestjs/core';
import { endWithSupervisor } from '@permitdesk/jobs/end-with-supervisor';
import { readEnvironment } from '@permitdesk/jobs/read-environment';
import { LOG_SAFETY } from '@permitdesk/jobs/log-safety';
import pino from 'pino';
import { WorkerEnvironment } from './environment.js';
import { WorkerModule } from './worker.module.js';

const boot = async (): Promise<void> => {
  const environment = readEnvironment(WorkerEnvironment, process.env);
  const logger = pino({
    level: environment.LOG_LEVEL,
    name: 'worker',
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { ...LOG_SAFETY.serializers },
    redact: { paths: [...LOG_SAFETY.redact.paths], censor: LOG_SAFETY.redact.censor },
  });
  let close: () => Promise<unknown> = () => Promise.resolve();
  // Before anything that takes time: a supervisor may be gone before we are up.
  endWithSupervisor(() => close());
  const app = await NestFactory.createApplicationContext(WorkerModule.with(environment, logger), {
    logger: false,
    abortOnError: false,
  });
  close = () => app.close();
  app.enableShutdownHooks();
  logger.info('working');
};

boot().catch((error: unknown) => {
  process.stderr.write(`worker: ${error instanceof Error ? error.message : 'could not start'}\n`);
  process.exit(1);
});
