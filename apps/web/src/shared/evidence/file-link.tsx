import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { answer, api } from '../../api/client';
import { classes } from '../ui/classes';
import { useUiTexts } from '../ui/texts';

interface FileLinkProps {
  readonly evidenceId: string;
  /** What is read aloud: what opens, and that it opens in a new tab. */
  readonly name: string;
  readonly title: string;
  readonly className?: string;
}

/**
 * Opens a file of a case in a new tab. The address is asked for at the press: it opens this file for this session, for
 * some minutes, and is of no use to whoever finds it later.
 */
export const FileLink = ({ evidenceId, name, title, className }: FileLinkProps) => {
  const t = useUiTexts();
  const [hasFailed, setFailed] = useState(false);
  const open = async (): Promise<void> => {
    // At once: a browser lets only the press itself open a tab.
    const tab = window.open('about:blank', '_blank');
    if (tab !== null) tab.opener = null;
    try {
      const { url } = await answer(api.POST('/api/v1/evidence/{id}/link', { params: { path: { id: evidenceId } } }));
      setFailed(false);
      if (tab === null) window.location.assign(url);
      else tab.location.replace(url);
    } catch {
      tab?.close();
      setFailed(true);
    }
  };
  return (
    <>
      <Link
        onPress={() => void open()}
        className={classes(
          'inline min-w-0 cursor-pointer break-words text-accent-text underline underline-offset-[3px]',
          className,
        )}
      >
        <span aria-hidden>{title}</span>
        <span className="sr-only">{name}</span>
        <ExternalLink size={13} aria-hidden className="ml-1 inline align-[-1px]" />
      </Link>
      {hasFailed && (
        <span role="alert" className="block text-sm text-danger">
          {t('fileFailed')}
        </span>
      )}
    </>
  );
};
