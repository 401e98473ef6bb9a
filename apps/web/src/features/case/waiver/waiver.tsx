import { ROLE_NAMES, ROLE_PERMISSIONS, ROLES } from '@permitdesk/domain/access/permissions';
import { isWaivable } from '@permitdesk/domain/cases/waivable';
import { useEffect, useRef, useState } from 'react';
import type { RefusalView } from '../../../api/problem';
import { useSay } from '../../../shared/i18n/use-reader';
import { Button } from '../../../shared/ui/button';
import type { CaseView } from '../case-query';
import { useCaseTexts } from '../texts';
import { WaiveDialog } from './waive-dialog';

const WAIVING_ROLES = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes('gate.waive'));

interface WaiverProps {
  readonly view: CaseView;
  readonly refusal: RefusalView;
}

/** The way around a rule of the house: a button for who may waive it, their names for everybody else, and that it was done. */
export const Waiver = ({ view, refusal }: WaiverProps) => {
  const t = useCaseTexts();
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  const done = useRef<HTMLParagraphElement>(null);
  const wasAsked = useRef(false);
  const isWaived = view.waived.includes(refusal.code);
  useEffect(() => {
    // The button that had the focus is gone.
    if (isWaived && !isAsking && wasAsked.current) done.current?.focus();
  }, [isWaived, isAsking]);
  if (!isWaivable(refusal)) return null;
  return (
    <>
      {isWaived ? (
        <p ref={done} tabIndex={-1} className="mt-2 text-sm font-medium outline-none">
          {t('waivedHere')}
        </p>
      ) : view.mayWaive ? (
        <Button
          size="small"
          className="mt-2"
          onPress={() => {
            wasAsked.current = true;
            setAsking(true);
          }}
        >
          {t('waive')}
        </Button>
      ) : (
        <p className="mt-1.5 text-sm text-muted">
          {t('mayWaive', { roles: WAIVING_ROLES.map((role) => say(ROLE_NAMES[role])).join(', ') })}
        </p>
      )}
      {isAsking && <WaiveDialog view={view} refusal={refusal} onClose={() => setAsking(false)} />}
    </>
  );
};
