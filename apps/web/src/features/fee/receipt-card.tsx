import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Api } from '../../api/client';
import { useSay } from '../../shared/i18n/use-reader';
import { Card } from '../../shared/ui/card';
import { FileDrop } from '../../shared/ui/file-drop';
import { toast } from '../../shared/ui/toast';
import { evidenceQuery } from '../case/case-query';
import { uploadEvidence } from '../case/events/evidence-field';
import { factLabel } from './fact-label';
import type { FeeView } from './fee-query';
import { useFeeTexts } from './texts';

/** The payment has only a note of where its receipt lies, and no receipt came after it. */
const lacksReceipt = (papers: readonly Api['EvidenceView'][], evidenceId: string): boolean => {
  const noted = papers.find(({ id }) => id === evidenceId);
  return (
    noted !== undefined &&
    noted.fileName === null &&
    !papers.some(
      ({ purpose, fileName, addedAt }) => purpose === 'fee_receipt' && fileName !== null && addedAt >= noted.addedAt,
    )
  );
};

/** Asks for the receipt of a payment that was recorded without it. */
export const ReceiptCard = ({ fee }: { readonly fee: FeeView }) => {
  const t = useFeeTexts();
  const say = useSay();
  const queries = useQueryClient();
  const { data } = useQuery(evidenceQuery(fee.caseId));
  if (data === undefined || fee.evidenceId === null || !lacksReceipt(data.items, fee.evidenceId)) return null;
  const label = say(factLabel('fee.paid', 'evidenceId'));
  return (
    <Card title={t('receiptMissing')}>
      <FileDrop
        label={label}
        help={t('receiptMissingBody')}
        fileName={undefined}
        onFile={async (file) => {
          await uploadEvidence(fee.caseId, 'fee_receipt', `${label}: ${file.name}`.slice(0, 200), file);
          toast(t('receiptAdded'));
          void queries.invalidateQueries({ queryKey: ['fees'] });
          await queries.invalidateQueries({ queryKey: evidenceQuery(fee.caseId).queryKey });
        }}
      />
    </Card>
  );
};
