import { formatInstant } from '../../shared/format/instant';
import { useReader } from '../../shared/i18n/use-reader';
import { Drawer } from '../../shared/ui/dialog';
import { KeyValues } from '../../shared/ui/key-values';
import { LinkButton } from '../../shared/ui/link-button';
import { useOffice } from '../../shared/ui/office';
import { TextLink } from '../../shared/ui/text-link';
import { ONLY_VIEWS, type Entry } from './audit-queries';
import { EntryValues } from './entry-values';
import { useAuditTexts } from './texts';

/** The way to what an entry speaks of; a record that is gone has none. */
const SubjectLink = ({ entry }: { readonly entry: Entry }) => {
  const t = useAuditTexts();
  if (entry.subjectKind === 'worker')
    return (
      <LinkButton to="/workers/$workerId" params={{ workerId: entry.subjectId }}>
        {t('toSubject')}
      </LinkButton>
    );
  if (entry.subjectKind === 'employer')
    return (
      <LinkButton to="/employers/$employerId" params={{ employerId: entry.subjectId }}>
        {t('toSubject')}
      </LinkButton>
    );
  return entry.caseId === null || entry.caseNumber === null ? null : (
    <LinkButton to="/cases/$caseId" params={{ caseId: entry.caseId }}>
      {t('toCase', { number: entry.caseNumber })}
    </LinkButton>
  );
};

interface EntryDrawerProps {
  /** Closed without one. */
  readonly entry: Entry | undefined;
  readonly onClose: () => void;
}

/** One entry in full: who, when, why, and each value before and after. */
export const EntryDrawer = ({ entry, onClose }: EntryDrawerProps) => {
  const t = useAuditTexts();
  const { say, locale } = useReader();
  const { zone } = useOffice();
  return (
    <Drawer
      isOpen={entry !== undefined}
      onClose={onClose}
      title={
        <>
          <span className="tabular block text-sm font-normal text-muted">
            {t('entry')} {entry?.seq}
          </span>
          {entry !== undefined && say(entry.words)}
        </>
      }
    >
      {entry !== undefined && (
        <div className="flex flex-col gap-6">
          <KeyValues
            items={[
              { key: t('who'), value: say(entry.actor) },
              { key: t('when'), value: <span className="tabular">{formatInstant(entry.at, zone, locale)}</span> },
              ...(entry.reason === null ? [] : [{ key: t('reason'), value: entry.reason }]),
              {
                key: t('link'),
                value: entry.position === null ? t('unlinked') : t('linked', { position: entry.position }),
              },
            ]}
          />
          <section>
            <h3 className="pb-1.5 font-semibold">{t('changes')}</h3>
            <EntryValues before={entry.before} after={entry.after} />
          </section>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2.5">
            <SubjectLink entry={entry} />
            <TextLink to="/audit" search={{ kind: entry.subjectKind, subject: entry.subjectId }}>
              {t('allOfThis')}
            </TextLink>
            {(entry.subjectKind === 'worker' || entry.subjectKind === 'evidence') && (
              <TextLink to="/audit" search={{ action: ONLY_VIEWS, subject: entry.subjectId }}>
                {t(entry.subjectKind === 'worker' ? 'whoOpenedPassport' : 'whoOpened')}
              </TextLink>
            )}
          </div>
        </div>
      )}
    </Drawer>
  );
};
