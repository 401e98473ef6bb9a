import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantWall } from './tenant-wall.js';

/**
 * The audit that no one edits, the outbox and inbox that make delivery exact, and the heartbeat of the worker.
 * Outbox, inbox and heartbeats serve every tenant, so they have no row policy, and they hold ids only.
 */
export class AuditOutboxInbox1760000400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE audit_log (
        tenant_id uuid NOT NULL REFERENCES tenants,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        at timestamptz NOT NULL,
        actor text NOT NULL,
        action text NOT NULL,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        case_id uuid,
        before jsonb,
        after jsonb,
        reason text,
        PRIMARY KEY (tenant_id, seq));
      CREATE INDEX audit_subject ON audit_log (tenant_id, subject_id, seq);
      CREATE INDEX audit_case ON audit_log (tenant_id, case_id, seq) WHERE case_id IS NOT NULL;
      COMMENT ON TABLE audit_log IS 'Written in the transaction it speaks of; survives what it describes, so it references nothing but the tenant';
      CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse_change();
      ${tenantWall('audit_log', 'SELECT, INSERT')}

      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        tenant_id uuid NOT NULL,
        job text NOT NULL,
        key text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz);
      CREATE INDEX outbox_unsent ON outbox (id) WHERE sent_at IS NULL;
      CREATE INDEX outbox_key ON outbox (key);
      CREATE INDEX outbox_sent ON outbox (sent_at) WHERE sent_at IS NOT NULL;
      GRANT SELECT, INSERT, UPDATE (sent_at), DELETE ON outbox TO permitdesk_app;
      COMMENT ON TABLE outbox IS 'What is committed and still to be handed to the queue: ids only, for the relay serves every tenant';

      CREATE TABLE inbox (
        key text PRIMARY KEY,
        claimed_at timestamptz NOT NULL DEFAULT now());
      GRANT SELECT, INSERT, DELETE ON inbox TO permitdesk_app;
      COMMENT ON TABLE inbox IS 'Keys of the work that was done: a claim and its effect commit together';

      CREATE TABLE heartbeats (
        name text PRIMARY KEY,
        at timestamptz NOT NULL,
        details jsonb NOT NULL DEFAULT '{}');
      GRANT SELECT, INSERT, UPDATE, DELETE ON heartbeats TO permitdesk_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE heartbeats, inbox, outbox, audit_log;');
  }
}
