import { useSay } from '../../../shared/i18n/use-reader';
import type { ExemptionCode } from '../exemption-queries';
import { CodeMarks } from './code-marks';

/** A code with its name, and what speaks against it. */
export const CodeName = ({ code }: { readonly code: ExemptionCode }) => {
  const say = useSay();
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 gap-y-1">
      <span className="font-semibold tabular">{code.code}</span>
      <span>{say(code.name)}</span>
      <CodeMarks code={code} />
    </span>
  );
};
