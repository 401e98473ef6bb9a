import { Inject, Injectable } from '@nestjs/common';
import { systemActor, type Actor } from '@permitdesk/persistence/actor';
import type { createDataSource } from '@permitdesk/persistence/data-source';
import { DATA_SOURCE } from '../platform/tokens.js';

type Source = ReturnType<typeof createDataSource>;

/** What has to be known before there is a tenant: the database's own narrow functions answer it, one question each. */
@Injectable()
export class SignInStore {
  constructor(@Inject(DATA_SOURCE) private readonly source: Source) {}

  /** The connection that people of an address sign in through; only of a domain that is confirmed. */
  async connectionFor(email: string): Promise<string | undefined> {
    const domain = email.slice(email.lastIndexOf('@') + 1);
    const [row] = await this.ask<{ connection_id: string }>('SELECT * FROM sso_connection_of_domain($1)', [domain]);
    return row?.connection_id;
  }

  /** The actor in whose name a sign-in runs in the tenant of an enabled connection. */
  async actorOf(connectionId: string): Promise<Actor | undefined> {
    const [row] = await this.ask<{ tenant_id: string; zone: string }>('SELECT * FROM sso_connection($1)', [
      connectionId,
    ]);
    return row === undefined ? undefined : systemActor(row.tenant_id, row.zone, 'single-sign-on');
  }

  async open(signIn: {
    readonly stateHash: Buffer;
    readonly browserHash: Buffer;
    readonly connectionId: string;
    readonly returnTo: string;
    readonly at: string;
    readonly until: string;
  }): Promise<void> {
    await this.ask('SELECT sso_open_sign_in($1, $2, $3, $4, $5, $6)', [
      signIn.stateHash,
      signIn.connectionId,
      signIn.browserHash,
      signIn.returnTo,
      signIn.at,
      signIn.until,
    ]);
  }

  /** Once: a second time there is nothing. */
  async take(
    stateHash: Buffer,
    browserHash: Buffer,
    at: string,
  ): Promise<{ readonly connectionId: string; readonly returnTo: string } | undefined> {
    const [row] = await this.ask<{ connection_id: string; return_to: string }>(
      'SELECT * FROM sso_take_sign_in($1, $2, $3)',
      [stateHash, browserHash, at],
    );
    return row === undefined ? undefined : { connectionId: row.connection_id, returnTo: row.return_to };
  }

  private async ask<Row>(sql: string, params: readonly unknown[]): Promise<Row[]> {
    return (await this.source.query(sql, [...params])) as Row[];
  }
}
