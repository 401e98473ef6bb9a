import { useState } from 'react';
import { answer, api } from '../../api/client';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { toast } from '../../shared/ui/toast';
import type { Account, Passkey } from './account-query';
import { AddPasskeyDialog } from './add-passkey-dialog';
import { ProofDialog } from './proof-dialog';
import { RenamePasskeyDialog } from './rename-passkey-dialog';
import { useAccountTexts } from './texts';
import { useWhen } from './use-when';

type Open = 'add' | { readonly rename: Passkey } | { readonly remove: Passkey };

/** The passkeys of the reader. */
export const PasskeysCard = ({ account, onChanged }: { readonly account: Account; readonly onChanged: () => void }) => {
  const t = useAccountTexts();
  const when = useWhen();
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  const done = (words: string): void => {
    close();
    toast(words);
    onChanged();
  };
  return (
    <Card title={t('passkeys')}>
      <p className="text-muted text-pretty">{t('passkeysLead')}</p>
      {account.passkeys.length === 0 ? (
        <p className="mt-3">{t('passkeysNone')}</p>
      ) : (
        <ul aria-label={t('passkeys')} className="mt-3 divide-y divide-border border-y border-border">
          {account.passkeys.map((passkey) => (
            <li key={passkey.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
              <div className="min-w-0">
                <p className="font-medium break-words">
                  {passkey.name} {passkey.backedUp && <Badge>{t('synced')}</Badge>}
                </p>
                <p className="text-sm text-muted">
                  {t('passkeyMade', { when: when(passkey.createdAt) })},{' '}
                  {passkey.lastUsedAt === null
                    ? t('passkeyUnused')
                    : t('passkeyUsed', { when: when(passkey.lastUsedAt) })}
                </p>
              </div>
              <div className="flex gap-1">
                <Button
                  size="small"
                  kind="quiet"
                  aria-label={t('renamePasskey', { name: passkey.name })}
                  onPress={() => setOpen({ rename: passkey })}
                >
                  {t('rename')}
                </Button>
                <Button
                  size="small"
                  kind="quiet"
                  aria-label={t('removePasskey', { name: passkey.name })}
                  onPress={() => setOpen({ remove: passkey })}
                >
                  {t('remove')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Button onPress={() => setOpen('add')} className="mt-3">
        {t('addPasskey')}
      </Button>
      {open === 'add' && (
        <AddPasskeyDialog hasPassword={account.hasPassword} onDone={() => done(t('passkeyAdded'))} onClose={close} />
      )}
      {open !== undefined && open !== 'add' && 'rename' in open && (
        <RenamePasskeyDialog passkey={open.rename} onDone={() => done(t('saved'))} onClose={close} />
      )}
      {open !== undefined && open !== 'add' && 'remove' in open && (
        <ProofDialog
          title={t('removePasskey', { name: open.remove.name })}
          lead={t('removeLead')}
          action={t('remove')}
          isDanger
          hasPassword={account.hasPassword}
          send={(body) =>
            answer(
              api.POST('/api/v1/account/passkeys/{id}/removal', { params: { path: { id: open.remove.id } }, body }),
            )
          }
          onDone={() => done(t('removed'))}
          onClose={close}
        />
      )}
    </Card>
  );
};
