import { StatusChip, type Tone } from '../../shared/ui/badge';
import type { CriterionState } from './prepare/criterion-state';
import { useExemptionTexts } from './texts';

const TONES: Readonly<Record<CriterionState, Tone>> = {
  evidenced: 'success',
  not_evidenced: 'warning',
  does_not_fit: 'danger',
  need_to_know: 'warning',
  unanswered: 'neutral',
};

/** Evidenced, or what it lacks: never more than that. */
export const CriterionChip = ({ state }: { readonly state: CriterionState }) => {
  const t = useExemptionTexts();
  return <StatusChip tone={TONES[state]}>{t(`state.${state}`)}</StatusChip>;
};
