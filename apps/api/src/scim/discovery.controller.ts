import { All, Get, Inject, Param } from '@nestjs/common';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { ApiEnvironment } from '../environment.js';
import { ENVIRONMENT } from '../platform/tokens.js';
import { scimBaseOf } from './scim-base.js';
import { ScimAnswer, ScimController } from './scim-route.js';
import { listOf, resourceTypesAt, schemasAt, serviceProviderConfigAt } from './scim-schemas.js';

/** What this SCIM service offers, as RFC 7644 s. 4 has it told. */
@ScimController()
export class ScimDiscoveryController {
  private readonly base: string;

  constructor(@Inject(ENVIRONMENT) environment: ApiEnvironment) {
    this.base = scimBaseOf(environment);
  }

  @Get('ServiceProviderConfig')
  @ScimAnswer()
  config(): object {
    return serviceProviderConfigAt(this.base);
  }

  @Get('ResourceTypes')
  @ScimAnswer()
  resourceTypes(): object {
    return listOf(resourceTypesAt(this.base));
  }

  @Get('ResourceTypes/:id')
  @ScimAnswer()
  resourceType(@Param('id') id: string): object {
    return this.one(resourceTypesAt(this.base), id);
  }

  @Get('Schemas')
  @ScimAnswer()
  schemas(): object {
    return listOf(schemasAt(this.base));
  }

  @Get('Schemas/:id')
  @ScimAnswer()
  schema(@Param('id') id: string): object {
    return this.one(schemasAt(this.base), id);
  }

  /** Anything else answers as SCIM does, and never with a page of ours. */
  @All('*')
  nothing(): never {
    throw new RecordNotFound('resource');
  }

  private one(all: readonly object[], id: string): object {
    const found = all.find((each) => (each as { id: string }).id === id);
    if (found === undefined) throw new RecordNotFound('resource');
    return found;
  }
}
