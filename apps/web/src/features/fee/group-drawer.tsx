import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';
import { formatCents } from '../../shared/format/money';
import { FormBody } from '../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../shared/forms/use-form';
import { useReader } from '../../shared/i18n/use-reader';
import { Banner } from '../../shared/ui/banner';
import { Button } from '../../shared/ui/button';
import { Checkbox } from '../../shared/ui/checkbox';
import { CitationChips } from '../../shared/ui/citation-chips';
import { DateField } from '../../shared/ui/date-field';
import { DateTimeField } from '../../shared/ui/date-time-field';
import { Drawer } from '../../shared/ui/dialog';
import { given } from '../../shared/ui/given';
import { MoneyField } from '../../shared/ui/money-field';
import { useOffice } from '../../shared/ui/office';
import { TextField } from '../../shared/ui/text-field';
import { toast } from '../../shared/ui/toast';
import { useReloadCase, type CaseView } from '../case/case-query';
import { EvidenceField } from '../case/events/evidence-field';
import { useCaseTexts } from '../case/texts';
import { factLabel } from './fact-label';
import { dueCasesQuery } from './fee-query';
import { groupSum } from './group-sum';
import { useFeeTexts } from './texts';

interface Values {
  readonly name: string;
  readonly offersOn: string | undefined;
  readonly caseIds: readonly string[];
  readonly amountCents: number | undefined;
  readonly paidAt: string | undefined;
  readonly payer: string;
  readonly receiptNumber: string;
  readonly receiptId: string | undefined;
}

/** How the one amount of the group arises, as the cases are chosen. */
const GroupReckoning = ({ offersOn, count }: { readonly offersOn: string | undefined; readonly count: number }) => {
  const t = useFeeTexts();
  const { locale } = useReader();
  const reckoned = groupSum(offersOn, count);
  if (reckoned === undefined) return null;
  const money = (cents: number): string => formatCents(cents, locale);
  const shares = [...new Set(reckoned.shares)].map(money).join(' / ');
  return (
    <div aria-live="polite" className="rounded-md bg-sunken px-3.5 py-2.5">
      {count < reckoned.from ? (
        <p>{t('groupTooSmall', { count, from: reckoned.from })}</p>
      ) : (
        <>
          <p className="tabular">
            {t('groupSum', { count, each: money(reckoned.each), sum: money(reckoned.sum) })}
            {reckoned.isCapped && <strong>, {t('groupCapped', { total: money(reckoned.total) })}</strong>}
          </p>
          <p className="tabular text-sm text-muted">{t('groupShares', { shares })}</p>
        </>
      )}
      <CitationChips cites={['IRPR s. 303.1(7)']} className="mt-1.5" />
    </div>
  );
};

