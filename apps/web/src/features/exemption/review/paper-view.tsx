import { findNoc } from '@permitdesk/domain/occupations/noc-2021';
import { findProvince } from '@permitdesk/domain/places/provinces';
import { useQuery } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { useSay } from '../../../shared/i18n/use-reader';
import { Card } from '../../../shared/ui/card';
import { Disclosure } from '../../../shared/ui/disclosure';
import { KeyValues, type KeyValue } from '../../../shared/ui/key-values';
import { CodeDetails, CodeWarning } from '../codes/code-details';
import { CodeName } from '../codes/code-name';
import { CriterionChip } from '../criterion-chip';
import { codesQuery, type ExemptionView } from '../exemption-queries';
import { PaperLink } from '../paper-link';
import { countEvidenced, criterionState } from '../prepare/criterion-state';
import { useExemptionTexts } from '../texts';

const Lines = ({ children, lang }: { readonly children: ReactNode; readonly lang?: string }) => (
  <span {...(lang === undefined ? {} : { lang })} className="max-w-prose whitespace-pre-line">
    {children}
  </span>
);

const CriterionRead = ({
  view,
  criterion,
  place,
}: {
  readonly view: ExemptionView;
  readonly criterion: ExemptionView['criteria'][number];
  readonly place: string;
}) => {
  const t = useExemptionTexts();
  const say = useSay();
  const heading = useId();
  const papers = criterion.evidenceIds.flatMap((id) => view.evidence.filter((paper) => paper.id === id));
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-2 border-t border-border px-4 py-4">
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm text-muted">
        {place}
        <CriterionChip state={criterionState(criterion)} />
      </p>
      <h3 id={heading} className="max-w-prose text-read font-medium text-pretty">
        {say(criterion.text)}
      </h3>
      {criterion.statement.trim() === '' ? (
        <p className="text-muted">{t('noStatement')}</p>
      ) : (
        <p className="max-w-prose whitespace-pre-line">{criterion.statement}</p>
      )}
      {papers.length > 0 && (
        <ul aria-label={t('papers')} className="flex flex-col gap-1">
          {papers.map((paper) => (
            <li key={paper.id}>
              <PaperLink paper={paper} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** The paper of step 1 to be read: by the reviewer, by those who may not prepare, and after it was signed off. */
export const PaperView = ({ view }: { readonly view: ExemptionView }) => {
  const t = useExemptionTexts();
  const say = useSay();
  const { data: codes = [] } = useQuery(codesQuery);
  const { outcome, code } = view;
  const isOpen = view.state === 'open';
  const province = view.workProvince === null ? undefined : findProvince(view.workProvince);
  const occupation = view.noc === null ? undefined : findNoc(view.noc);
  // Without an offer the criteria are not asked for: those that nobody answered say nothing about the case.
  const criteria =
    outcome === 'no_offer_needed' ? view.criteria.filter(({ answer }) => answer !== null) : view.criteria;
  const all = criteria.length;
  const withWords = (key: string, words: string, lang?: string): readonly KeyValue[] =>
    words.trim() === '' ? [] : [{ key, value: <Lines {...(lang === undefined ? {} : { lang })}>{words}</Lines> }];
  if (outcome === null && code === null)
    return view.state === 'found' ? null : (
      <Card title={t('assessment')}>
        <p className="text-muted">
          {t('nothingYet')} {isOpen && t('readOnly')}
        </p>
      </Card>
    );
  return (
    <>
      <Card title={t('assessment')}>
        {isOpen && <p className="pb-3 text-muted">{t('readOnly')}</p>}
        <KeyValues
          items={[
            ...(outcome === null
              ? []
              : [{ key: t('answerTitle'), value: <span className="font-medium">{t(`outcome.${outcome}`)}</span> }]),
            ...(code === null ? [] : [{ key: t('code'), value: <CodeName code={code} /> }]),
            ...(province === undefined ? [] : [{ key: t('workProvince'), value: say(province.name) }]),
            ...(occupation === undefined
              ? []
              : [{ key: t('noc'), value: `${occupation.code} ${say(occupation.title)}` }]),
            ...withWords(t('reasons'), view.reasons),
          ]}
        />
        {code !== null && (
          <div className="mt-3 flex flex-col gap-3">
            <CodeWarning code={code} codes={codes} />
            <Disclosure title={t('codeDetails')}>
              <CodeDetails code={code} />
            </Disclosure>
          </div>
        )}
      </Card>
      {all > 0 && (
        <Card title={t('criteria')} aside={t('evidencedOf', { done: countEvidenced(criteria), all })} isFlush>
          {criteria.map((criterion, index) => (
            <CriterionRead
              key={criterion.id}
              view={view}
              criterion={criterion}
              place={t('criterion', { number: index + 1, all })}
            />
          ))}
        </Card>
      )}
      {(view.explanationEn.trim() !== '' || view.explanationFr.trim() !== '') && (
        <Card title={t('explanation')}>
          <KeyValues
            items={[
              ...withWords(t('explanationEn'), view.explanationEn, 'en-CA'),
              ...withWords(t('explanationFr'), view.explanationFr, 'fr-CA'),
            ]}
          />
        </Card>
      )}
    </>
  );
};
