import type { Audience } from '@permitdesk/domain/access/audiences';
import { DEFAULT_EVIDENCE_AUDIENCE } from '@permitdesk/domain/access/evidence-audience';
import type { EventType } from '@permitdesk/domain/cases/event';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Api } from '../../../api/client';
import type { FieldProps } from '../../../shared/ui/field';
import { FileDrop } from '../../../shared/ui/file-drop';
import { Select } from '../../../shared/ui/select';
import { evidenceQuery } from '../case-query';
import { SideChoice } from '../papers/side-choice';
import { useCaseTexts } from '../texts';

type Purpose = Api['EvidencePurpose'];

/** What the paper of an event is kept for. */
const PURPOSES: Readonly<Partial<Record<EventType, Purpose>>> = {
  'fee.paid': 'fee_receipt',
  'fee.exemption-claimed': 'fee_exemption',
  'agreement.recorded': 'agreement',
  'offer.submitted': 'confirmation',
  'permit.issued': 'permit',
  'permit.corrected': 'permit',
};

/** Sends a file to the papers of a case. The fields go before the file: the server reads them first. */
export const uploadEvidence = async (
  caseId: string,
  purpose: Purpose,
  title: string,
  file: File,
  audience: readonly Audience[] = DEFAULT_EVIDENCE_AUDIENCE[purpose],
): Promise<Api['EvidenceView']> => {
  const form = new FormData();
  form.append('purpose', purpose);
  form.append('title', title);
  form.append('audience', audience.join(','));
  form.append('file', file);
  return answer(
    api.POST('/api/v1/cases/{id}/evidence/files', {
      params: { path: { id: caseId } },
      body: { purpose, title, audience: audience.join(','), file: file.name },
      bodySerializer: () => form,
    }),
  );
};

interface EvidenceFieldProps extends FieldProps {
  readonly caseId: string;
  readonly type: EventType;
  readonly value: string | undefined;
  readonly onChange: (evidenceId: string) => void;
}

/** The paper that proves a fact: one already on file, or a new one. */
export const EvidenceField = ({
  caseId,
  type,
  value,
  onChange,
  label,
  name,
  error,
  isRequired,
}: EvidenceFieldProps) => {
  const t = useCaseTexts();
  const queries = useQueryClient();
  const { data } = useQuery(evidenceQuery(caseId));
  const papers = data?.items ?? [];
  const purpose = PURPOSES[type] ?? 'letter';
  const [sides, setSides] = useState<readonly Audience[]>(DEFAULT_EVIDENCE_AUDIENCE[purpose]);
  const chosen = papers.find(({ id }) => id === value);
  const send = async (file: File): Promise<void> => {
    const added = await uploadEvidence(caseId, purpose, `${label}: ${file.name}`.slice(0, 200), file, sides);
    queries.setQueryData(evidenceQuery(caseId).queryKey, (before) => ({ items: [...(before?.items ?? []), added] }));
    onChange(added.id);
  };
  return (
    <div className="flex flex-col gap-2.5">
      <FileDrop
        label={label}
        name={name}
        isRequired={isRequired}
        error={error}
        fileName={chosen?.fileName ?? chosen?.title}
        onFile={send}
      />
      <SideChoice value={sides} onChange={setSides} />
      {papers.length > 0 && (
        <Select
          label={t('choosePaper')}
          placeholder={t('noPaper')}
          value={value}
          onChange={onChange}
          options={papers.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
    </div>
  );
};
