import { isMask } from '@permitdesk/domain/guarded/guarded-values';
import type { OfferField, OfferValues } from '@permitdesk/domain/offers/offer-fields';
import { lengthOf } from '@permitdesk/domain/offers/portal-text';
import { Copy, Eye } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useSay } from '../../../shared/i18n/use-reader';
import { Badge } from '../../../shared/ui/badge';
import { Banner } from '../../../shared/ui/banner';
import { Button } from '../../../shared/ui/button';
import { Kbd } from '../../../shared/ui/kbd';
import { useUiTexts } from '../../../shared/ui/texts';
import { formsOf } from '../offer-forms';
import type { OfferView } from '../offer-queries';
import { portalText } from '../portal-text';
import { TextCautionList } from '../prepare/field-meta';
import { useOfferTexts } from '../texts';
import { copiedOf, type ShownMark } from './copy-marks';
import { CopyMarkText } from './copy-mark-text';

// What is settled outside the portal, or happens after the submission, is not copied into a form of it.
const SHEET = formsOf(
  ({ form, inPortal, id }) => inPortal && id !== 'pin' && form !== 'gate' && form !== 'after' && form !== 'evidence',
);

interface WorksheetTabProps {
  readonly offer: OfferView;
  readonly values: OfferValues;
  readonly marks: ReadonlyMap<string, ShownMark>;
  /** Leaves the trace of a copy; without the right to prepare an offer nothing is copied. */
  readonly onCopied: ((fieldId: string) => void) | undefined;
  /** Shows what is masked, so that it can be copied; left out for who may not see it. */
  readonly onShow?: (() => void) | undefined;
}

const COPY = '[data-copy]';
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** The offer as it is copied into the portal, field by field, by hand. */
export const WorksheetTab = ({ offer, values, marks, onCopied, onShow }: WorksheetTabProps) => {
  const t = useOfferTexts();
  const ui = useUiTexts();
  const say = useSay();
  const sheet = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState<string>();
  const words = { say, yes: ui('yes'), no: ui('no') };

  const buttons = (): readonly HTMLElement[] => [...(sheet.current?.querySelectorAll<HTMLElement>(COPY) ?? [])];
  const go = (step: (at: number, last: number) => number): void => {
    const all = buttons();
    const at = all.findIndex((button) => button === document.activeElement);
    all[at < 0 ? 0 : step(at, all.length - 1)]?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!(event.target as HTMLElement).matches(COPY)) return;
    event.preventDefault();
    go(step);
  };
  const copy = async (field: OfferField, text: string, goesOn: boolean): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      setFailed(field.id);
      return;
    }
    setFailed(undefined);
    setSaid(t('copiedNow', { label: say(field.label) }));
    onCopied?.(field.id);
    if (goesOn) go((at, last) => Math.min(at + 1, last));
  };

  return (
    <div className="flex flex-col gap-4">
      {(offer.state === 'none' || offer.state === 'draft') && (
        <Banner tone="warning" title={t('sheetDraftTitle')}>
          {t('sheetDraftLead')}
        </Banner>
      )}
      <div className="text-muted">
        <p className="text-pretty">{onCopied === undefined ? t('sheetReadOnly') : t('sheetLead')}</p>
        {onCopied !== undefined && (
          <p className="mt-1 flex flex-wrap items-center gap-x-1.5 gap-y-1 text-sm max-sm:hidden">
            <Kbd>Enter</Kbd> {t('keyCopy')} <Kbd>↓</Kbd> <Kbd>↑</Kbd> {t('keyMove')}
          </p>
        )}
      </div>
      <span role="status" className="sr-only">
        {said}
      </span>
      <div ref={sheet} onKeyDownCapture={press} role="presentation" className="flex flex-col gap-4">
        {SHEET.map(({ form, sections }) => {
          const fields = sections
            .flatMap((section) => section.fields)
            .filter(({ id }) => values[id] !== undefined && values[id] !== '');
          return (
            <section
              key={form}
              aria-labelledby={`sheet-${form}`}
              className="overflow-hidden rounded-lg border border-border bg-raised"
            >
              <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 px-4 pt-2 pb-1">
                <h3 id={`sheet-${form}`} className="text-base font-semibold">
                  {t(`form.${form}`)}
                </h3>
                <span className="tabular text-sm text-muted">
                  {t('copiedCount', { done: copiedOf(fields, marks), all: fields.length })}
                </span>
              </div>
              {sections.map(({ key, title, fields: rows }) => (
                <div key={key}>
                  {sections.length > 1 && (
                    <h4 className="border-t border-border bg-sunken/60 px-4 py-1 text-sm font-medium text-muted">
                      {say(title)}
                    </h4>
                  )}
                  <ul>
                    {rows.map((field) => {
                      const value = values[field.id];
                      const isEmpty = value === undefined || value === '';
                      const text = isEmpty ? '' : portalText(field, value, words);
                      const mark = marks.get(field.id);
                      const label = say(field.label);
                      return (
                        <li
                          key={field.id}
                          className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 gap-y-0.5 border-t border-border px-4 py-2 focus-within:bg-accent-soft"
                        >
                          <div className="min-w-0">
                            <p className="text-sm text-muted">
                              {label}
                              {!field.verified && (
                                <Badge tone="warning" className="ml-1.5">
                                  {t('unverified')}
                                </Badge>
                              )}
                            </p>
                            {isEmpty ? (
                              <p className="text-muted">{t('empty')}</p>
                            ) : (
                              <p className="break-words whitespace-pre-line select-all">{text}</p>
                            )}
                            <TextCautionList field={field} value={value} />
                            <p className="flex flex-wrap gap-x-3 text-sm text-muted">
                              {!isEmpty && (field.kind === 'text' || field.kind === 'address') && (
                                <span className="tabular">{t('characters', { count: lengthOf(text) })}</span>
                              )}
                              {field.locked === true && <span>{t('portalFills')}</span>}
                              {mark !== undefined && <CopyMarkText mark={mark} />}
                            </p>
                            {failed === field.id && (
                              <p role="alert" className="text-sm text-danger">
                                {t('copyFailed')}
                              </p>
                            )}
                          </div>
                          {isMask(value) && onShow !== undefined && (
                            <Button
                              size="small"
                              data-copy={field.id}
                              className="scroll-mt-56 scroll-mb-28"
                              aria-label={ui('showOf', { what: label })}
                              onPress={onShow}
                            >
                              <Eye size={13} aria-hidden />
                              {ui('show')}
                            </Button>
                          )}
                          {!isEmpty && !isMask(value) && onCopied !== undefined && (
                            <Button
                              size="small"
                              data-copy={field.id}
                              className="scroll-mt-56 scroll-mb-28"
                              aria-label={ui('copy', { what: label })}
                              onPress={({ pointerType }) =>
                                void copy(field, text, pointerType === 'keyboard' || pointerType === 'virtual')
                              }
                            >
                              <Copy size={13} aria-hidden />
                              {t('copy')}
                            </Button>
                          )}
                        </li>
                      );
                    })}
                  </ul>
                </div>
              ))}
            </section>
          );
        })}
      </div>
    </div>
  );
};
