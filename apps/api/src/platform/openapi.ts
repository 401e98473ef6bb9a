import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The OpenAPI 3.1 document of every route; the web's client is generated from it. */
export const openApiDocument = (app: NestFastifyApplication): OpenAPIObject => {
  const document = SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('Permitdesk')
      .setDescription("Employers' offers under Canada's International Mobility Program: exemption, fee, offer, permit case.")
      .setVersion('1')
      .setOpenAPIVersion('3.1.0')
      .addCookieAuth('permitdesk_session')
      .build(),
    { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '').replace(/^./, (c) => c.toLowerCase())}_${method}` },
  );
  return document;
};

export const serveOpenApi = (app: NestFastifyApplication): void => {
  let document: string | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', (_request, reply) => {
      document ??= JSON.stringify(openApiDocument(app));
      return reply.type('application/json; charset=utf-8').send(document);
    });
};
