import type { Draft } from '../prepare/draft';

/** A paper on which nothing stands yet; whatever a test speaks of is given to it. */
export const aDraft = (more: Partial<Draft> = {}): Draft => ({
  outcome: undefined,
  code: undefined,
  workProvince: undefined,
  noc: undefined,
  reasons: '',
  explanationEn: '',
  explanationFr: '',
  answers: {},
  ...more,
});
