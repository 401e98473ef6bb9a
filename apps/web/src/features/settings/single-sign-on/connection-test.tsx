import { CircleAlert, CircleCheck } from 'lucide-react';
import { useSay } from '../../../shared/i18n/use-reader';
import { Banner } from '../../../shared/ui/banner';
import type { ConnectionTestView } from './single-sign-on-queries';
import { useSingleSignOnTexts } from './texts';

/** What a test found, check by check, each in words and with what mends it. */
export const ConnectionTest = ({ result }: { readonly result: ConnectionTestView }) => {
  const t = useSingleSignOnTexts();
  const say = useSay();
  return (
    <Banner
      tone={result.isOk ? 'success' : 'danger'}
      title={result.isOk ? t('testGood') : t('testBad')}
      isAlert
      className="mt-4"
    >
      <ul aria-label={t('testTitle')} className="mt-1 flex flex-col gap-1">
        {result.checks.map((check) => (
          <li key={check.check} className="flex items-start gap-2">
            {check.isOk ? (
              <CircleCheck size={15} aria-hidden className="mt-1 shrink-0 text-success" />
            ) : (
              <CircleAlert size={15} aria-hidden className="mt-1 shrink-0 text-danger" />
            )}
            <span className="min-w-0 break-words">
              {say(check.text)}
              {check.remedy !== null && <span className="block">{say(check.remedy)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Banner>
  );
};
