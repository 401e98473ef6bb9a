import type { FactCard } from '@permitdesk/domain/cases/facts';
import { useQuery } from '@tanstack/react-query';
import { FileLink } from '../../../shared/evidence/file-link';
import { formatInstant } from '../../../shared/format/instant';
import { formatCents } from '../../../shared/format/money';
import { useReader } from '../../../shared/i18n/use-reader';
import { DateText } from '../../../shared/ui/date-text';
import { useOffice } from '../../../shared/ui/office';
import { TextLink } from '../../../shared/ui/text-link';
import { useUiTexts } from '../../../shared/ui/texts';
import { evidenceQuery } from '../case-query';
import { useCaseTexts } from '../texts';

type Value = string | number | boolean;

/** A paper of the case: the file itself, or the note of where it is kept. */
const EvidenceValue = ({ caseId, evidenceId }: { readonly caseId: string; readonly evidenceId: string }) => {
  const t = useCaseTexts();
  const { data } = useQuery(evidenceQuery(caseId));
  const paper = data?.items.find(({ id }) => id === evidenceId);
  if (paper === undefined) return <>…</>;
  if (paper.fileName === null) return <>{paper.reference ?? paper.title}</>;
  return <FileLink evidenceId={paper.id} title={paper.title} name={t('viewFile', { title: paper.title })} />;
};

interface FactValueProps {
  readonly card: FactCard;
  readonly name: string;
  readonly value: Value;
  readonly caseId: string;
}

/** A recorded fact as the reader writes such things. */
export const FactValue = ({ card, name, value, caseId }: FactValueProps) => {
  const t = useCaseTexts();
  const ui = useUiTexts();
  const { say, locale } = useReader();
  const { zone } = useOffice();
  switch (card.kind) {
    case 'day':
      return <DateText day={String(value)} relative="none" />;
    case 'instant':
      return <time dateTime={String(value)}>{formatInstant(String(value), zone, locale)}</time>;
    case 'money':
      return <span className="tabular">{formatCents(Number(value), locale)}</span>;
    case 'yes-no':
      return <>{value === true ? ui('yes') : ui('no')}</>;
    case 'choice': {
      const choice = card.choices?.find((each) => each.value === value);
      return <>{choice === undefined ? String(value) : say(choice.label)}</>;
    }
    case 'reference':
      return name === 'evidenceId' ? (
        <EvidenceValue caseId={caseId} evidenceId={String(value)} />
      ) : (
        <TextLink to="/cases/$caseId" params={{ caseId: String(value) }}>
          {t('openCase')}
        </TextLink>
      );
    case 'text':
      return <span className="whitespace-pre-line">{String(value)}</span>;
    default:
      return <span className="tabular">{String(value)}</span>;
  }
};
