import { Banner } from '../../../shared/ui/banner';
import { useFactTexts } from './texts';

/** Says which part of an address is no fact, so that nobody believes it was heeded. */
export const UnreadNotice = ({ names }: { readonly names: readonly string[] }) => {
  const t = useFactTexts();
  if (names.length === 0) return null;
  return (
    <Banner tone="warning" title={t('unreadTitle')}>
      {t('unread', { names: names.join(', ') })}
    </Banner>
  );
};
