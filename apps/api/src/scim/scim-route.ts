import { applyDecorators, Controller, Header, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../platform/access.js';
import { SCIM_MEDIA_TYPE } from './scim-error.js';
import { ScimTokenGuard } from './scim-token.guard.js';

/**
 * A controller of SCIM: known by a bearer token and no session, and described by SCIM's own `/Schemas` instead of the
 * OpenAPI document.
 */
export const ScimController = (path = ''): ClassDecorator =>
  applyDecorators(
    Controller(path === '' ? 'scim/v2' : `scim/v2/${path}`),
    Public(),
    UseGuards(ScimTokenGuard),
    ApiExcludeController(),
  );

/** The answer is SCIM's kind of JSON. */
export const ScimAnswer = (): MethodDecorator => Header('content-type', SCIM_MEDIA_TYPE);
