import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, getSchemaPath, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ProblemView } from './refusal.dto.js';

/** The OpenAPI 3.1 document of every route; the web's client is generated from it. */
export const openApiDocument = (app: NestFastifyApplication): OpenAPIObject => {
  const document = SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('Permitdesk')
      .setDescription(
        "Employers' offers under Canada's International Mobility Program: exemption, fee, offer, permit case.",
      )
      .setVersion('1')
      .setOpenAPIVersion('3.1.0')
      .addCookieAuth('permitdesk_session')
      .build(),
    {
      extraModels: [ProblemView],
      operationIdFactory: (controller, method) =>
        `${controller.replace(/Controller$/, '').replace(/^./, (c) => c.toLowerCase())}_${method}`,
    },
  );
  // Whatever is not a success is a problem, on every route alike.
  for (const path of Object.values(document.paths))
    for (const operation of Object.values(path as Record<string, { responses?: Record<string, unknown> }>))
      if (operation.responses !== undefined)
        operation.responses['default'] = {
          description: 'A problem: what is wrong, by which rule, and what mends it',
          content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemView) } } },
        };
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
