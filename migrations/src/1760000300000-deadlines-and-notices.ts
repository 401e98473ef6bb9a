import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantWall } from './tenant-wall.js';

/** Deadlines with every value they ever had, the rungs of their reminder ladders, and the notices that rungs and topics make. */
export class DeadlinesAndNotices1760000300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE deadlines (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        rule_id text NOT NULL CHECK (rule_id ~ '^DL-[0-9]+$'),
        key text NOT NULL,
        owner text NOT NULL CHECK (owner IN ('employer', 'worker', 'representative')),
        trigger json NOT NULL,
        safe_due date NOT NULL,
        legal_due date NOT NULL,
        begin_on date NOT NULL,
        status text NOT NULL CHECK (status IN ('open', 'met', 'overtaken')),
        met_on date,
        met_by uuid,
        steps json NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, case_id, rule_id, key),
        FOREIGN KEY (tenant_id, case_id) REFERENCES cases,
        CHECK (legal_due >= safe_due), CHECK (begin_on <= safe_due));
      CREATE INDEX deadlines_open ON deadlines (tenant_id, safe_due, id) WHERE status = 'open';
      COMMENT ON COLUMN deadlines.steps IS 'The reckoning, line by line; json and not jsonb, whose reordered keys would look like a change';
      COMMENT ON COLUMN deadlines.safe_due IS 'Never moved by a holiday; drives reminders (CAL-04)';
      COMMENT ON COLUMN deadlines.legal_due IS 'With Interpretation Act s. 26; a last resort';

      CREATE TABLE deadline_values (
        tenant_id uuid NOT NULL REFERENCES tenants,
        deadline_id uuid NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        safe_due date NOT NULL,
        legal_due date NOT NULL,
        status text NOT NULL,
        because uuid,
        set_by text NOT NULL,
        set_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, deadline_id, seq),
        FOREIGN KEY (tenant_id, deadline_id) REFERENCES deadlines);
      COMMENT ON TABLE deadline_values IS 'Every value a deadline ever had, and the event because of which it changed';
      CREATE TRIGGER deadline_values_append_only BEFORE UPDATE OR DELETE ON deadline_values FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE rungs (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        deadline_id uuid NOT NULL,
        remind_on date NOT NULL,
        fire_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'sent', 'dropped')),
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, deadline_id, remind_on),
        FOREIGN KEY (tenant_id, deadline_id) REFERENCES deadlines);
      CREATE INDEX rungs_due ON rungs (fire_at) WHERE state = 'waiting';
      COMMENT ON COLUMN rungs.state IS 'waiting: not yet told; sent: notices made; dropped: the deadline moved or was met';

      CREATE TABLE notices (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        key text NOT NULL,
        account_id uuid NOT NULL REFERENCES accounts,
        case_id uuid NOT NULL,
        template text NOT NULL,
        params jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        read_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, key, account_id),
        FOREIGN KEY (tenant_id, case_id) REFERENCES cases);
      CREATE INDEX notices_inbox ON notices (tenant_id, account_id, created_at DESC);
      COMMENT ON COLUMN notices.key IS 'One notice per rung or event and person, whatever is delivered twice';

      CREATE TABLE deliveries (
        tenant_id uuid NOT NULL REFERENCES tenants,
        notice_id uuid NOT NULL,
        channel text NOT NULL CHECK (channel IN ('mail')),
        state text NOT NULL CHECK (state IN ('queued', 'sent', 'failed')),
        message_id text,
        attempts integer NOT NULL DEFAULT 0,
        last_error text,
        sent_at timestamptz,
        PRIMARY KEY (tenant_id, notice_id, channel),
        FOREIGN KEY (tenant_id, notice_id) REFERENCES notices);

      ${tenantWall('deadlines', 'SELECT, INSERT, UPDATE')}
      ${tenantWall('deadline_values', 'SELECT, INSERT')}
      ${tenantWall('rungs', 'SELECT, INSERT, UPDATE')}
      ${tenantWall('notices', 'SELECT, INSERT, UPDATE (read_at)')}
      ${tenantWall('deliveries', 'SELECT, INSERT, UPDATE')}

      CREATE FUNCTION app_due_rungs(at timestamptz, most integer) RETURNS TABLE (tenant_id uuid, rung_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT r.tenant_id, r.id FROM rungs r WHERE r.state = 'waiting' AND r.fire_at <= at ORDER BY r.fire_at, r.id LIMIT most $$;
      COMMENT ON FUNCTION app_due_rungs IS 'What is due and unsent, so that a missed run is caught up by the next: ids only';
      REVOKE ALL ON FUNCTION app_due_rungs FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app_due_rungs TO permitdesk_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION app_due_rungs; DROP TABLE deliveries, notices, rungs, deadline_values, deadlines;');
  }
}
