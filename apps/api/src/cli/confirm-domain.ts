import pg from 'pg';

interface Claim {
  readonly tenant_id: string;
  readonly id: string;
  readonly tenant: string;
  readonly token: string;
  readonly confirmed_at: string | null;
}

/**
 * Confirms that an e-mail domain belongs to an office; from then on people of it may be recognised by their address.
 *
 * The operator of the installation does it, as owner of the database: nobody who merely uses the product can make a domain
 * theirs. The token is what the office's administrator sees; whoever holds the domain can publish it (as a TXT record, or
 * in a mail from an address of the domain), and so the operator knows that the two are the same.
 * @returns lines to tell the operator.
 * @throws Error when there is no such claim, or another office has the domain.
 */
export const confirmDomain = async (ownerUrl: string, asked: string, token?: string): Promise<readonly string[]> => {
  const domain = asked.trim().toLowerCase();
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN');
    const { rows: claims } = await client.query<Claim>(
      `SELECT d.tenant_id, d.id, t.name AS tenant, d.token, d.confirmed_at FROM sso_domains d JOIN tenants t ON t.id = d.tenant_id
       WHERE d.domain = $1 AND d.removed_at IS NULL ORDER BY d.created_at FOR UPDATE OF d`,
      [domain],
    );
    if (claims.length === 0) throw new Error(`no office has named the domain ${domain} for single sign-on`);
    if (token === undefined)
      return [
        ...claims.map(
          (claim) => `${claim.tenant}: ${claim.confirmed_at === null ? `token ${claim.token}` : 'confirmed'}`,
        ),
        `Check that whoever holds ${domain} published the token, then: permitdesk sso confirm-domain ${domain} --token TOKEN`,
      ];
    const claim = claims.find((each) => each.token === token);
    if (claim === undefined) throw new Error(`no office has this token for ${domain}`);
    const holder = claims.find((each) => each.confirmed_at !== null && each.id !== claim.id);
    if (holder !== undefined)
      throw new Error(`${domain} is confirmed for ${holder.tenant}; it has to let go of it first`);
    if (claim.confirmed_at !== null) return [`${domain} was confirmed for ${claim.tenant} before`];
    await client.query('UPDATE sso_domains SET confirmed_at = now() WHERE tenant_id = $1 AND id = $2', [
      claim.tenant_id,
      claim.id,
    ]);
    await client.query(
      `INSERT INTO audit_log (tenant_id, at, actor, action, subject_kind, subject_id, after)
       VALUES ($1, now(), 'system:operator', 'domain.confirm', 'domain', $2, $3)`,
      [claim.tenant_id, claim.id, JSON.stringify({ domain })],
    );
    await client.query('COMMIT');
    return [`${domain} is confirmed for ${claim.tenant}`];
  } finally {
    // After a COMMIT there is nothing to roll back, and PostgreSQL only warns.
    await client.query('ROLLBACK').catch(() => undefined);
    await client.end();
  }
};
