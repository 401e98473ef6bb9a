import { AUDIENCE_NAMES, AUDIENCES, type Audience } from '@permitdesk/domain/access/audiences';
import { useSay } from '../../../shared/i18n/use-reader';
import { Checkbox } from '../../../shared/ui/checkbox';
import { useCaseTexts } from '../texts';

/** Whose side is to see a paper, chosen before it is put on file. */
export const SideChoice = ({
  value,
  onChange,
}: {
  readonly value: readonly Audience[];
  readonly onChange: (sides: readonly Audience[]) => void;
}) => {
  const t = useCaseTexts();
  const say = useSay();
  return (
    <div role="group" aria-label={t('sides')} className="flex flex-wrap items-center gap-x-4 text-sm">
      <span className="text-muted">{t('sides')}</span>
      {AUDIENCES.map((side) => (
        <Checkbox
          key={side}
          label={say(AUDIENCE_NAMES[side])}
          isSelected={value.includes(side)}
          onChange={(isOn) => onChange(AUDIENCES.filter((each) => (each === side ? isOn : value.includes(each))))}
        />
      ))}
    </div>
  );
};
