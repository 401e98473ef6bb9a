import type { Api } from '../../api/client';
import { useOffice } from '../../shared/ui/office';
import type { CaseView } from '../case/case-query';
import { FeeDrawer } from './fee-drawer';
import { useReceiveRefund, useRequestRefund, type FeeView } from './fee-query';
import { useFeeTexts } from './texts';

interface RefundDrawerProps {
  readonly view: CaseView;
  readonly fee: FeeView;
  readonly onClose: () => void;
}

const Lead = ({ text }: { readonly text: string }) => <p className="text-muted text-pretty">{text}</p>;

/** The refund was asked for, and how. */
export const RefundRequestDrawer = ({ view, onClose }: RefundDrawerProps) => {
  const t = useFeeTexts();
  const { today } = useOffice();
  const request = useRequestRefund(view.id);
  return (
    <FeeDrawer
      view={view}
      type="fee.refund-requested"
      title={t('askTitle')}
      lead={<Lead text={t('askLead')} />}
      initial={{ requestedOn: today }}
      save={t('askSave')}
      done={t('asked')}
      send={(facts) =>
        request.mutateAsync({
          ...(facts as unknown as Omit<Api['RequestRefundDto'], 'version'>),
          version: view.version,
        })
      }
      onClose={onClose}
    />
  );
};

/** The money came back. It goes to whoever paid, who may not be the employer (IRPR s. 303.1(6)). */
export const RefundReceivedDrawer = ({ view, fee, onClose }: RefundDrawerProps) => {
  const t = useFeeTexts();
  const { today } = useOffice();
  const receive = useReceiveRefund(view.id);
  return (
    <FeeDrawer
      view={view}
      type="fee.refunded"
      title={t('receiveTitle')}
      lead={<Lead text={t('receiveLead')} />}
      initial={{ receivedOn: today, amountCents: fee.paidCents ?? undefined, payee: fee.payer ?? '' }}
      save={t('receiveSave')}
      done={t('received')}
      send={(facts) =>
        receive.mutateAsync({
          ...(facts as unknown as Omit<Api['ReceiveRefundDto'], 'version'>),
          version: view.version,
        })
      }
      onClose={onClose}
    />
  );
};
