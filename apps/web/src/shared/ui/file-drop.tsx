import { FileCheck2, Upload } from 'lucide-react';
import { useState } from 'react';
import { Button, DropZone, FileTrigger, type FileDropItem } from 'react-aria-components';
import { problemOf } from '../../api/problem';
import { buttonStyle } from './button-styles';
import { classes } from './classes';
import { FIELD, type FieldProps } from './field';
import { Spinner } from './spinner';
import { useUiTexts } from './texts';

interface FileDropProps extends FieldProps {
  /** Name of the file that is already in place. */
  readonly fileName: string | undefined;
  /** Sends the file; what it throws is shown. */
  readonly onFile: (file: File) => Promise<void>;
}

/** A paper to put on file: dropped, chosen, or photographed with a phone. */
export const FileDrop = ({ label, name, help, error, isRequired, className, fileName, onFile }: FileDropProps) => {
  const t = useUiTexts();
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<string>();
  const send = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setSending(true);
    setFault(undefined);
    try {
      await onFile(file);
    } catch (thrown) {
      const problem = problemOf(thrown);
      setFault(problem.title === '' ? t('unreachable') : problem.title);
    } finally {
      setSending(false);
    }
  };
  const shownError = error ?? fault;
  return (
    <div role="group" aria-label={label} data-field={name} className={classes(FIELD, className)}>
      <span className="text-sm font-medium">
        {label}
        {isRequired === true && <span className="font-normal text-muted"> ({t('required')})</span>}
      </span>
      {help !== undefined && <span className="text-sm text-muted">{help}</span>}
      <DropZone
        onDrop={(event) => {
          const item = event.items.find((each): each is FileDropItem => each.kind === 'file');
          void item?.getFile().then(send);
        }}
        className={classes(
          'flex flex-wrap items-center gap-3 rounded-md border border-dashed bg-sunken/50 px-3 py-3 drop-target:border-accent drop-target:bg-accent-soft',
          shownError === undefined ? 'border-control' : 'border-danger',
        )}
      >
        <span className="flex min-w-0 grow items-center gap-2 text-sm text-muted" aria-live="polite">
          {isSending ? (
            <Spinner label={t('sending')} />
          ) : fileName === undefined ? (
            <Upload size={15} aria-hidden />
          ) : (
            <FileCheck2 size={15} aria-hidden className="text-success" />
          )}
          <span className={classes('min-w-0 break-words', fileName !== undefined && 'text-text')}>
            {isSending ? t('sending') : (fileName ?? t('dropHere'))}
          </span>
        </span>
        <FileTrigger onSelect={(files) => void send(files?.[0])}>
          <Button className={buttonStyle('secondary', 'small')}>
            {fileName === undefined ? t('chooseFile') : t('replaceFile')}
          </Button>
        </FileTrigger>
      </DropZone>
      {shownError !== undefined && (
        <p role="alert" className="text-sm text-danger">
          {shownError}
        </p>
      )}
    </div>
  );
};
