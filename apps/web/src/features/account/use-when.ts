import { formatInstant } from '../../shared/format/instant';
import { useReader } from '../../shared/i18n/use-reader';
import { useSession } from '../session/session-query';

/** An instant as the reader writes it, by the clock of their workspace. */
export const useWhen = (): ((iso: string) => string) => {
  const { locale } = useReader();
  const { zone } = useSession();
  return (iso) => formatInstant(iso, zone, locale);
};
