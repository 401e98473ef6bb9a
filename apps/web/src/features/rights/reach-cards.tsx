import { AUDIENCE_NAMES, FIELD_GROUP_CARDS } from '@permitdesk/domain/access/audiences';
import { useReader } from '../../shared/i18n/use-reader';
import { Card } from '../../shared/ui/card';
import { Disclosure } from '../../shared/ui/disclosure';
import { KeyValues } from '../../shared/ui/key-values';
import { TextLink } from '../../shared/ui/text-link';
import { GrantSentence } from './grant-sentence';
import type { Reach } from './rights-queries';
import { useRightsTexts } from './texts';

type Reached = Reach['grants'][number]['reached'][number];

const NameLink = ({ kind, item }: { readonly kind: Reached['kind']; readonly item: Reached['first'][number] }) => {
  switch (kind) {
    case 'cases':
      return (
        <TextLink to="/cases/$caseId" params={{ caseId: item.id }}>
          {item.name}
        </TextLink>
      );
    case 'workers':
      return (
        <TextLink to="/workers/$workerId" params={{ workerId: item.id }}>
          {item.name}
        </TextLink>
      );
    case 'employers':
      return (
        <TextLink to="/employers/$employerId" params={{ employerId: item.id }}>
          {item.name}
        </TextLink>
      );
    default:
      return <>{item.name}</>;
  }
};

const ReachedList = ({ reached }: { readonly reached: readonly Reached[] }) => {
  const t = useRightsTexts();
  if (reached.length === 0) return <span className="text-muted">{t('reachesNothing')}</span>;
  return (
    <ul className="flex flex-col gap-1">
      {reached.map(({ kind, count, first }) => (
        <li key={kind} className="text-pretty">
          <span className="tabular">
            {t(`kind.${kind}`)} ({count})
          </span>
          {': '}
          {first.map((item, index) => (
            <span key={item.id}>
              {index > 0 && '; '}
              <NameLink kind={kind} item={item} />
            </span>
          ))}
          {count > first.length && <span className="text-muted"> {t('andMore', { count: count - first.length })}</span>}
        </li>
      ))}
    </ul>
  );
};

/** What somebody sees, one card for each role, each with its reason. */
export const ReachCards = ({ reach }: { readonly reach: Reach }) => {
  const t = useRightsTexts();
  const { say } = useReader();
  return (
    <div className="flex flex-col gap-3">
      {reach.grants.map(({ grant, sides, permissions, groups, reached }) => (
        <Card key={grant.id}>
          <GrantSentence grant={grant} />
          <KeyValues
            className="mt-3"
            items={[
              { key: t('reaches'), value: <ReachedList reached={reached} /> },
              { key: t('readsAs'), value: sides.map((side) => say(AUDIENCE_NAMES[side])).join(', ') },
              { key: t('sees'), value: groups.map((group) => say(FIELD_GROUP_CARDS[group].name)).join(', ') },
            ]}
          />
          <Disclosure title={t('permissions', { count: permissions.length })} level={2} className="mt-1.5">
            <ul className="list-disc pl-4 text-sm sm:columns-2">
              {permissions.map((permission) => (
                <li key={permission}>{t(`permission.${permission}`)}</li>
              ))}
            </ul>
          </Disclosure>
        </Card>
      ))}
    </div>
  );
};
