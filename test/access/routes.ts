import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PERMIT, PUBLIC } from '@permitdesk/api/platform/access';
import { openApiDocument } from '@permitdesk/api/platform/openapi';
import type { Permission } from '@permitdesk/domain/access/permissions';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly additionalProperties?: unknown;
}

export interface Route {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As in the document: `/api/v1/cases/{id}`. */
  readonly path: string;
  /** What the route asks for; `any` for a session alone, `public` for nothing. */
  readonly asks: Permission | 'any' | 'public';
  readonly query: readonly { readonly name: string; readonly schema: Schema; readonly required: boolean }[];
  readonly body: { readonly media: string; readonly schema: Schema; readonly required: boolean } | undefined;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Readonly<Record<string, { readonly schema?: Schema }>>;
  };
}

export interface Api {
  readonly routes: readonly Route[];
  readonly schemas: Readonly<Record<string, Schema>>;
  /** Handlers that the document does not show, as `controller_method`. */
  readonly undocumented: readonly string[];
  /** Addresses that the server answers beside those of the document. */
  readonly beside: readonly string[];
}

/** Each line of the server's own tree of addresses, put together again. */
const servedPaths = (tree: string): readonly string[] => {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const found = /^((?:[│ ] {3})*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (found === null) return [];
    const [, indent = '', part = '', methods] = found;
    const depth = indent.length / 4;
    above.length = depth;
    above.push(part);
    const path = above.join('').replaceAll(/:(\w+)/g, '{$1}');
    return (methods ?? '')
      .split(', ')
      .filter((method) => method !== '' && method !== 'HEAD' && method !== 'OPTIONS')
      .map((method) => `${method} ${path === '/' ? path : path.replace(/\/$/, '')}`);
  });
};

/** Every route of the running API, from the framework's own lists; nothing is written by hand. */
export const routesOf = (app: NestFastifyApplication): Api => {
  const [discovery, scanner, reflector] = [app.get(DiscoveryService), app.get(MetadataScanner), app.get(Reflector)];
  const asked = new Map<string, Permission | 'any' | 'public'>();
  for (const { instance, metatype } of discovery.getControllers()) {
    if (typeof metatype !== 'function' || instance == null) continue;
    const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name];
      if (handler === undefined || reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler) === undefined)
        continue;
      const places = [handler, metatype as () => unknown];
      const isPublic = reflector.getAllAndOverride<boolean | undefined>(PUBLIC, places) === true;
      const wanted = reflector.getAllAndOverride<Permission | 'any' | undefined>(PERMIT, places);
      const id = `${metatype.name.replace(/Controller$/, '').replace(/^./, (c) => c.toLowerCase())}_${name}`;
      if (!isPublic && wanted === undefined) throw new Error(`a route without a permission: ${id}`);
      asked.set(id, isPublic ? 'public' : (wanted as Permission | 'any'));
    }
  }
  const document = openApiDocument(app);
  const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations as unknown as Record<string, Operation>).map(([method, operation]): Route => {
      const asks = asked.get(operation.operationId);
      if (asks === undefined) throw new Error(`${method} ${path} has no handler called ${operation.operationId}`);
      const [media, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
      return {
        id: operation.operationId,
        method: method.toUpperCase() as Route['method'],
        path,
        asks,
        query: (operation.parameters ?? [])
          .filter((parameter) => parameter.in === 'query')
          .map(({ name, schema, required }) => ({ name, schema: schema ?? {}, required: required === true })),
        body:
          media === undefined || content?.schema === undefined
            ? undefined
            : { media, schema: content.schema, required: operation.requestBody?.required === true },
      };
    }),
  );
  const documented = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  const known = new Set(routes.map(({ id }) => id));
  return {
    routes,
    schemas: document.components?.schemas ?? {},
    undocumented: [...asked.keys()].filter((id) => !known.has(id)),
    beside: servedPaths(app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false })).filter(
      (line) => !documented.has(line),
    ),
  };
};

/** Follows a reference into the document. */
export const resolved = (schema: Schema, schemas: Api['schemas']): Schema => {
  if (schema.$ref !== undefined)
    return resolved(schemas[schema.$ref.replace('#/components/schemas/', '')] ?? {}, schemas);
  const [only] = schema.allOf ?? [];
  return schema.allOf?.length === 1 && only !== undefined ? resolved(only, schemas) : schema;
};
