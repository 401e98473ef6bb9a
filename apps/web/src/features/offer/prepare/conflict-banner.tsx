import { offerField } from '@permitdesk/domain/offers/offer-fields';
import { useSay } from '../../../shared/i18n/use-reader';
import { Banner } from '../../../shared/ui/banner';
import { Button } from '../../../shared/ui/button';
import type { OfferConflict, OfferDraftHandle } from '../draft/use-offer-draft';
import { useOfferTexts } from '../texts';

/** Two people changed the same field: one of them says which value stands. Nothing is thrown away before. */
export const ConflictBanner = ({
  conflict,
  settle,
}: {
  readonly conflict: OfferConflict;
  readonly settle: OfferDraftHandle['settle'];
}) => {
  const t = useOfferTexts();
  const say = useSay();
  return (
    <Banner tone="warning" title={t('conflictTitle')} isAlert>
      <p>{t('conflictLead')}</p>
      <ul className="my-1.5 list-disc pl-5">
        {conflict.keys.map((key) =>
          'field' in key ? (
            <li key={key.field}>
              {say(offerField(key.field).label)}: {String(conflict.theirs.values[key.field] ?? '—')}
            </li>
          ) : (
            <li key={key.check}>
              {t(`question.${key.check}`)}: {String(conflict.theirs.checks[key.check] ?? '—')}
            </li>
          ),
        )}
      </ul>
      <div className="flex flex-wrap gap-2 pt-1">
        <Button onPress={() => void settle('mine')}>{t('keepMine')}</Button>
        <Button onPress={() => void settle('theirs')}>{t('takeTheirs')}</Button>
      </div>
    </Banner>
  );
};
