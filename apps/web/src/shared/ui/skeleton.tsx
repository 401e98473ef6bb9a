import { classes } from './classes';
import { useUiTexts } from './texts';

const Bar = ({ className }: { readonly className?: string }) => (
  <span className={classes('block h-3.5 animate-breathe rounded-sm bg-border', className)} />
);

/** The shape of what is being loaded. */
export const Skeleton = ({ lines = 4, className }: { readonly lines?: number; readonly className?: string }) => {
  const t = useUiTexts();
  return (
    <div role="status" className={classes('flex flex-col gap-3.5', className)}>
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <Bar key={index} className={['w-11/12', 'w-3/4', 'w-5/6', 'w-2/3'][index % 4] ?? 'w-full'} />
      ))}
    </div>
  );
};
