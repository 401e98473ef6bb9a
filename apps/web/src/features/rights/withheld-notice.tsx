import { FIELD_GROUP_CARDS, type FieldGroup } from '@permitdesk/domain/access/audiences';
import { EyeOff } from 'lucide-react';
import { useSay } from '../../shared/i18n/use-reader';
import { useRightsTexts } from './texts';

/** Says that something of a page is kept to others, so that an empty field is not taken for an empty file. */
export const WithheldNotice = ({
  withheld,
  of,
}: {
  readonly withheld: readonly FieldGroup[];
  /** The groups that this page would show. */
  readonly of: readonly FieldGroup[];
}) => {
  const t = useRightsTexts();
  const say = useSay();
  const hidden = of.filter((group) => withheld.includes(group));
  if (hidden.length === 0) return null;
  return (
    <p className="mb-3 flex items-start gap-2 rounded-md bg-sunken px-3 py-2 text-sm">
      <EyeOff size={15} aria-hidden className="mt-0.5 shrink-0 text-muted" />
      <span className="text-pretty">
        <span className="font-medium">{t('withheldTitle')}.</span>{' '}
        <span className="text-muted">
          {t('withheld', { groups: hidden.map((group) => say(FIELD_GROUP_CARDS[group].name)).join(', ') })}
        </span>
      </span>
    </p>
  );
};
