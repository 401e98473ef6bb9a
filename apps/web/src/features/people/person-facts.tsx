import { formatInstant } from '../../shared/format/instant';
import { useReader } from '../../shared/i18n/use-reader';
import { StatusChip, type Tone } from '../../shared/ui/badge';
import { useOffice } from '../../shared/ui/office';
import type { Person } from './people-queries';
import { usePeopleTexts } from './texts';

const TONES: Readonly<Record<Person['state'], Tone>> = { active: 'success', lapsed: 'warning', disabled: 'danger' };

export const PersonState = ({ state, look }: { readonly state: Person['state']; readonly look?: 'flat' | 'chip' }) => {
  const t = usePeopleTexts();
  return (
    <StatusChip tone={TONES[state]} look={look}>
      {t(`state.${state}`)}
    </StatusChip>
  );
};

/** When somebody was last here, in the clock of the office. */
export const LastSignIn = ({ at }: { readonly at: string | null }) => {
  const t = usePeopleTexts();
  const { locale } = useReader();
  const { zone } = useOffice();
  return at === null ? <span className="text-muted">{t('never')}</span> : <>{formatInstant(at, zone, locale)}</>;
};

/** Whether a stolen password alone would be enough. */
export const SecondFactor = ({ isOn }: { readonly isOn: boolean | null }) => {
  const t = usePeopleTexts();
  if (isOn === null) return <span className="text-muted">–</span>;
  return (
    <StatusChip tone={isOn ? 'success' : 'warning'} look="flat">
      {isOn ? t('secondFactorOn') : t('secondFactorOff')}
    </StatusChip>
  );
};
