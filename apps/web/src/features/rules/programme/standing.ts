import type { Answers } from '@permitdesk/domain/assess/answers';

/**
 * Where an interview stands. `imp-arguable` and `open-arguable`: no code is chosen, but nothing known speaks against one;
 * `no-code`: the facts contradict every code of the register, so that without another fact an LMIA is needed.
 */
export type Standing =
  'imp' | 'tfwp' | 'open-permit' | 'no-permit' | 'imp-arguable' | 'open-arguable' | 'no-code' | 'need-to-know';

/** The programme, and where no code was chosen what the candidate codes say of it. */
export const standingOf = ({ programme, candidates }: Partial<Answers>): Standing => {
  if (programme === undefined) return 'need-to-know';
  if (programme.programme !== 'need-to-know') return programme.programme;
  const all = candidates?.candidates ?? [];
  const fitting = all.filter(({ fit }) => fit === 'fits');
  if (fitting.length > 0)
    return fitting.every(({ permitScope }) => permitScope === 'open') ? 'open-arguable' : 'imp-arguable';
  return all.length > 0 && all.every(({ fit }) => fit === 'does-not-fit') ? 'no-code' : 'need-to-know';
};
