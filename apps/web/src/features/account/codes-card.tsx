import { useState } from 'react';
import { answer, api } from '../../api/client';
import { StatusChip } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Dialog } from '../../shared/ui/dialog';
import { toast } from '../../shared/ui/toast';
import type { Account } from './account-query';
import { ProofDialog } from './proof-dialog';
import { RecoveryCodes } from './recovery-codes';
import { SetUpCodes } from './set-up-codes';
import { useAccountTexts } from './texts';
import { useWhen } from './use-when';

/** Codes from an app, and the recovery codes for when it is lost. */
export const CodesCard = ({ account, onChanged }: { readonly account: Account; readonly onChanged: () => void }) => {
  const t = useAccountTexts();
  const when = useWhen();
  const [open, setOpen] = useState<'set-up' | 'turn-off' | 'renew'>();
  const [fresh, setFresh] = useState<readonly string[]>();
  const close = (): void => setOpen(undefined);
  const { totpSince, recoveryCodesLeft, hasPassword } = account;
  return (
    <Card
      title={t('codes')}
      aside={
        <StatusChip tone={totpSince === null ? 'neutral' : 'success'}>
          {totpSince === null ? t('off') : t('on')}
        </StatusChip>
      }
    >
      <p className="text-pretty">{totpSince === null ? t('codesOff') : t('codesOn', { when: when(totpSince) })}</p>
      {totpSince !== null && <p className="mt-1 text-muted">{t('codesLeft', { count: recoveryCodesLeft })}</p>}
      <div className="mt-3 flex flex-wrap gap-2">
        {totpSince === null ? (
          <Button onPress={() => setOpen('set-up')}>{t('setUp')}</Button>
        ) : (
          <>
            <Button onPress={() => setOpen('renew')}>{t('renew')}</Button>
            <Button kind="quiet" onPress={() => setOpen('turn-off')}>
              {t('turnOff')}
            </Button>
          </>
        )}
      </div>
      {open === 'set-up' && (
        <SetUpCodes
          account={account}
          onClose={close}
          onDone={() => {
            close();
            onChanged();
          }}
        />
      )}
      {open === 'turn-off' && (
        <ProofDialog
          title={t('turnOffTitle')}
          lead={t('turnOffLead')}
          action={t('turnOff')}
          isDanger
          hasPassword={hasPassword}
          send={(body) => answer(api.POST('/api/v1/account/second-factor/removal', { body }))}
          onDone={() => {
            close();
            toast(t('turnedOff'));
            onChanged();
          }}
          onClose={close}
        />
      )}
      {open === 'renew' && (
        <ProofDialog
          title={t('renewTitle')}
          lead={t('renewLead')}
          action={t('goOn')}
          hasPassword={hasPassword}
          send={(body) => answer(api.POST('/api/v1/account/second-factor/recovery-codes', { body }))}
          onDone={({ codes }) => {
            close();
            setFresh(codes);
            onChanged();
          }}
          onClose={close}
        />
      )}
      {fresh !== undefined && (
        <Dialog title={t('recoveryTitle')} isOpen onClose={() => setFresh(undefined)}>
          <RecoveryCodes codes={fresh} email={account.email} onKept={() => setFresh(undefined)} />
        </Dialog>
      )}
    </Card>
  );
};
