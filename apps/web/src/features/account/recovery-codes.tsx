import { ClipboardCopy, Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../shared/ui/button';
import { useAccountTexts } from './texts';

/** Ten codes that are shown once: to copy, print or download. */
export const RecoveryCodes = ({
  codes,
  email,
  onKept,
}: {
  readonly codes: readonly string[];
  readonly email: string;
  readonly onKept: () => void;
}) => {
  const t = useAccountTexts();
  const [isCopied, setCopied] = useState(false);
  const text = `${t('fileHead', { email })}\n\n${codes.join('\n')}\n`;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  const download = (): void => {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'permitdesk-recovery-codes.txt';
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <div className="flex flex-col gap-4">
      <p className="text-pretty">{t('recoveryLead')}</p>
      <div data-print="alone">
        <p className="hidden print:block print:pb-4">{t('fileHead', { email })}</p>
        <ul
          aria-label={t('recoveryList')}
          className="grid gap-x-6 gap-y-1.5 rounded-md border border-border bg-sunken p-3 font-mono text-sm sm:grid-cols-2"
        >
          {codes.map((code) => (
            <li key={code} className="whitespace-nowrap select-all">
              {code}
            </li>
          ))}
        </ul>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button onPress={() => void copy()}>
          <ClipboardCopy size={16} aria-hidden />
          {t('copyAll')}
        </Button>
        <Button onPress={() => window.print()}>
          <Printer size={16} aria-hidden />
          {t('print')}
        </Button>
        <Button onPress={download}>
          <Download size={16} aria-hidden />
          {t('download')}
        </Button>
        <span role="status" className="text-sm text-muted">
          {isCopied ? t('copiedAll') : ''}
        </span>
      </div>
      <div>
        <Button kind="primary" onPress={onKept}>
          {t('kept')}
        </Button>
      </div>
    </div>
  );
};
