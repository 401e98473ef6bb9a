import fs from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Serves the built web pages from the API's own origin. An address that is no file and no API is a page of the app, so a
 * deep link works; hashed assets are kept by the browser for ever, the page itself never.
 */
export const serveWeb = async (app: NestFastifyApplication, folder: string | undefined): Promise<void> => {
  if (folder === undefined) return;
  const page = path.join(folder, 'index.html');
  if (!fs.existsSync(page)) throw new Error(`there are no built pages in ${folder}: run "npm run build" first`);
  const html = fs.readFileSync(page);
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, file) => {
      const isHashed = file.includes(`${path.sep}assets${path.sep}`);
      void reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) => {
      if (request.url.startsWith('/api/'))
        return reply
          .status(404)
          .type('application/problem+json')
          .send({ type: '/problems/route.not-found', code: 'route.not-found', status: 404 });
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html);
    });
};
