import { Compass } from 'lucide-react';
import { EmptyState } from '../shared/ui/empty-state';
import { LinkButton } from '../shared/ui/link-button';
import { useDocumentTitle } from '../shared/ui/page-header';
import { useAppTexts } from './texts';

/** Nothing is at this address, or nothing that this desk may see. */
export const NotFoundPage = () => {
  const t = useAppTexts();
  useDocumentTitle(t('notFoundTitle'));
  return (
    <div className="grid min-h-[60dvh] place-items-center">
      <EmptyState
        isPage
        icon={Compass}
        title={t('notFoundTitle')}
        action={
          <LinkButton to="/" kind="primary">
            {t('toHome')}
          </LinkButton>
        }
      >
        {t('notFoundBody')}
      </EmptyState>
    </div>
  );
};
