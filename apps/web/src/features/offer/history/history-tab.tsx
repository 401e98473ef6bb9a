import { OFFER_FIELDS, type OfferField } from '@permitdesk/domain/offers/offer-fields';
import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { formatInstant } from '../../../shared/format/instant';
import { useReader } from '../../../shared/i18n/use-reader';
import { OfferFieldValue } from '../../../shared/offer-fields/offer-field-value';
import type { FieldValue } from '../../../shared/offer-fields/offer-sections';
import { Card } from '../../../shared/ui/card';
import { Disclosure } from '../../../shared/ui/disclosure';
import { EmptyState } from '../../../shared/ui/empty-state';
import { useOffice } from '../../../shared/ui/office';
import { QueryProblem } from '../../../shared/ui/query-problem';
import { Skeleton } from '../../../shared/ui/skeleton';
import { offerHistoryQuery, type OfferChange } from '../offer-queries';
import { useOfferTexts } from '../texts';
import { wordDiff } from './word-diff';

const DEL = 'rounded-sm bg-danger-soft px-0.5 text-danger line-through decoration-1';
const INS = 'rounded-sm bg-success-soft px-0.5 text-success no-underline';

const WRITTEN: ReadonlySet<OfferField['kind']> = new Set(['line', 'text', 'address']);

/** One value before and after; a text shows which of its words changed. */
const Change = ({
  field,
  before,
  after,
}: {
  readonly field: OfferField;
  readonly before: FieldValue | undefined;
  readonly after: FieldValue | undefined;
}) => {
  if (WRITTEN.has(field.kind) && typeof before === 'string' && typeof after === 'string')
    return (
      <p className="break-words whitespace-pre-line">
        {wordDiff(before, after).map(({ kind, text }, index) =>
          kind === 'gone' ? (
            <del key={index} className={DEL}>
              {text}
            </del>
          ) : kind === 'new' ? (
            <ins key={index} className={INS}>
              {text}
            </ins>
          ) : (
            <span key={index}>{text}</span>
          ),
        )}
      </p>
    );
  return (
    <p className="flex flex-wrap gap-x-2 break-words">
      {before !== undefined && (
        <del className={DEL}>
          <OfferFieldValue field={field} value={before} />
        </del>
      )}
      {after !== undefined && (
        <ins className={INS}>
          <OfferFieldValue field={field} value={after} />
        </ins>
      )}
    </p>
  );
};

const Version = ({ change, isOpen }: { readonly change: OfferChange; readonly isOpen: boolean }) => {
  const t = useOfferTexts();
  const { say, locale } = useReader();
  const { zone } = useOffice();
  const fields = OFFER_FIELDS.filter(({ id }) => Object.hasOwn(change.before, id) || Object.hasOwn(change.after, id));
  return (
    <Disclosure
      isOpen={isOpen}
      title={
        <span className="flex flex-wrap gap-x-2">
          <span>{t('version', { version: change.version })}</span>
          <span className="font-normal text-muted">
            {t('versionBy', { who: change.changedBy, when: formatInstant(change.changedAt, zone, locale) })} ·{' '}
            {fields.length === 0 ? t('onlyChecks') : t('fieldsChanged', { count: fields.length })}
          </span>
        </span>
      }
    >
      {fields.length === 0 ? (
        <p className="text-muted">{t('onlyChecksLead')}</p>
      ) : (
        <dl className="flex flex-col gap-2.5">
          {fields.map((field) => (
            <div key={field.id}>
              <dt className="text-sm text-muted">{say(field.label)}</dt>
              <dd>
                <Change field={field} before={change.before[field.id]} after={change.after[field.id]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Disclosure>
  );
};

/** Every version of the draft, newest first, with what it changed. */
export const VersionsCard = ({ caseId }: { readonly caseId: string }) => {
  const t = useOfferTexts();
  const { data, error, refetch } = useQuery(offerHistoryQuery(caseId));
  if (error !== null && data === undefined) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  return (
    <Card title={t('versions')}>
      {data === undefined ? (
        <Skeleton lines={4} />
      ) : data.length === 0 ? (
        <EmptyState icon={History} title={t('noVersionsTitle')}>
          {t('noVersions')}
        </EmptyState>
      ) : (
        <ol className="flex flex-col divide-y divide-border">
          {data.map((change, index) => (
            <li key={change.version} className="py-1">
              <Version change={change} isOpen={index === 0 && data.length > 1} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
};
