import { CircleCheck } from 'lucide-react';
import { useEffect, useRef, type RefObject } from 'react';
import type { RefusalView } from '../../../api/problem';
import { useReader } from '../../../shared/i18n/use-reader';
import type { RefusalContext } from '../../../shared/refusals/mending-link';
import { RefusalList } from '../../../shared/refusals/refusal-list';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { focusField } from '../../../shared/ui/focus-field';
import { useExemptionTexts } from '../texts';

const EVIDENCE_CODE = 'exemption.criterion-not-evidenced';

/** The field of this screen that mends a refusal. */
export const fieldOf = ({ code, field }: RefusalView, language: 'en' | 'fr'): string | undefined => {
  if (field === 'explanation') return language === 'en' ? 'explanationEn' : 'explanationFr';
  return code === EVIDENCE_CODE ? field?.replace(/^answers\./, 'evidence.') : field;
};

interface MissingCardProps {
  readonly missing: readonly RefusalView[];
  readonly context: RefusalContext;
  readonly frame?: RefObject<HTMLDivElement | null>;
  /** Whether the fields that mend it stand on this screen; a reviewer reads the paper without them. */
  readonly hasFields?: boolean;
}

/** What keeps the paper from review: every reason, its rule, and the way to the field that mends it. */
export const MissingCard = ({ missing, context, frame, hasFields = true }: MissingCardProps) => {
  const t = useExemptionTexts();
  const { language } = useReader();
  const own = useRef<HTMLDivElement>(null);
  const box = frame ?? own;
  const before = useRef(missing.length);
  useEffect(() => {
    // What was waived here is gone, and the focus with it.
    if (missing.length < before.current && document.activeElement === document.body) box.current?.focus();
    before.current = missing.length;
  }, [missing.length, box]);
  return (
    <div ref={box} tabIndex={-1} className="scroll-mt-20 rounded-lg outline-none focus-visible:outline-2">
      <Card title={t('missing')}>
        {missing.length === 0 ? (
          <p className="flex items-center gap-2">
            <CircleCheck size={16} aria-hidden className="shrink-0 text-success" />
            {t('missingNone')}
          </p>
        ) : (
          <>
            <p className="pb-3 text-muted">{t('missingLead', { count: missing.length })}</p>
            <RefusalList
              refusals={missing}
              context={context}
              actions={(refusal) => {
                const field = fieldOf(refusal, language);
                return (
                  hasFields &&
                  field !== undefined && (
                    <Button size="small" className="mt-2" onPress={() => focusField(field)}>
                      {t('goToField')}
                    </Button>
                  )
                );
              }}
            />
          </>
        )}
      </Card>
    </div>
  );
};
