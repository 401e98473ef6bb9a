import { noticeText } from '@permitdesk/domain/cases/notice-text';
import type { Transaction } from '@permitdesk/persistence/transaction';
import type { NoticeListView } from './notice.dto.js';

const LIMIT = 100;

interface Row {
  id: string;
  caseId: string | null;
  employerId: string | null;
  template: string;
  params: Record<string, string>;
  createdAt: string;
  read: boolean;
}

/** The reader's own notices, newest first. */
export const listNotices = async (tx: Transaction): Promise<NoticeListView> => {
  const rows = await tx.query<Row>(
    `SELECT id, case_id AS "caseId", employer_id AS "employerId", template, params, created_at AS "createdAt", read_at IS NOT NULL AS read
     FROM notices WHERE tenant_id = app_tenant() AND account_id = $1 ORDER BY created_at DESC, id DESC LIMIT ${LIMIT}`,
    [tx.actor.id],
  );
  const [unread] = await tx.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM notices WHERE tenant_id = app_tenant() AND account_id = $1 AND read_at IS NULL',
    [tx.actor.id],
  );
  return {
    items: rows.map(({ params, ...row }) => ({
      ...row,
      ...noticeText(row.template, params),
      ...(params['dueOn'] === undefined ? {} : { dueOn: params['dueOn'] }),
    })),
    unread: unread?.count ?? 0,
  };
};
