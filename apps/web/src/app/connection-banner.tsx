import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Banner } from '../shared/ui/banner';
import { useAppTexts } from './texts';

/** Says when nothing can be saved, before anyone tries. */
export const ConnectionBanner = () => {
  const t = useAppTexts();
  const isOnline = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  if (isOnline) return null;
  return (
    <Banner tone="warning" title={t('offline')} isAlert className="mb-5">
      {t('offlineBody')}
    </Banner>
  );
};
