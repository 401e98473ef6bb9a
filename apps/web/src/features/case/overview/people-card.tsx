import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useRecordTexts } from '../../../shared/records/texts';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { CopyButton } from '../../../shared/ui/copy-button';
import { DateText } from '../../../shared/ui/date-text';
import { KeyValues, type KeyValue } from '../../../shared/ui/key-values';
import { PersonName } from '../../../shared/ui/person-name';
import { TextLink } from '../../../shared/ui/text-link';
import { entitiesQuery } from '../../employers/parts/part-queries';
import { useMay } from '../../session/session-query';
import type { CaseView } from '../case-query';
import { MoveDialog } from './move-dialog';
import { useCaseTexts } from '../texts';

/** Who belongs to the case, and what it is about. */
export const PeopleCard = ({ view }: { readonly view: CaseView }) => {
  const t = useCaseTexts();
  const r = useRecordTexts();
  const may = useMay();
  const [isMoving, setMoving] = useState(false);
  const { data } = useQuery(entitiesQuery(view.employer.id));
  const entities = data?.items ?? [];
  const items: readonly KeyValue[] = [
    {
      key: t('worker'),
      value: (
        <TextLink to="/workers/$workerId" params={{ workerId: view.worker.id }}>
          <PersonName name={view.worker.name} />
        </TextLink>
      ),
    },
    {
      key: t('employer'),
      value: (
        <TextLink to="/employers/$employerId" params={{ employerId: view.employer.id }}>
          {view.employer.name}
        </TextLink>
      ),
    },
    ...(view.entity === null && entities.length === 0
      ? []
      : [
          {
            key: t('place'),
            value: (
              <span className="inline-flex flex-wrap items-center gap-x-2">
                {view.entity === null
                  ? t('wholeEmployer')
                  : [view.entity.name, view.branch?.name].filter((name) => name !== undefined).join(', ')}
                {may('employer.edit') && entities.length > 0 && (
                  <Button kind="quiet" size="small" onPress={() => setMoving(true)}>
                    {t('move')}
                  </Button>
                )}
              </span>
            ),
          },
        ]),
    { key: t('responsible'), value: view.responsible.name },
    { key: t('kind'), value: r(`kind.${view.kind}`) },
    { key: t('wantedStart'), value: <DateText day={view.wantedStartOn} /> },
    ...(view.exemptionOutcome === null ? [] : [{ key: t('outcome'), value: t(`outcome.${view.exemptionOutcome}`) }]),
    ...(view.exemptionCode === null
      ? []
      : [{ key: t('code'), value: <span className="tabular">{view.exemptionCode}</span> }]),
    ...(view.offerNumber === null
      ? []
      : [
          {
            key: t('number'),
            value: (
              <span className="tabular inline-flex items-center gap-1">
                {view.offerNumber}
                <CopyButton value={view.offerNumber} what={t('offerNumber')} />
              </span>
            ),
          },
        ]),
    ...(view.previousCaseId === null
      ? []
      : [
          {
            key: t('previousCase'),
            value: (
              <TextLink to="/cases/$caseId" params={{ caseId: view.previousCaseId }}>
                {t('openCase')}
              </TextLink>
            ),
          },
        ]),
    ...(view.nextCases.length === 0
      ? []
      : [
          {
            key: t('nextCases'),
            value: view.nextCases.map((each) => (
              <TextLink key={each.id} to="/cases/$caseId" params={{ caseId: each.id }} className="mr-2">
                {each.name}
              </TextLink>
            )),
          },
        ]),
  ];
  return (
    <Card title={t('people')}>
      <KeyValues items={items} />
      <MoveDialog view={view} isOpen={isMoving} onClose={() => setMoving(false)} />
    </Card>
  );
};
