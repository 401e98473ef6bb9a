import { useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../shared/ui/button';
import { FileDrop } from '../../../shared/ui/file-drop';
import { IconButton } from '../../../shared/ui/icon-button';
import { Select } from '../../../shared/ui/select';
import { evidenceQuery } from '../../case/case-query';
import { uploadEvidence } from '../../case/events/evidence-field';
import { PaperSides } from '../../case/papers/paper-sides';
import { useCase, useMayHere } from '../../case/use-case';
import type { Paper } from '../exemption-queries';
import { PaperLink } from '../paper-link';
import { useExemptionTexts } from '../texts';
import { NotePaperDialog } from './note-paper-dialog';

const TITLE_MAX = 200;

interface CriterionPapersProps {
  readonly caseId: string;
  /** Names the field, so that “not evidenced” can lead here. */
  readonly name: string;
  readonly papers: readonly Paper[];
  readonly attached: readonly string[];
  readonly onChange: (attached: readonly string[]) => void;
}

/** The papers that show a criterion. One taken off stays on the file of the case. */
export const CriterionPapers = ({ caseId, name, papers, attached, onChange }: CriterionPapersProps) => {
  const t = useExemptionTexts();
  const may = useMayHere(useCase());
  const queries = useQueryClient();
  const [isNoting, setNoting] = useState(false);
  const shown = attached.flatMap((id) => papers.filter((paper) => paper.id === id));
  const others = papers.filter(({ id }) => !attached.includes(id));
  const add = (paper: Paper): void => {
    queries.setQueryData(evidenceQuery(caseId).queryKey, (before) =>
      before === undefined ? before : { items: [...before.items.filter(({ id }) => id !== paper.id), paper] },
    );
    onChange([...attached, paper.id]);
  };
  return (
    <div className="flex flex-col gap-2.5">
      <p className="text-sm font-medium">{t('papers')}</p>
      {attached.length === 0 ? (
        <p className="text-sm text-muted">{t('noPapers')}</p>
      ) : (
        <ul className="flex flex-col gap-1">
          {shown.map((paper) => (
            <li
              key={paper.id}
              className="flex items-center justify-between gap-3 rounded-md bg-sunken py-1 pr-1 pl-2.5"
            >
              <PaperLink paper={paper} />
              <PaperSides caseId={caseId} paper={paper} mayChange={may('evidence.add')} />
              <IconButton
                label={t('detach', { title: paper.title })}
                icon={<X size={15} aria-hidden />}
                onPress={() => onChange(attached.filter((id) => id !== paper.id))}
              />
            </li>
          ))}
        </ul>
      )}
      {may('evidence.add') && (
        <FileDrop
          label={t('addPaper')}
          name={name}
          fileName={undefined}
          onFile={async (file) => add(await uploadEvidence(caseId, 'criterion', file.name.slice(-TITLE_MAX), file))}
        />
      )}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2.5">
        {others.length > 0 && (
          <Select
            // Another list of papers is another field: nothing stays chosen in it.
            key={attached.join()}
            label={t('paperOnFile')}
            value={undefined}
            onChange={(id) => onChange([...attached, id])}
            options={others.map(({ id, title, reference }) => ({
              value: id,
              label: title,
              note: reference ?? undefined,
            }))}
            className="min-w-0 flex-1 basis-64"
          />
        )}
        {may('evidence.add') && (
          <Button kind="quiet" onPress={() => setNoting(true)}>
            {t('notePaper')}
          </Button>
        )}
      </div>
      {isNoting && <NotePaperDialog caseId={caseId} onNoted={add} onClose={() => setNoting(false)} />}
    </div>
  );
};
