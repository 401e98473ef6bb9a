import type { ReactNode } from 'react';
import { LOCALES, speak } from '../../shared/i18n/i18n';
import { useReader } from '../../shared/i18n/use-reader';
import { Button } from '../../shared/ui/button';
import { Mark } from '../../shared/ui/mark';
import { useDocumentTitle } from '../../shared/ui/page-header';
import { useSessionTexts } from './texts';

/** The frame of the pages that need no session: the sign, one question, and the other language. */
export const PublicPage = ({
  title,
  heading,
  lead,
  children,
}: {
  /** In the window's title. */
  readonly title: string;
  readonly heading: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}) => {
  const t = useSessionTexts();
  const { language } = useReader();
  useDocumentTitle(title);
  const other = language === 'en' ? 'fr' : 'en';
  return (
    <div className="flex min-h-dvh flex-col">
      <div className="flex justify-end p-4">
        <Button kind="quiet" onPress={() => speak(other)}>
          <span lang={LOCALES[other]}>{t('otherLanguage')}</span>
        </Button>
      </div>
      <main className="mx-auto flex w-full max-w-sm grow flex-col justify-center px-5 pb-[18vh]">
        <Mark size={40} />
        <h1 className="mt-4 text-xl font-semibold tracking-tight break-words">{heading}</h1>
        {lead !== undefined && <div className="mt-1 text-muted break-words text-pretty">{lead}</div>}
        <div className="mt-6">{children}</div>
      </main>
    </div>
  );
};
