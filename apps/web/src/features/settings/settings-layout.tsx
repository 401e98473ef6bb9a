import { Link, Outlet } from '@tanstack/react-router';
import { useMay } from '../session/session-query';
import { sectionsFor } from './sections';
import { useSettingsTexts } from './texts';

/** The pages of the settings beside each other; a single one needs no list. */
export const SettingsLayout = () => {
  const t = useSettingsTexts();
  const sections = sectionsFor(useMay());
  return (
    <>
      {sections.length > 1 && (
        <nav aria-label={t('title')} className="mb-5 border-b border-border">
          <ul className="-mb-px flex gap-1 overflow-x-auto">
            {sections.map(({ to, name }) => (
              <li key={to}>
                <Link
                  to={to}
                  className="block border-b-2 border-transparent px-3 py-2 whitespace-nowrap text-muted hover:text-text aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-text"
                >
                  {t(name)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Outlet />
    </>
  );
};
