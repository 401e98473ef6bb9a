import { useMutation } from '@tanstack/react-query';
import { Eye } from 'lucide-react';
import { answer, api } from '../api/client';
import { useSession } from '../features/session/session-query';
import { Button } from '../shared/ui/button';
import { useAppTexts } from './texts';

/** On every page while somebody looks through another person's eyes: whose they are, and the way back. */
export const ViewingBanner = () => {
  const t = useAppTexts();
  const { viewingAs } = useSession();
  const stop = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/session/view-as')),
    // A fresh page: what was read with the other eyes does not stay.
    onSuccess: () => window.location.assign(viewingAs === null ? '/' : `/settings/people/${viewingAs.id}`),
  });
  if (viewingAs === null) return null;
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-warning/40 bg-warning-soft px-4 py-2 md:px-6"
    >
      <Eye size={17} aria-hidden className="shrink-0 text-warning" />
      <p className="min-w-0 flex-1 basis-48 text-sm text-pretty">
        <span className="font-semibold">{t('viewingAs', { name: viewingAs.name })}</span>{' '}
        <span>{t('viewingAsNote')}</span>
      </p>
      <Button size="small" isPending={stop.isPending} onPress={() => stop.mutate()}>
        {t('viewingStop')}
      </Button>
    </div>
  );
};
