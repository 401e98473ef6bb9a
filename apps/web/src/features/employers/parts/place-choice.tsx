import { useQuery } from '@tanstack/react-query';
import { Select } from '../../../shared/ui/select';
import { useOffice } from '../../../shared/ui/office';
import { entitiesQuery, isClosed } from './part-queries';

const WHOLE = 'whole';

/** Where in an employer something stands: as a whole, one entity, or one branch. */
export interface Place {
  readonly entityId?: string | undefined;
  readonly branchId?: string | undefined;
}

interface PlaceChoiceProps {
  readonly label: string;
  readonly whole: string;
  readonly help?: string;
  readonly employerId: string;
  readonly value: Place;
  readonly onChange: (place: Place) => void;
  readonly error: string | undefined;
}

/** A choice among the parts of an employer that are open; nothing at all where there are none. */
export const PlaceChoice = ({ label, whole, help, employerId, value, onChange, error }: PlaceChoiceProps) => {
  const { today } = useOffice();
  const { data } = useQuery(entitiesQuery(employerId));
  const entities = (data?.items ?? []).filter((entity) => !isClosed(entity, today));
  if (entities.length === 0) return null;
  const options: readonly { readonly value: string; readonly label: string; readonly place: Place }[] = [
    { value: WHOLE, label: whole, place: {} },
    ...entities.flatMap((entity) => [
      { value: entity.id, label: entity.legalName, place: { entityId: entity.id } },
      ...entity.branches
        .filter((branch) => !isClosed(branch, today))
        .map((branch) => ({
          value: branch.id,
          label: `${entity.legalName} · ${branch.name}`,
          place: { entityId: entity.id, branchId: branch.id },
        })),
    ]),
  ];
  return (
    <Select
      label={label}
      name="entityId"
      {...(help === undefined ? {} : { help })}
      value={value.branchId ?? value.entityId ?? WHOLE}
      onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.place ?? {})}
      options={options.map(({ value: id, label: name }) => ({ value: id, label: name }))}
      error={error}
    />
  );
};
