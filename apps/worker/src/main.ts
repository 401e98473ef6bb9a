import { NestFactory } from '@nestjs/core';
import { readEnvironment } from '@permitdesk/jobs/read-environment';
import pino from 'pino';
import { WorkerEnvironment } from './environment.js';
import { WorkerModule } from './worker.module.js';

const boot = async (): Promise<void> => {
  const environment = readEnvironment(WorkerEnvironment, process.env);
  const logger = pino({ level: environment.LOG_LEVEL, name: 'worker', timestamp: pino.stdTimeFunctions.isoTime });
  const app = await NestFactory.createApplicationContext(WorkerModule.with(environment, logger), {
    logger: false,
    abortOnError: false,
  });
  app.enableShutdownHooks();
  logger.info('working');
  // Started by a supervisor that is gone: nobody would stop us any more.
  process.once('disconnect', () => void app.close().finally(() => process.exit(0)));
};

boot().catch((error: unknown) => {
  process.stderr.write(`worker: ${error instanceof Error ? error.message : 'could not start'}\n`);
  process.exit(1);
});
