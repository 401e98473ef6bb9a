import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { formatDay } from '../../shared/format/day';
import { useReader } from '../../shared/i18n/use-reader';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Drawer } from '../../shared/ui/dialog';
import { HoldDialog } from './hold-dialog';
import { HoldRow } from './holds-part';
import { PartFrame } from './part-frame';
import { workerRetentionQuery } from './privacy-queries';
import { RetentionLines } from './retention-lines';
import { usePrivacyTexts } from './texts';

/** Until when the file is kept, and why; and the button that stops its destruction. */
export const WorkerRetention = ({ workerId }: { readonly workerId: string }) => {
  const t = usePrivacyTexts();
  const { locale, say } = useReader();
  const query = useQuery(workerRetentionQuery(workerId));
  const [open, setOpen] = useState<'why' | 'hold'>();
  const close = (): void => setOpen(undefined);
  return (
    <PartFrame query={query}>
      {({ keepThrough, lines, holds }) => {
        const [first] = lines;
        return (
          <Card title={t('retentionOf')}>
            <p className="font-medium">
              {keepThrough === null
                ? t('keepNoEnd')
                : t('keepUntilDay', { day: formatDay(keepThrough, locale, 'long') })}
            </p>
            {first !== undefined && (
              <p className="text-sm text-muted text-pretty">{t('because', { reason: say(first.what) })}</p>
            )}
            {holds.length > 0 && (
              <ul className="mt-3 flex flex-col gap-3 border-t border-border pt-3">
                {holds.map((hold) => (
                  <li key={hold.id}>
                    <HoldRow hold={hold} />
                  </li>
                ))}
              </ul>
            )}
            <div className="flex flex-wrap gap-2 pt-3">
              <Button size="small" onPress={() => setOpen('why')}>
                {t('why')}
              </Button>
              <Button size="small" kind="quiet" onPress={() => setOpen('hold')}>
                <Lock size={14} aria-hidden />
                {t('hold')}
              </Button>
            </div>
            <Drawer title={t('whyTitle')} isOpen={open === 'why'} onClose={close}>
              <RetentionLines lines={lines} />
            </Drawer>
            {open === 'hold' && <HoldDialog subject={{ on: 'worker', id: workerId }} onClose={close} />}
          </Card>
        );
      }}
    </PartFrame>
  );
};
