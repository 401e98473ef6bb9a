import { useQuery } from '@tanstack/react-query';
import { noticesQuery } from '../features/notices/notice-queries';
import { classes } from '../shared/ui/classes';
import { useAppTexts } from './texts';

const MOST_SHOWN = 99;

/** How many notices nobody has read yet. */
export const UnreadMark = ({ isCorner }: { readonly isCorner: boolean }) => {
  const t = useAppTexts();
  const { data } = useQuery({ ...noticesQuery, select: ({ unread }) => unread });
  if (data === undefined || data === 0) return null;
  return (
    <span
      className={classes(
        'tabular rounded-full bg-accent px-1.5 text-2xs font-semibold text-accent-contrast',
        isCorner && 'absolute top-1 left-1/2 ml-0.5 px-1',
      )}
    >
      <span aria-hidden>{data > MOST_SHOWN ? `${MOST_SHOWN}+` : data}</span>
      <span className="sr-only">{t('unread', { count: data })}</span>
    </span>
  );
};
