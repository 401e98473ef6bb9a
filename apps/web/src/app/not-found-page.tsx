import { Compass } from 'lucide-react';
import { EmptyState } from '../shared/ui/empty-state';
import { LinkButton } from '../shared/ui/link-button';
import { useDocumentTitle } from '../shared/ui/page-header';
import { useAppTexts } from './texts';

export const NotFoundPage = () => {
  const t = useAppTexts();
  useDocumentTitle(t('notFoundTitle'));
  return (
    <div className="grid min-h-[60dvh] place-items-center">
      <EmptyState
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
