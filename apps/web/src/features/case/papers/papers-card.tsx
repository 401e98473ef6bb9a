import { useQuery } from '@tanstack/react-query';
import { Paperclip } from 'lucide-react';
import { Card } from '../../../shared/ui/card';
import { QueryProblem } from '../../../shared/ui/query-problem';
import { Skeleton } from '../../../shared/ui/skeleton';
import { PaperLink } from '../../exemption/paper-link';
import { WhoSees } from '../../rights/who-sees';
import { evidenceQuery, type CaseView } from '../case-query';
import { useCaseTexts } from '../texts';
import { useMayHere } from '../use-case';
import { PaperSides } from './paper-sides';

/** The papers of a case that the reader's side sees, each with the sides that see it. */
export const PapersCard = ({ view }: { readonly view: CaseView }) => {
  const t = useCaseTexts();
  const mayHere = useMayHere(view);
  const { data, error, refetch } = useQuery(evidenceQuery(view.id));
  return (
    <Card title={t('papers')} aside={data !== undefined && data.items.length > 0 && <span>{data.items.length}</span>}>
      {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton lines={3} />}
      {data?.items.length === 0 && (
        <p className="flex items-center gap-2 text-muted">
          <Paperclip size={15} aria-hidden />
          {t('papersNone')}
        </p>
      )}
      {data !== undefined && data.items.length > 0 && (
        <ul className="flex flex-col divide-y divide-border">
          {data.items.map((paper) => (
            <li key={paper.id} className="flex flex-col items-start gap-1 py-2">
              <PaperLink paper={paper} />
              <span className="flex w-full items-center justify-between gap-2">
                <PaperSides caseId={view.id} paper={paper} mayChange={mayHere('evidence.add')} />
                <WhoSees asked={{ kind: 'evidence', id: paper.id }} look="mark" />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};
