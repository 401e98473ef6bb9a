import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../../../shared/i18n/use-reader';
import { Banner } from '../../../shared/ui/banner';
import { Button } from '../../../shared/ui/button';
import { Drawer } from '../../../shared/ui/dialog';
import { QueryProblem } from '../../../shared/ui/query-problem';
import { Skeleton } from '../../../shared/ui/skeleton';
import { codesQuery, type ExemptionCode, type Outcome } from '../exemption-queries';
import { useExemptionTexts } from '../texts';
import { clashOf } from './code-clash';
import { CodeDetails, CodeWarning } from './code-details';
import { ALL_CODES, CodeList } from './code-list';

interface CodePickerProps {
  readonly chosen: string | undefined;
  /** The answer given, with which some codes do not go together. */
  readonly outcome: Outcome | undefined;
  readonly isOpen: boolean;
  readonly onChoose: (code: string) => void;
  readonly onClose: () => void;
}

const OneCode = ({
  code,
  codes,
  outcome,
  onShow,
  onChoose,
  onBack,
}: {
  readonly code: ExemptionCode;
  readonly codes: readonly ExemptionCode[];
  readonly outcome: Outcome | undefined;
  readonly onShow: (code: ExemptionCode) => void;
  readonly onChoose: () => void;
  readonly onBack: () => void;
}) => {
  const t = useExemptionTexts();
  const frame = useRef<HTMLDivElement>(null);
  const clash = clashOf(code, outcome);
  // The row that was opened is gone; whoever came by keyboard goes on at the top of what it opened.
  useEffect(() => {
    frame.current?.focus({ preventScroll: true });
    if (frame.current?.parentElement != null) frame.current.parentElement.scrollTop = 0;
  }, [code]);
  return (
    <div ref={frame} tabIndex={-1} className="flex flex-col gap-4 outline-none">
      <div className="flex flex-wrap justify-between gap-2">
        <Button kind="quiet" onPress={onBack} className="-ml-2">
          <ArrowLeft size={15} aria-hidden />
          {t('backToList')}
        </Button>
        <Button kind="primary" onPress={onChoose}>
          {t('chooseThis', { code: code.code })}
        </Button>
      </div>
      <CodeWarning code={code} codes={codes} onSuccessor={onShow} />
      {clash !== undefined && (
        <Banner tone="info" title={t(`clashTitle.${clash}`)}>
          {t(`clashBody.${clash}`)}
        </Banner>
      )}
      <CodeDetails code={code} withCriteria />
    </div>
  );
};

/** The register, to look through and to choose from: first the list, then everything about one code. */
export const CodePicker = ({ chosen, outcome, isOpen, onChoose, onClose }: CodePickerProps) => {
  const t = useExemptionTexts();
  const say = useSay();
  const { data: codes, error, refetch } = useQuery({ ...codesQuery, enabled: isOpen });
  const [search, setSearch] = useState(ALL_CODES);
  const [shown, setShown] = useState<ExemptionCode>();
  const close = (): void => {
    setShown(undefined);
    setSearch(ALL_CODES);
    onClose();
  };
  return (
    <Drawer
      title={shown === undefined ? t('pickerTitle') : `${shown.code} · ${say(shown.name)}`}
      isOpen={isOpen}
      onClose={close}
      width="wide"
    >
      {codes === undefined ? (
        error === null ? (
          <Skeleton lines={8} />
        ) : (
          <QueryProblem error={error} onRetry={() => void refetch()} />
        )
      ) : shown === undefined ? (
        <CodeList
          codes={codes}
          chosen={chosen}
          outcome={outcome}
          search={search}
          onSearch={setSearch}
          onShow={setShown}
        />
      ) : (
        <OneCode
          code={shown}
          codes={codes}
          outcome={outcome}
          onShow={setShown}
          onBack={() => setShown(undefined)}
          onChoose={() => {
            onChoose(shown.code);
            close();
          }}
        />
      )}
    </Drawer>
  );
};
