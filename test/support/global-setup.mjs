import { startServices } from './services.mjs';

export default async function setUp() {
  const services = await startServices();
  process.env.TEST_SUPERUSER_URL = services.superuserUrl;
  process.env.TEST_OWNER_URL = services.ownerUrl;
  process.env.TEST_APP_URL = services.appUrl;
  // In CI every test runs: a machine without Redis fails here, and is not passed over.
  if (services.redisUrl === undefined && process.env.CI) {
    services.stop();
    throw new Error('redis-server is not installed: apt-get install redis-server');
  }
  process.env.TEST_REDIS_URL = services.redisUrl ?? '';
  globalThis.__permitdeskServices = services;
}
