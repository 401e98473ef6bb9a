import { Fragment } from 'react';
import { answer, api, type Api } from '../../../api/client';
import { useForm, type FieldErrors } from '../../../shared/forms/use-form';
import { Banner } from '../../../shared/ui/banner';
import { Checkbox } from '../../../shared/ui/checkbox';
import { CitationChips } from '../../../shared/ui/citation-chips';
import { CopyButton } from '../../../shared/ui/copy-button';
import { DateField } from '../../../shared/ui/date-field';
import { Drawer } from '../../../shared/ui/dialog';
import { useOffice } from '../../../shared/ui/office';
import { TextArea } from '../../../shared/ui/text-field';
import { toast } from '../../../shared/ui/toast';
import { useCaseChange, type CaseView } from '../../case/case-query';
import type { OfferView } from '../offer-queries';
import { useOfferTexts } from '../texts';
import { ActForm, type ActProps } from './act-form';
import { withdrawalChannel } from './offer-acts';

/** The mailbox of the portal, as the officers' instructions give it, in pieces that may stand on lines of their own. */
const MAILBOX = ['IRCC.EmployerPortal-', 'Portailemployeur.IRCC', '@cic.gc.ca'] as const;
const CITES = ['IRPR s. 303.1(6)(b)', 'IRCC: Employer-specific LMIA exemptions (2024-12-24), withdrawing an offer'];
const SHORTEST_REASON = 10;

interface WithdrawValues {
  readonly withdrawnOn: string | undefined;
  readonly reason: string;
  readonly refundAsked: boolean;
}

/** The employer takes the offer out of the portal; the state of the offer says by which way. */
export const WithdrawDrawer = ({ view, onClose, offer }: ActProps & { readonly offer: OfferView }) => {
  const t = useOfferTexts();
  const { today } = useOffice();
  const channel = withdrawalChannel(offer.state);
  const isInPortal = offer.state === 'pending' || offer.state === 'matched';
  const withdraw = useCaseChange(view.id, (body: Api['WithdrawOfferDto']) =>
    answer(api.POST('/api/v1/cases/{id}/offer/withdrawal', { params: { path: { id: view.id } }, body })),
  );
  const form = useForm<WithdrawValues, CaseView>({
    initial: { withdrawnOn: today, reason: '', refundAsked: false },
    prefix: 'facts',
    check: ({ withdrawnOn, reason }): FieldErrors => ({
      ...(withdrawnOn === undefined ? { withdrawnOn: t('missingField', { label: t('withdraw.withdrawnOn') }) } : {}),
      ...(reason.trim().length < SHORTEST_REASON ? { reason: t('tooShort') } : {}),
    }),
    send: ({ withdrawnOn = today, reason, refundAsked }) =>
      withdraw.mutateAsync({ withdrawnOn, channel, reason, refundAsked, version: view.version }),
    onDone: () => {
      toast(t('withdrawSaved'));
      onClose();
    },
  });
  const { values, set, errorOf } = form;
  return (
    <Drawer title={t('turn.withdrawal')} isOpen onClose={onClose}>
      <Banner
        tone={channel === 'mailbox' ? 'warning' : 'info'}
        title={t(isInPortal ? `withdrawTitle.${channel}` : 'withdrawTitle.draft')}
        className="mb-4"
      >
        <p>{t(isInPortal ? `withdrawLead.${channel}` : 'withdrawLead.draft')}</p>
        {channel === 'mailbox' && (
          <p className="mt-1">
            {MAILBOX.map((part) => (
              <Fragment key={part}>
                {part}
                <wbr />
              </Fragment>
            ))}{' '}
            <CopyButton value={MAILBOX.join('')} what={t('mailbox')} />
          </p>
        )}
        <CitationChips cites={CITES} className="mt-2" />
      </Banner>
      <ActForm view={view} onClose={onClose} form={form} act={t('turn.withdrawal')} kind="danger">
        <DateField
          label={t('withdraw.withdrawnOn')}
          name="withdrawnOn"
          isRequired
          max={today}
          value={values.withdrawnOn}
          onChange={(day) => set('withdrawnOn', day)}
          error={errorOf('withdrawnOn')}
        />
        <TextArea
          label={t('reason')}
          name="reason"
          isRequired
          help={t('reasonHelp')}
          value={values.reason}
          onChange={(reason) => set('reason', reason)}
          error={errorOf('reason')}
        />
        <Checkbox
          label={t('withdraw.refundAsked')}
          name="refundAsked"
          help={t('refundHelp')}
          isSelected={values.refundAsked}
          onChange={(refundAsked) => set('refundAsked', refundAsked)}
          error={errorOf('refundAsked')}
        />
      </ActForm>
    </Drawer>
  );
};
