import { PERMISSIONS } from '@permitdesk/domain/access/permissions';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { CircleCheck, CircleX } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { problemOf } from '../../api/problem';
import { ProblemNotice } from '../../shared/refusals/problem-notice';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { ComboBox } from '../../shared/ui/combo-box';
import { useOffice } from '../../shared/ui/office';
import { Select } from '../../shared/ui/select';
import { casesQuery } from '../cases/cases-query';
import { GrantSentence } from './grant-sentence';
import { askMay, type May } from './rights-queries';
import { useRightsTexts } from './texts';

const Answer = ({ answer }: { readonly answer: May }) => {
  const t = useRightsTexts();
  return (
    <div role="status" className="mt-4 flex flex-col gap-3 border-t border-border pt-3">
      <p className="flex items-center gap-2 text-lg font-semibold">
        {answer.may ? (
          <CircleCheck size={20} aria-hidden className="text-success" />
        ) : (
          <CircleX size={20} aria-hidden className="text-danger" />
        )}
        {answer.may ? t('yes') : t('no')} <span className="tabular font-normal text-muted">{answer.case.name}</span>
      </p>
      {answer.because.length > 0 && (
        <div>
          <h3 className="pb-1 text-sm font-medium text-muted">{t('because')}</h3>
          <ul className="flex flex-col gap-2">
            {answer.because.map((grant) => (
              <li key={grant.id}>
                <GrantSentence grant={grant} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {answer.butNot.length > 0 && (
        <div>
          <h3 className="pb-1 text-sm font-medium text-muted">{t('butNot')}</h3>
          <ul className="flex flex-col gap-2">
            {answer.butNot.map(({ grant, why }) => (
              <li key={grant.id}>
                <GrantSentence grant={grant} />
                <p className="text-sm text-danger">{t(`why.${why}`)}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="text-sm text-muted text-pretty">
        {answer.others.length === 0 ? t('othersNone') : t('others', { names: answer.others.join(', ') })}
      </p>
    </div>
  );
};

/** "May this person do that at this case?", with the reasons for yes and for no. */
export const AskMay = ({ personId, title }: { readonly personId?: string; readonly title: string }) => {
  const t = useRightsTexts();
  const { today } = useOffice();
  const [permission, setPermission] = useState<(typeof PERMISSIONS)[number]>('case.read');
  const [caseId, setCaseId] = useState<string>();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.replace(/ .*/, ''));
  const { data } = useInfiniteQuery(casesQuery(search === '' ? {} : { q: search }, today));
  const ask = useMutation({ mutationFn: (id: string) => askMay(personId, { permission, caseId: id }) });
  const cases = data?.pages[0]?.items ?? [];
  return (
    <Card title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (caseId !== undefined) ask.mutate(caseId);
        }}
        className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]"
      >
        <Select
          label={t('askAction')}
          value={permission}
          onChange={setPermission}
          options={PERMISSIONS.map((each) => ({ value: each, label: t(`permission.${each}`) }))}
        />
        <ComboBox
          label={t('askCase')}
          value={caseId}
          onChange={setCaseId}
          onSearch={setTyped}
          whenEmpty={t('caseNone')}
          options={cases.map((item) => ({
            value: item.id,
            label: `#${item.number} ${item.worker}`,
            note: item.employer,
          }))}
        />
        <Button type="submit" isDisabled={caseId === undefined} isPending={ask.isPending}>
          {t('ask')}
        </Button>
      </form>
      {ask.error !== null && <ProblemNotice problem={problemOf(ask.error)} refusals={[]} />}
      {ask.data !== undefined && <Answer answer={ask.data} />}
    </Card>
  );
};
