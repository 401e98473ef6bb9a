import { complianceFeeOn } from '@permitdesk/domain/fees/compliance-fee';
import { parseDay } from '@permitdesk/domain/time/plain-date';
import type { Api } from '../../api/client';
import { dayOfInstant } from '../../shared/format/instant';
import { formatCents } from '../../shared/format/money';
import { useReader } from '../../shared/i18n/use-reader';
import { Banner } from '../../shared/ui/banner';
import { useOffice } from '../../shared/ui/office';
import type { CaseView } from '../case/case-query';
import { FeeDrawer } from './fee-drawer';
import { usePayFee, type FeeView } from './fee-query';
import { useFeeTexts } from './texts';

interface PaymentDrawerProps {
  readonly view: CaseView;
  readonly fee: FeeView;
  readonly onClose: () => void;
}

/** The payment as the receipt says it: amount, moment, payer, number, and the receipt itself. */
export const PaymentDrawer = ({ view, fee, onClose }: PaymentDrawerProps) => {
  const t = useFeeTexts();
  const { locale } = useReader();
  const { today, zone } = useOffice();
  const pay = usePayFee(view.id);
  const inForce = (paidAt: unknown): string => {
    const on = parseDay(typeof paidAt === 'string' ? dayOfInstant(paidAt, zone) : today);
    const rate = on === undefined ? undefined : complianceFeeOn(on);
    return rate === undefined ? t('notInForce') : t('inForce', { amount: formatCents(rate.each, locale) });
  };
  return (
    <FeeDrawer
      view={view}
      type="fee.paid"
      title={t('payTitle')}
      lead={
        <Banner tone="warning" title={t('receiptOnceTitle')}>
          {t('receiptOnce')}
        </Banner>
      }
      initial={{ amountCents: fee.dueCents ?? undefined, payer: view.employer.name }}
      helpOf={(name, values) => (name === 'amountCents' ? inForce(values['paidAt']) : undefined)}
      save={t('paySave')}
      done={t('paid')}
      send={(facts, asFound) =>
        pay.mutateAsync({
          ...(facts as unknown as Omit<Api['PayFeeDto'], 'version' | 'asFound'>),
          asFound,
          version: view.version,
        })
      }
      onClose={onClose}
    />
  );
};
