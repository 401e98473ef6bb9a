import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatInstant } from '../../../shared/format/instant';
import { useReader } from '../../../shared/i18n/use-reader';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { CopyButton } from '../../../shared/ui/copy-button';
import { KeyValues } from '../../../shared/ui/key-values';
import { LinkButton } from '../../../shared/ui/link-button';
import { useOffice } from '../../../shared/ui/office';
import type { CaseView } from '../../case/case-query';
import { CodeName } from '../codes/code-name';
import { codesQuery, type ExemptionView } from '../exemption-queries';
import { useExemptionTexts } from '../texts';
import { ReasonDialog } from './reason-dialog';

/** Where the case goes after step 1. */
const NextStep = ({ view }: { readonly view: CaseView }) => {
  const t = useExemptionTexts();
  const outcome = view.exemptionOutcome;
  const params = { caseId: view.id };
  if (outcome === 'lmia_needed' || outcome === 'no_permit_needed') return <p className="text-read">{t('nextOver')}</p>;
  const { fee } = view.states;
  const hasFee = fee !== 'not_applicable';
  // The one primary button is for what is to be done; a fee that is settled is only looked at.
  const kind = fee === 'none' || fee === 'due' || !hasFee ? 'primary' : 'secondary';
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <p className="min-w-0 flex-1 basis-64 text-read text-pretty">{hasFee ? t('nextFee') : t('nextNoOffer')}</p>
      {hasFee ? (
        <LinkButton to="/cases/$caseId/fee" params={params} kind={kind}>
          {t('toFee')}
        </LinkButton>
      ) : (
        <LinkButton to="/cases/$caseId/permit" params={params} kind={kind}>
          {t('toPermit')}
        </LinkButton>
      )}
    </div>
  );
};

interface SnapshotCardProps {
  readonly caseView: CaseView;
  readonly view: ExemptionView;
}

/** Step 1 is over: who stands for it, the fingerprint of what was signed, the way on, and the way back with a reason. */
export const SnapshotCard = ({ caseView, view }: SnapshotCardProps) => {
  const t = useExemptionTexts();
  const { locale } = useReader();
  const { zone } = useOffice();
  const [isReopening, setReopening] = useState(false);
  const { snapshot } = view;
  const { data: codes } = useQuery(codesQuery);
  const found = caseView.facts.find(({ type }) => type === 'exemption.found')?.facts;
  const code = codes?.find((each) => each.code === found?.['code']);
  return (
    <Card title={snapshot === null ? t('foundTitle') : t('snapshot')}>
      <NextStep view={caseView} />
      {snapshot !== null && (
        <>
          <p className="mt-4 mb-3 max-w-prose text-muted text-pretty">{t('snapshotLead')}</p>
          <KeyValues
            items={[
              { key: t('signedBy'), value: snapshot.madeBy },
              {
                key: t('signedAt'),
                value: <time dateTime={snapshot.madeAt}>{formatInstant(snapshot.madeAt, zone, locale)}</time>,
              },
              ...(view.preparedBy === null ? [] : [{ key: t('preparedByKey'), value: view.preparedBy }]),
              {
                key: t('sha256'),
                value: (
                  <span className="flex items-start gap-1.5">
                    <code className="min-w-0 font-mono text-sm break-all">{snapshot.sha256}</code>
                    <CopyButton value={snapshot.sha256} what={t('sha256')} />
                  </span>
                ),
              },
            ]}
          />
        </>
      )}
      {snapshot === null && found !== undefined && (
        <KeyValues
          className="mt-4"
          items={[
            ...(found['code'] === undefined
              ? []
              : [{ key: t('code'), value: code === undefined ? String(found['code']) : <CodeName code={code} /> }]),
            ...(found['reason'] === undefined
              ? []
              : [
                  {
                    key: t('foundBecause'),
                    value: <span className="whitespace-pre-line">{String(found['reason'])}</span>,
                  },
                ]),
          ]}
        />
      )}
      {caseView.possible.includes('exemption.reopened') && (
        <Button className="mt-4" onPress={() => setReopening(true)}>
          {t('reopen')}
        </Button>
      )}
      {isReopening && <ReasonDialog view={caseView} turn="reopen" onClose={() => setReopening(false)} />}
    </Card>
  );
};
