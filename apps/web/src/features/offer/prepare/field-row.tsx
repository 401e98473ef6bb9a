import { isMask } from '@permitdesk/domain/guarded/guarded-values';
import type { OfferField } from '@permitdesk/domain/offers/offer-fields';
import { Eye } from 'lucide-react';
import { memo } from 'react';
import { useReader } from '../../../shared/i18n/use-reader';
import { OfferFieldInput } from '../../../shared/offer-fields/offer-field-input';
import { OfferFieldValue } from '../../../shared/offer-fields/offer-field-value';
import type { FieldValue } from '../../../shared/offer-fields/offer-sections';
import { Button } from '../../../shared/ui/button';
import { CopyButton } from '../../../shared/ui/copy-button';
import { useUiTexts } from '../../../shared/ui/texts';
import type { OfferDraftHandle } from '../draft/use-offer-draft';
import { portalText } from '../portal-text';
import { useOfferTexts } from '../texts';
import type { ValueSource } from '../value-source';
import type { ShownMark } from '../worksheet/copy-marks';
import { CopyMarkText } from '../worksheet/copy-mark-text';
import { FieldMeta, TextCautionList, type SourcePlaces } from './field-meta';

interface FieldRowProps {
  readonly field: OfferField;
  readonly value: FieldValue | undefined;
  readonly source: ValueSource;
  readonly places: SourcePlaces;
  readonly isEditable: boolean;
  readonly isWanted: boolean;
  readonly fault: string | undefined;
  readonly mark: ShownMark | undefined;
  readonly onChange: OfferDraftHandle['set'];
  readonly onLeave: OfferDraftHandle['leave'];
  /** Shows what is masked; left out for who may not see it. */
  readonly onShow: (() => void) | undefined;
  /** Leaves the trace of a copy; without it nothing can be copied from here. */
  readonly onCopied: ((fieldId: string) => void) | undefined;
}

/** Radio buttons cannot be unticked by themselves. */
const isClearable = ({ kind, choices }: OfferField): boolean =>
  kind === 'yes-no' || (kind === 'choice' && choices !== undefined);

/** One question of the offer: its value or its field, and below it everything else there is to know. */
export const FieldRow = memo(
  ({
    field,
    value,
    source,
    places,
    isEditable,
    isWanted,
    fault,
    mark,
    onChange,
    onLeave,
    onShow,
    onCopied,
  }: FieldRowProps) => {
    const t = useOfferTexts();
    const ui = useUiTexts();
    const { say } = useReader();
    const label = say(field.label);
    return (
      <div data-row={field.id} tabIndex={-1} className="flex scroll-mt-40 flex-col gap-1 rounded-md outline-none">
        {isEditable ? (
          <div onBlur={() => onLeave(field.id)}>
            <OfferFieldInput
              field={field}
              value={value}
              onChange={(next) => onChange(field.id, next)}
              error={fault}
              isRequired={isWanted || undefined}
            />
          </div>
        ) : (
          <div>
            <p className="text-sm font-medium">{label}</p>
            {source === 'never' ? (
              <p className="text-muted">{field.help === undefined ? '' : say(field.help)}</p>
            ) : value === undefined ? (
              <p className="text-muted">{isWanted ? t('emptyWanted') : t('empty')}</p>
            ) : (
              <div className="break-words">
                <OfferFieldValue field={field} value={value} />
              </div>
            )}
          </div>
        )}
        <TextCautionList field={field} value={value} />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-sm text-muted">
          <FieldMeta
            field={field}
            value={value}
            isWanted={isWanted}
            source={source}
            places={places}
            isEditable={isEditable}
          />
          {isEditable && isClearable(field) && value !== undefined && (
            <Button
              kind="quiet"
              size="small"
              aria-label={t('clearOf', { label })}
              onPress={() => onChange(field.id, undefined)}
              className="-my-1 text-muted"
            >
              {t('clear')}
            </Button>
          )}
          {isMask(value) && onShow !== undefined && (
            <Button
              kind="quiet"
              size="small"
              aria-label={ui('showOf', { what: label })}
              onPress={onShow}
              className="-my-1 text-muted"
            >
              <Eye size={13} aria-hidden />
              {ui('show')}
            </Button>
          )}
          {onCopied !== undefined && field.inPortal && value !== undefined && !isMask(value) && fault === undefined && (
            <CopyButton
              value={portalText(field, value, { say, yes: ui('yes'), no: ui('no') })}
              what={label}
              onCopied={() => onCopied(field.id)}
            />
          )}
          {mark !== undefined && <CopyMarkText mark={mark} />}
        </div>
      </div>
    );
  },
);
