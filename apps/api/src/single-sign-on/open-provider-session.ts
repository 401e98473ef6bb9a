import { Injectable } from '@nestjs/common';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { OpenSession, type Caller, type OpenedSession } from '../session/open-session.js';

/** Opens the session of a person whom a provider vouches for: in the tenant of that provider, and in no other. */
@Injectable()
export class OpenProviderSession {
  constructor(
    private readonly work: AccountWork,
    private readonly sessions: OpenSession,
  ) {}

  run(accountId: string, tenantId: string, caller: Caller): Promise<OpenedSession> {
    return this.work.run((tx) => this.sessions.run(tx, accountId, 'single_sign_on', caller, tenantId));
  }
}
