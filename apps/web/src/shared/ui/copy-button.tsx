import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from './icon-button';
import { useUiTexts } from './texts';

const SHOWN_MS = 1_800;

/** Copies a value exactly as it is; says so for a moment. */
export const CopyButton = ({
  value,
  what,
  onCopied,
}: {
  readonly value: string;
  readonly what: string;
  readonly onCopied?: () => void;
}) => {
  const t = useUiTexts();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = window.setTimeout(() => setCopied(false), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [isCopied]);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    onCopied?.();
  };
  return (
    <>
      <IconButton
        label={isCopied ? t('copied') : t('copy', { what })}
        icon={isCopied ? <Check size={15} aria-hidden className="text-success" /> : <Copy size={15} aria-hidden />}
        onPress={() => void copy()}
        className="size-7 sm:size-6"
      />
      <span role="status" className="sr-only">
        {isCopied ? t('copied') : ''}
      </span>
    </>
  );
};
