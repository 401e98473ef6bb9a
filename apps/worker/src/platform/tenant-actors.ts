import { Inject, Injectable } from '@nestjs/common';
import { systemActor, type Actor } from '@permitdesk/persistence/actor';
import type { createDataSource } from '@permitdesk/persistence/data-source';
import { DATA_SOURCE } from './tokens.js';

/** The worker acts in each tenant by its own name there, and is audited like anyone. */
@Injectable()
export class TenantActors {
  private zones = new Map<string, string>();

  constructor(@Inject(DATA_SOURCE) private readonly source: ReturnType<typeof createDataSource>) {}

  async actor(tenantId: string, name: string): Promise<Actor> {
    if (!this.zones.has(tenantId)) {
      const rows = (await this.source.query('SELECT tenant_id, zone FROM app_tenants()')) as {
        tenant_id: string;
        zone: string;
      }[];
      this.zones = new Map(rows.map((row) => [row.tenant_id, row.zone]));
    }
    const zone = this.zones.get(tenantId);
    if (zone === undefined) throw new Error('a job for a tenant that is not there');
    return systemActor(tenantId, zone, name);
  }
}
