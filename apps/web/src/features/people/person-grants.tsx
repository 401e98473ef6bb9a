import { CalendarClock, MoreHorizontal, Square } from 'lucide-react';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { IconButton } from '../../shared/ui/icon-button';
import { MenuButton, MenuItem } from '../../shared/ui/menu';
import { GrantSentence } from '../rights/grant-sentence';
import type { Grant } from '../rights/rights-queries';
import { ExtendDialog, PeopleReasonDialog } from './grant-dialogs';
import type { Person } from './people-queries';
import { usePeopleTexts } from './texts';

/** The roles of a person, a sentence each, with what can be done about each. */
export const PersonGrants = ({ person }: { readonly person: Person }) => {
  const t = usePeopleTexts();
  const [ending, setEnding] = useState<Grant>();
  const [extending, setExtending] = useState<Grant>();
  if (person.grants.length === 0) return <p className="text-muted">{t('noRole')}</p>;
  return (
    <>
      <ul className="flex flex-col divide-y divide-border">
        {person.grants.map((grant) => (
          <li key={grant.id} className="flex items-start justify-between gap-2 py-2.5">
            <GrantSentence grant={grant} />
            <MenuButton
              label={t('grantActions')}
              placement="bottom end"
              trigger={<IconButton label={t('grantActions')} icon={<MoreHorizontal size={16} aria-hidden />} />}
              onAction={(key) => (key === 'end' ? setEnding(grant) : setExtending(grant))}
            >
              {!person.you && (
                <MenuItem id="extend" icon={<CalendarClock size={15} aria-hidden />}>
                  {t('extend')}
                </MenuItem>
              )}
              <MenuItem id="end" icon={<Square size={15} aria-hidden />}>
                {t('end')}
              </MenuItem>
            </MenuButton>
          </li>
        ))}
      </ul>
      {ending !== undefined && (
        <PeopleReasonDialog
          title={t('endTitle')}
          lead={t('endLead')}
          send={t('endSend')}
          done={t('ended')}
          grant={ending}
          onSend={(reason) =>
            answer(
              api.POST('/api/v1/people/{id}/grants/{grantId}/end', {
                params: { path: { id: person.accountId, grantId: ending.id } },
                body: { reason },
              }),
            )
          }
          onClose={() => setEnding(undefined)}
        />
      )}
      {extending !== undefined && (
        <ExtendDialog person={person} grant={extending} onClose={() => setExtending(undefined)} />
      )}
    </>
  );
};
