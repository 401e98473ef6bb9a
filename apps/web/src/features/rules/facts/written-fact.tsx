import { useState } from 'react';
import type { FieldProps } from '../../../shared/ui/field';
import { TextField } from '../../../shared/ui/text-field';

interface WrittenFactProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line that counts once it is left or confirmed: half a word asks the rule book nothing. */
export const WrittenFact = ({ value, onChange, ...rest }: WrittenFactProps) => {
  const [typed, setTyped] = useState<string>();
  const settle = (): void => {
    if (typed !== undefined && typed.trim() !== value) onChange(typed.trim());
    setTyped(undefined);
  };
  return (
    <form
      className="contents"
      onSubmit={(event) => {
        event.preventDefault();
        settle();
      }}
    >
      <TextField {...rest} value={typed ?? value} onChange={setTyped} onBlur={settle} spellCheck="false" />
    </form>
  );
};
