import { isRequired, type OfferValues } from '@permitdesk/domain/offers/offer-fields';
import { useMemo } from 'react';
import { useSay } from '../../../shared/i18n/use-reader';
import { classes } from '../../../shared/ui/classes';
import type { CaseView } from '../../case/case-query';
import { useSession } from '../../session/session-query';
import { isTypedField } from '../draft/offer-draft';
import type { OfferDraftHandle } from '../draft/use-offer-draft';
import type { OfferFormParts } from '../offer-forms';
import type { OfferView } from '../offer-queries';
import { CheckQuestions } from '../preflight/check-questions';
import { questionsFor } from '../preflight/question-of-check';
import { useOfferTexts } from '../texts';
import { sourceOf } from '../value-source';
import type { ShownMark } from '../worksheet/copy-marks';
import { ConflictBanner } from './conflict-banner';
import { FieldRow } from './field-row';
import { goToForm, QUESTIONS, type OpenSections } from './open-sections';
import { isComplete, progressOf, sum } from './progress';
import { SaveMark } from './save-mark';
import { ProgressMark, SectionFold } from './section-fold';
import { SaveProblem } from './save-problem';

interface PrepareTabProps {
  readonly view: CaseView;
  readonly offer: OfferView;
  readonly forms: readonly OfferFormParts[];
  readonly draft: OfferDraftHandle;
  /** All values, the typed ones as they stand in the fields. */
  readonly values: OfferValues;
  /** The same, with the guarded values whole once they are shown. */
  readonly whole: OfferValues;
  /** Shows them; left out for who may not see them. */
  readonly onShow: (() => void) | undefined;
  readonly isEditable: boolean;
  readonly open: OpenSections;
  readonly marks: ReadonlyMap<string, ShownMark>;
  readonly onCopied: ((fieldId: string) => void) | undefined;
}

/** The whole offer in the portal's order, to be filled in. */
export const PrepareTab = ({
  view,
  offer,
  forms,
  draft,
  values,
  whole,
  onShow,
  isEditable,
  open,
  marks,
  onCopied,
}: PrepareTabProps) => {
  const t = useOfferTexts();
  const say = useSay();
  const { tenantKind } = useSession();
  const isFirm = tenantKind === 'firm';
  const [workerId, employerId] = [view.worker.id, view.employer.id];
  const places = useMemo(() => ({ workerId, employerId }), [workerId, employerId]);
  const questions = questionsFor(offer, isFirm);
  const answered = {
    filled: questions.filter((name) => draft.draft.checks[name] !== undefined).length,
    wanted: questions.length,
  };
  return (
    <div className="flex flex-col gap-4">
      <nav
        aria-label={t('jumpTo')}
        className="bg-surface lg:sticky lg:top-[calc(var(--bar-height)+var(--case-header))] lg:z-5 lg:-mt-2 lg:py-2"
      >
        <ul className="flex flex-wrap gap-1.5">
          {forms.map(({ form, sections }) => {
            const progress = sum(sections.map(({ fields }) => progressOf(fields, values)));
            return (
              <li key={form}>
                <a
                  href={`#form-${form}`}
                  onClick={(event) => {
                    event.preventDefault();
                    goToForm(form);
                  }}
                  className="inline-flex min-h-8 items-center gap-1.5 rounded-md border border-border bg-raised px-2.5 text-sm hover:bg-hover"
                >
                  {t(`formShort.${form}`)}
                  <span
                    className={classes('tabular text-xs', isComplete(progress) ? 'text-success' : 'text-warning')}
                    aria-hidden
                  >
                    {progress.filled}/{progress.wanted}
                  </span>
                  <span className="sr-only">{t('progress', { ...progress })}</span>
                </a>
              </li>
            );
          })}
          {isEditable && (
            <li className="ml-auto flex min-h-8 items-center">
              <SaveMark draft={draft} />
            </li>
          )}
        </ul>
      </nav>
      {draft.conflict !== undefined && <ConflictBanner conflict={draft.conflict} settle={draft.settle} />}
      <SaveProblem draft={draft} view={view} />
      {forms.map(({ form, sections }) => (
        <section
          key={form}
          id={`form-${form}`}
          tabIndex={-1}
          aria-labelledby={`form-${form}-title`}
          className="scroll-mt-64 rounded-lg border border-border bg-raised outline-none"
        >
          <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 px-4 pt-2">
            <h3 id={`form-${form}-title`} className="text-base font-semibold">
              {t(`form.${form}`)}
            </h3>
            <ProgressMark progress={sum(sections.map(({ fields }) => progressOf(fields, values)))} />
          </div>
          <div className="divide-y divide-border pb-1">
            {sections.map(({ key, title, fields }) => (
              <SectionFold
                key={key}
                title={sections.length === 1 ? t('fields', { count: fields.length }) : say(title)}
                mark={sections.length === 1 ? null : <ProgressMark progress={progressOf(fields, values)} />}
                isOpen={open.isOpen(key)}
                onToggle={(isOpen) => open.toggle(key, isOpen)}
              >
                {fields.map((field) => (
                  <FieldRow
                    key={field.id}
                    field={field}
                    value={
                      isEditable && isTypedField(field.id) ? values[field.id] : (whole[field.id] ?? values[field.id])
                    }
                    onShow={onShow}
                    source={
                      isTypedField(field.id) && values[field.id] !== offer.values[field.id]
                        ? 'typed'
                        : sourceOf(field, offer)
                    }
                    places={places}
                    isEditable={isEditable && isTypedField(field.id)}
                    isWanted={isRequired(field, values)}
                    fault={
                      draft.faults[field.id] === undefined ? undefined : say(draft.faults[field.id] ?? field.label)
                    }
                    mark={marks.get(field.id)}
                    onChange={draft.set}
                    onLeave={draft.leave}
                    onCopied={onCopied}
                  />
                ))}
              </SectionFold>
            ))}
          </div>
        </section>
      ))}
      <section aria-labelledby="questions-title" className="rounded-lg border border-border bg-raised">
        <div className="px-4 pt-3">
          <h3 id="questions-title" className="text-base font-semibold">
            {t('questions')}
          </h3>
          <p className="text-sm text-muted">{t('questionsLead')}</p>
        </div>
        <SectionFold
          title={t('fields', { count: questions.length })}
          mark={<ProgressMark progress={answered} />}
          isOpen={open.isOpen(QUESTIONS)}
          onToggle={(isOpen) => open.toggle(QUESTIONS, isOpen)}
        >
          <CheckQuestions offer={offer} draft={draft} isFirm={isFirm} isEditable={isEditable} />
        </SectionFold>
      </section>
    </div>
  );
};
