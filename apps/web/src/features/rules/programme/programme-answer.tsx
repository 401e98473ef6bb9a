import { CircleCheck, CircleHelp, CircleX, type LucideIcon } from 'lucide-react';
import { Card } from '../../../shared/ui/card';
import { classes } from '../../../shared/ui/classes';
import type { Assessment } from '../assess-query';
import { TraceLines } from '../trace-list';
import { standingOf, type Standing } from './standing';
import { useProgrammeTexts } from './texts';

interface Look {
  readonly icon: LucideIcon;
  readonly colour: string;
}
const GOES: Look = { icon: CircleCheck, colour: 'text-success' };
const STOPS: Look = { icon: CircleX, colour: 'text-danger' };
const OPEN: Look = { icon: CircleHelp, colour: 'text-info' };

const LOOKS: Readonly<Record<Standing, Look>> = {
  imp: GOES,
  'imp-arguable': GOES,
  'open-permit': GOES,
  'open-arguable': GOES,
  'no-permit': GOES,
  tfwp: STOPS,
  'no-code': STOPS,
  'need-to-know': OPEN,
};

/** The programme as things stand, what it means, and the rules that say so. */
export const ProgrammeAnswer = ({ found }: { readonly found: Assessment | undefined }) => {
  const t = useProgrammeTexts();
  const standing = standingOf(found?.answers ?? {});
  const { icon: Icon, colour } = LOOKS[standing];
  const lines = (found?.trace ?? []).filter(
    // The programme's own "need to know" is the code, which is what the questions look for.
    ({ topic, finding }) => topic === 'programme' && finding !== 'needs',
  );
  return (
    <Card title={t('answer')}>
      <div role="status">
        <p className="flex items-start gap-2 text-lg font-semibold text-pretty">
          <Icon size={22} aria-hidden className={classes('mt-0.5 shrink-0', colour)} />
          {t(`standing.${standing}`)}
        </p>
        <p className="mt-1 max-w-prose text-muted text-pretty">{t(`means.${standing}`)}</p>
      </div>
      {lines.length > 0 && (
        <div className="mt-3">
          <TraceLines lines={lines} />
        </div>
      )}
    </Card>
  );
};
