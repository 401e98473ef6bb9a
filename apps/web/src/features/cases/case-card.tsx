import { STAGE_NAMES } from '@permitdesk/domain/cases/stage';
import { useSay } from '../../shared/i18n/use-reader';
import { HolderChip } from '../../shared/records/holder-chip';
import { OurStepChip, PermitChip, PortalChip } from '../../shared/records/state-chips';
import { DateText } from '../../shared/ui/date-text';
import { PersonName } from '../../shared/ui/person-name';
import { RowLink } from '../../shared/ui/row-link';
import { FindingsMark, type CaseItem } from './case-columns';
import { useCasesTexts } from './texts';

/** One case where there is no room for columns; on the board, whose columns say the stage, only what is on now. */
export const CaseCard = ({ item, isWhole = true }: { readonly item: CaseItem; readonly isWhole?: boolean }) => {
  const t = useCasesTexts();
  const say = useSay();
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <RowLink to="/cases/$caseId" params={{ caseId: item.id }}>
            <PersonName name={item.worker} />
          </RowLink>
          <p className="text-sm text-muted">
            {item.employer} · <span className="tabular">#{item.number}</span>
          </p>
          <p className="text-sm text-muted">{item.jobTitle}</p>
        </div>
        <FindingsMark count={item.openFindings} />
      </div>
      <div className="flex flex-wrap gap-1">
        {(isWhole || item.permit === 'none') && <OurStepChip states={item} />}
        {isWhole && <PortalChip offer={item.offer} />}
        {(isWhole || item.permit !== 'none') && <PermitChip permit={item.permit} />}
      </div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 text-sm">
        {item.nextOn === null ? (
          <span className="text-muted">{isWhole ? say(STAGE_NAMES[item.stage]) : t('noNext')}</span>
        ) : (
          <DateText day={item.nextOn} kind="begin" />
        )}
        <HolderChip holder={item.holder} />
      </div>
    </div>
  );
};
