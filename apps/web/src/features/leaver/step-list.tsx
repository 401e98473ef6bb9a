import { classes } from '../../shared/ui/classes';

/** Where in a short run of steps the reader is. */
export const StepList = ({ labels, current }: { readonly labels: readonly string[]; readonly current: number }) => (
  <ol className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
    {labels.map((label, index) => (
      <li
        key={label}
        {...(index + 1 === current ? { 'aria-current': 'step' as const } : {})}
        className={classes('flex items-center gap-1.5', index + 1 === current ? 'font-semibold' : 'text-muted')}
      >
        <span className="tabular">{index + 1}</span>
        {label}
      </li>
    ))}
  </ol>
);
