import { CHECK_OUTCOME_NAMES, CUSTODIAN_KIND_NAMES } from '@permitdesk/domain/custodians/custodian';
import { useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useSay } from '../../shared/i18n/use-reader';
import { RefusalList } from '../../shared/refusals/refusal-list';
import { Badge, StatusChip } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { classes } from '../../shared/ui/classes';
import { DateText } from '../../shared/ui/date-text';
import { Dialog, Drawer } from '../../shared/ui/dialog';
import { useOffice } from '../../shared/ui/office';
import { toast } from '../../shared/ui/toast';
import { useMay, useSession } from '../session/session-query';
import { CheckForm } from './check-form';
import { CustodianForm } from './custodian-form';
import type { CustodianView, PortalAccount } from './custodian-queries';
import { useCustodianTexts } from './texts';

/** One account of the portal: its number, who can sign in, and what is not as it should be. */
export const PortalAccountCard = ({
  account,
  title,
  isReadOnly = false,
}: {
  readonly account: PortalAccount;
  readonly title?: ReactNode;
  readonly isReadOnly?: boolean;
}) => {
  const t = useCustodianTexts();
  const say = useSay();
  const may = useMay();
  const { today } = useOffice();
  const { accountId: readerId } = useSession();
  const queries = useQueryClient();
  const [editing, setEditing] = useState<{ readonly custodian?: CustodianView }>();
  const [checking, setChecking] = useState<CustodianView>();
  const mayKeep = may('custodian.edit') && !isReadOnly;
  const done = (): void => {
    void queries.invalidateQueries({ queryKey: ['custodians'] });
    setEditing(undefined);
    setChecking(undefined);
    toast(t('saved'));
  };
  const isOver = ({ until }: CustodianView): boolean => until !== null && until < today;
  return (
    <Card
      title={title ?? account.legalName}
      aside={<span className="tabular">{account.businessNumber ?? t('noNumber')}</span>}
    >
      {account.findings.length > 0 && (
        <RefusalList refusals={account.findings.map(({ finding }) => finding)} className="pt-1 pb-4" />
      )}
      {account.custodians.length > 0 && (
        <ul aria-label={t('list')} className="divide-y divide-border border-y border-border">
          {account.custodians.map((custodian) => (
            <li
              key={custodian.id}
              className={classes(
                'flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5',
                isOver(custodian) && 'text-muted',
              )}
            >
              <div className="min-w-0 grow basis-56">
                <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                  <span className="font-medium">{custodian.name}</span>
                  <Badge tone={custodian.kind === 'primary' ? 'accent' : 'neutral'}>
                    {say(CUSTODIAN_KIND_NAMES[custodian.kind])}
                  </Badge>
                  {custodian.branch !== null && <Badge>{custodian.branch}</Badge>}
                </p>
                <p className="text-sm text-muted">
                  {t('since')} <DateText day={custodian.since} />
                  {custodian.until !== null && (
                    <>
                      {' · '}
                      {t('until')} <DateText day={custodian.until} />
                    </>
                  )}
                  {custodian.pinHolder !== null && ` · ${t('pinWith', { name: custodian.pinHolder })}`}
                  {custodian.credentialLabel !== null && ` · ${custodian.credentialLabel}`}
                </p>
              </div>
              <div className="text-sm">
                {custodian.outcome === null || custodian.checkedOn === null ? (
                  <StatusChip tone="neutral" look="flat">
                    {t('neverChecked')}
                  </StatusChip>
                ) : (
                  <StatusChip tone={custodian.outcome === 'works' ? 'success' : 'danger'} look="flat">
                    {say(CHECK_OUTCOME_NAMES[custodian.outcome])} · <DateText day={custodian.checkedOn} />
                  </StatusChip>
                )}
                {!isOver(custodian) && (
                  <p className="text-muted">
                    {t('nextCheck')} <DateText day={custodian.nextCheckOn} />
                  </p>
                )}
              </div>
              <span className="flex gap-1">
                {!isOver(custodian) && !isReadOnly && (mayKeep || custodian.accountId === readerId) && (
                  <Button size="small" onPress={() => setChecking(custodian)}>
                    {t('check')}
                    <span className="sr-only"> {custodian.name}</span>
                  </Button>
                )}
                {mayKeep && (
                  <Button size="small" kind="quiet" onPress={() => setEditing({ custodian })}>
                    {t('edit')}
                    <span className="sr-only"> {custodian.name}</span>
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayKeep && (
        <Button size="small" kind="quiet" className="mt-2 -ml-2" onPress={() => setEditing({})}>
          <Plus size={14} aria-hidden />
          {t('addCustodian')}
        </Button>
      )}
      <Drawer
        title={t(editing?.custodian === undefined ? 'addCustodian' : 'editCustodian')}
        isOpen={editing !== undefined}
        onClose={() => setEditing(undefined)}
      >
        {editing !== undefined && (
          <CustodianForm
            account={account}
            {...(editing.custodian === undefined ? {} : { custodian: editing.custodian })}
            onDone={done}
            onCancel={() => setEditing(undefined)}
          />
        )}
      </Drawer>
      <Dialog title={t('checkTitle')} isOpen={checking !== undefined} onClose={() => setChecking(undefined)}>
        {checking !== undefined && (
          <CheckForm custodian={checking} onDone={done} onCancel={() => setChecking(undefined)} />
        )}
      </Dialog>
    </Card>
  );
};
