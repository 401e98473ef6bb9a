import { useEffect, type ReactNode } from 'react';

interface PageHeaderProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** The one primary action of the view, and quiet ones before it. */
  readonly actions?: ReactNode;
}

/** Names the page, in the window as well. */
export const PageHeader = ({ title, lead, actions }: PageHeaderProps) => {
  useDocumentTitle(title);
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 pb-5">
      <div className="min-w-0">
        <h1 className="text-xl font-semibold tracking-tight text-balance">{title}</h1>
        {lead !== undefined && <div className="mt-1 max-w-prose text-muted text-pretty">{lead}</div>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
};

/** The name of the page in the window's title. */
export const useDocumentTitle = (title: string): void => {
  useEffect(() => {
    document.title = title === '' ? 'Permitdesk' : `${title} · Permitdesk`;
  }, [title]);
};
