import { useQuery } from '@tanstack/react-query';
import type { Api } from '../../../api/client';
import type { Option } from '../../../shared/ui/select';
import { employersQuery } from '../../employers/employer-queries';
import { useSingleSignOnTexts } from './texts';

type Grant = Api['DirectoryGrantView'];

/** Where a role holds, as one word for a choice: `tenant`, or `employer:` and its id. */
export const placeOf = (grant: Pick<Grant, 'scope' | 'scopeId'>): string =>
  grant.scope === 'tenant' ? 'tenant' : `${grant.scope}:${grant.scopeId ?? ''}`;

export const grantAt = (role: Api['DirectoryRole'], place: string): Api['DirectoryGrantDto'] => {
  const [scope = 'tenant', scopeId] = place.split(':');
  return { role, scope: scope as Grant['scope'], ...(scopeId === undefined ? {} : { scopeId }) };
};

/** The places one can choose, and the one that is chosen though it is not among them. */
export const usePlaces = (): ((chosen: string) => readonly Option[]) => {
  const t = useSingleSignOnTexts();
  const { data } = useQuery(employersQuery);
  const known: readonly Option[] = [
    { value: 'tenant', label: t('wholeOffice') },
    ...(data?.items ?? []).map((employer) => ({ value: `employer:${employer.id}`, label: employer.operatingName })),
  ];
  return (chosen) =>
    known.some((option) => option.value === chosen) ? known : [...known, { value: chosen, label: t('partOfEmployer') }];
};
