import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantWall } from './tenant-wall.js';

/**
 * The proof of the audit: a chain of keyed links per tenant, sealed in batches, and the checks of it.
 *
 * A chain that each writer extends would make all writers of a tenant queue for its end. So the writers only note that a row
 * is unsealed, in a table that nobody waits for, and one sealer per tenant links the rows a moment later. What is unsealed is
 * known by that table and not by a highest number: a transaction that commits late with a low number is sealed like any other.
 */
export class AuditChain1760001200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE audit_unsealed (
        tenant_id uuid NOT NULL REFERENCES tenants,
        seq bigint NOT NULL,
        queued_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, seq));
      ALTER TABLE audit_unsealed SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);
      COMMENT ON TABLE audit_unsealed IS 'Rows of audit_log without a link yet; filled by its insert trigger alone, emptied by the sealer';
      COMMENT ON COLUMN audit_unsealed.queued_at IS
        'By the database''s own clock: a row that is put in later with a low number and an old time betrays itself by it';
      ${tenantWall('audit_unsealed', 'SELECT, DELETE')}

      CREATE FUNCTION audit_queue_for_sealing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        BEGIN
          INSERT INTO audit_unsealed (tenant_id, seq, queued_at) SELECT tenant_id, seq, clock_timestamp() FROM added;
          RETURN NULL;
        END $$;
      REVOKE ALL ON FUNCTION audit_queue_for_sealing FROM PUBLIC;
      COMMENT ON FUNCTION audit_queue_for_sealing IS 'As owner, for the app may not put anything into the queue by itself';
      INSERT INTO audit_unsealed (tenant_id, seq, queued_at) SELECT tenant_id, seq, clock_timestamp() FROM audit_log;
      CREATE TRIGGER audit_log_unsealed AFTER INSERT ON audit_log REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION audit_queue_for_sealing();

      CREATE TABLE audit_links (
        tenant_id uuid NOT NULL REFERENCES tenants,
        position bigint NOT NULL CHECK (position > 0),
        seq bigint NOT NULL,
        key_id text NOT NULL,
        queued_at timestamptz NOT NULL,
        sealed_at timestamptz NOT NULL,
        entry_hash bytea NOT NULL CHECK (octet_length(entry_hash) = 32),
        link bytea NOT NULL CHECK (octet_length(link) = 32),
        PRIMARY KEY (tenant_id, position),
        UNIQUE (tenant_id, seq));
      COMMENT ON TABLE audit_links IS 'The chain: each link is an HMAC over the one before, its position and the whole row';
      COMMENT ON COLUMN audit_links.key_id IS 'Which installation key made the link: a chain goes on over a change of keys';
      COMMENT ON COLUMN audit_links.entry_hash IS 'SHA-256 of the row alone: tells a changed row from a link made with another key';
      CREATE TRIGGER audit_links_append_only BEFORE UPDATE OR DELETE ON audit_links FOR EACH ROW EXECUTE FUNCTION refuse_change();
      ${tenantWall('audit_links', 'SELECT, INSERT')}

      CREATE INDEX audit_actor ON audit_log (tenant_id, actor, seq);
      CREATE INDEX audit_at ON audit_log (tenant_id, at);

      CREATE TABLE audit_verifications (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        asked_by text NOT NULL,
        asked_at timestamptz NOT NULL,
        finished_at timestamptz,
        outcome text CHECK (outcome IN ('whole', 'broken', 'failed')),
        entries bigint,
        unsealed integer,
        sealed_to bigint,
        break_kind text,
        break_seq bigint,
        break_position bigint,
        PRIMARY KEY (tenant_id, id),
        CHECK ((finished_at IS NULL) = (outcome IS NULL)));
      CREATE INDEX audit_verifications_latest ON audit_verifications (tenant_id, asked_at DESC);
      CREATE UNIQUE INDEX audit_verifications_one_at_a_time ON audit_verifications (tenant_id) WHERE finished_at IS NULL;
      COMMENT ON TABLE audit_verifications IS 'Each check of a chain and what it came to; asked for by a person or by the daily sweep';
      COMMENT ON COLUMN audit_verifications.outcome IS 'Null while it runs; failed: the check itself could not be made';
      ${tenantWall('audit_verifications', 'SELECT, INSERT, UPDATE (finished_at, outcome, entries, unsealed, sealed_to, break_kind, break_seq, break_position)')}

      ALTER TABLE notices ALTER COLUMN case_id DROP NOT NULL;
      COMMENT ON COLUMN notices.case_id IS 'Null for what concerns no case: a broken audit chain';

      CREATE FUNCTION app_tenants_to_seal(most integer) RETURNS TABLE (tenant_id uuid, zone text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT t.id, t.zone FROM tenants t WHERE EXISTS (SELECT 1 FROM audit_unsealed q WHERE q.tenant_id = t.id) ORDER BY t.id LIMIT most $$;
      COMMENT ON FUNCTION app_tenants_to_seal IS 'Whose audit has rows without a link: ids and zones only';

      CREATE FUNCTION app_tenants_to_verify(since timestamptz, most integer) RETURNS TABLE (tenant_id uuid, zone text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT t.id, t.zone FROM tenants t
          WHERE EXISTS (SELECT 1 FROM audit_links l WHERE l.tenant_id = t.id)
            AND NOT EXISTS (SELECT 1 FROM audit_verifications v WHERE v.tenant_id = t.id AND (v.asked_at > since OR v.finished_at IS NULL))
          ORDER BY t.id LIMIT most $$;
      COMMENT ON FUNCTION app_tenants_to_verify IS 'Whose chain was not checked since an instant: ids and zones only';
      CREATE FUNCTION app_has_viewed(what text, subject uuid, for_case uuid, since timestamptz) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT EXISTS (SELECT 1 FROM audit_log a WHERE a.tenant_id = app_tenant() AND a.actor = app_actor()
            AND a.subject_id = subject AND a.case_id IS NOT DISTINCT FROM for_case AND a.action = what AND a.at > since) $$;
      COMMENT ON FUNCTION app_has_viewed IS
        'Whether whoever acts has looked already: a person who may not read the audit is still logged once and not ten times';
      REVOKE ALL ON FUNCTION app_tenants_to_seal, app_tenants_to_verify, app_has_viewed FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app_tenants_to_seal, app_tenants_to_verify, app_has_viewed TO permitdesk_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM deliveries d USING notices n WHERE n.tenant_id = d.tenant_id AND n.id = d.notice_id AND n.case_id IS NULL;
      DELETE FROM notices WHERE case_id IS NULL;
      ALTER TABLE notices ALTER COLUMN case_id SET NOT NULL;
      DROP FUNCTION app_has_viewed, app_tenants_to_verify, app_tenants_to_seal;
      DROP TABLE audit_verifications, audit_links;
      DROP TRIGGER audit_log_unsealed ON audit_log;
      DROP FUNCTION audit_queue_for_sealing;
      DROP TABLE audit_unsealed;
      DROP INDEX audit_actor, audit_at;`);
  }
}
