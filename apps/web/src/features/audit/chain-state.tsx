import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';
import { problemOf } from '../../api/problem';
import { formatInstant } from '../../shared/format/instant';
import { useReader } from '../../shared/i18n/use-reader';
import { ProblemNotice } from '../../shared/refusals/problem-notice';
import { Banner } from '../../shared/ui/banner';
import { Button } from '../../shared/ui/button';
import { useOffice } from '../../shared/ui/office';
import { auditStateQuery } from './audit-queries';
import { useAuditTexts } from './texts';

type State = Api['AuditStateView'];

const useCheckWords = () => {
  const t = useAuditTexts();
  const { locale } = useReader();
  const { zone } = useOffice();
  const at = (iso: string | null): string => formatInstant(iso ?? '', zone, locale);
  return {
    at,
    checked: ({ lastCheck }: State): string =>
      lastCheck === null
        ? t('neverChecked')
        : t(lastCheck.outcome === 'failed' ? 'failed' : 'whole', { at: at(lastCheck.finishedAt) }),
  };
};

const BrokenChain = ({
  check,
  action,
}: {
  readonly check: Api['AuditVerificationView'];
  readonly action: React.ReactNode;
}) => {
  const t = useAuditTexts();
  const { say } = useReader();
  const { at } = useCheckWords();
  return (
    <Banner tone="danger" title={t('brokenTitle')} action={action} className="mb-4">
      <p>
        {t('broken', { at: at(check.finishedAt), what: check.breakWords === null ? '' : say(check.breakWords) })}{' '}
        {check.breakSeq !== null && t('brokenAt', { seq: check.breakSeq })}
      </p>
      <p className="mt-1">{t('brokenDo')}</p>
    </Banner>
  );
};

/** How far the chain is sealed, what its last check said, and the button that checks it now. */
export const ChainState = () => {
  const t = useAuditTexts();
  const queries = useQueryClient();
  const { at, checked } = useCheckWords();
  const { data: state } = useQuery(auditStateQuery);
  const check = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/audit/verifications')),
    onSuccess: () => queries.invalidateQueries({ queryKey: auditStateQuery.queryKey }),
  });
  if (state === undefined) return null;
  const isRunning = state.running !== null || check.isPending;
  const button = (
    <Button size="small" onPress={() => check.mutate()} isPending={isRunning}>
      {t('check')}
    </Button>
  );
  return (
    <>
      {check.error !== null && <ProblemNotice problem={problemOf(check.error)} />}
      {state.lastCheck?.outcome === 'broken' ? (
        <BrokenChain check={state.lastCheck} action={button} />
      ) : state.sealedTo === null ? (
        <Banner tone="info" title={t('nothingSealed')} className="mb-4">
          {t('nothingSealedBody')}
        </Banner>
      ) : (
        <Banner
          tone={state.lastCheck?.outcome === 'whole' ? 'success' : 'info'}
          title={t('sealed', { seq: state.sealedTo, at: at(state.sealedAt) })}
          action={button}
          className="mb-4"
        >
          <span role="status">
            {isRunning ? t('checking') : checked(state)}
            {state.unsealed > 0 && ` · ${t('waiting', { count: state.unsealed })}`}
          </span>
        </Banner>
      )}
    </>
  );
};