/** One payment for performing artists and their staff of one employer, whose offers are made on the same day. */
export const GroupDrawer = ({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) => {
  const t = useFeeTexts();
  const c = useCaseTexts();
  const { say, locale } = useReader();
  const { today, zone } = useOffice();
  const reload = useReloadCase(view.id);
  const queries = useQueryClient();
  const { data: due } = useQuery(dueCasesQuery(view.employer.id));
  const label = (name: string): string => say(factLabel('fee.paid', name));
  const missing = (name: string): string => c('missing', { label: name });
  const form = useForm<Values, Api['FeeGroupView']>({
    initial: {
      name: '',
      offersOn: today,
      caseIds: [view.id],
      amountCents: undefined,
      paidAt: undefined,
      payer: view.employer.name,
      receiptNumber: '',
      receiptId: undefined,
    },
    check: (values): FieldErrors => ({
      ...(values.name.trim() === '' ? { name: missing(t('groupName')) } : {}),
      ...(values.offersOn === undefined ? { offersOn: missing(t('groupOffersOn')) } : {}),
      ...(values.amountCents === undefined ? { amountCents: missing(label('amountCents')) } : {}),
      ...(values.paidAt === undefined ? { paidAt: missing(label('paidAt')) } : {}),
      ...(values.payer.trim() === '' ? { payer: missing(label('payer')) } : {}),
      ...(values.receiptNumber.trim() === '' ? { receiptNumber: missing(label('receiptNumber')) } : {}),
      ...(values.receiptId === undefined ? { receiptId: missing(label('evidenceId')) } : {}),
    }),
    send: ({ offersOn, amountCents, paidAt, caseIds, receiptId, ...rest }) =>
      answer(
        api.POST('/api/v1/fee-groups', {
          body: {
            ...rest,
            caseIds: [...caseIds],
            offersOn: offersOn ?? today,
            amountCents: amountCents ?? 0,
            paidAt: paidAt ?? '',
            ...given({ receiptId }),
          },
        }),
      ),
    onDone: ({ shares }) => {
      // Every case of the group has moved on.
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      toast(t('groupPaid', { count: shares.length }));
      onClose();
    },
  });
  const { values, set, errorOf } = form;
  const reckoned = groupSum(values.offersOn, values.caseIds.length);
  const isGroup = reckoned !== undefined && values.caseIds.length >= reckoned.from;
  const choose = (caseId: string, isChosen: boolean): void =>
    set('caseIds', isChosen ? [...values.caseIds, caseId] : values.caseIds.filter((each) => each !== caseId));
  const fault = errorOf('caseIds');
  return (
    <Drawer title={t('groupTitle')} isOpen onClose={onClose} width="wide">
      <p className="pb-4 text-muted text-pretty">{t('groupLead', { from: reckoned?.from ?? 3 })}</p>
      <FormBody
        form={form}
        onReload={reload}
        actions={
          <>
            <Button type="submit" kind="primary" isPending={form.isSending}>
              {t('groupSave')}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {c('cancel')}
            </Button>
          </>
        }
      >
        <TextField
          label={t('groupName')}
          name="name"
          help={t('groupNameHelp')}
          isRequired
          maxLength={200}
          value={values.name}
          onChange={(name) => set('name', name)}
          error={errorOf('name')}
        />
        <DateField
          label={t('groupOffersOn')}
          name="offersOn"
          isRequired
          value={values.offersOn}
          onChange={(offersOn) => set('offersOn', offersOn)}
          error={errorOf('offersOn')}
          className="sm:max-w-60"
        />
        <fieldset data-field="caseIds" className="flex flex-col gap-1.5">
          <legend className="text-sm font-medium">{t('groupCases')}</legend>
          <p className="text-sm text-muted">{t('groupCasesHelp', { employer: view.employer.name })}</p>
          {(due?.items ?? []).map((item) => (
            <Checkbox
              key={item.id}
              label={item.worker}
              help={t('caseLine', { number: item.number, job: item.jobTitle })}
              isSelected={values.caseIds.includes(item.id)}
              isDisabled={item.id === view.id}
              onChange={(isChosen) => choose(item.id, isChosen)}
            />
          ))}
          {fault !== undefined && (
            <p role="alert" className="text-sm text-danger">
              {fault}
            </p>
          )}
        </fieldset>
        <GroupReckoning offersOn={values.offersOn} count={values.caseIds.length} />
        <Banner tone="warning" title={t('receiptOnceTitle')}>
          {t('receiptOnce')}
        </Banner>
        <MoneyField
          label={label('amountCents')}
          name="amountCents"
          isRequired
          help={isGroup ? t('groupAmountHelp', { total: formatCents(reckoned.total, locale) }) : undefined}
          value={values.amountCents}
          onChange={(amountCents) => set('amountCents', amountCents)}
          error={errorOf('amountCents')}
        />
        <DateTimeField
          label={label('paidAt')}
          name="paidAt"
          isRequired
          zone={zone}
          value={values.paidAt}
          onChange={(paidAt) => set('paidAt', paidAt)}
          error={errorOf('paidAt')}
        />
        <TextField
          label={label('payer')}
          name="payer"
          isRequired
          value={values.payer}
          onChange={(payer) => set('payer', payer)}
          error={errorOf('payer')}
        />
        <TextField
          label={label('receiptNumber')}
          name="receiptNumber"
          isRequired
          value={values.receiptNumber}
          onChange={(receiptNumber) => set('receiptNumber', receiptNumber)}
          error={errorOf('receiptNumber')}
        />
        <EvidenceField
          caseId={view.id}
          type="fee.paid"
          label={label('evidenceId')}
          name="receiptId"
          isRequired
          value={values.receiptId}
          onChange={(receiptId) => set('receiptId', receiptId)}
          error={errorOf('receiptId')}
        />
        <p className="-mt-2 text-sm text-muted">{t('groupReceiptHelp')}</p>
      </FormBody>
    </Drawer>
  );
};
