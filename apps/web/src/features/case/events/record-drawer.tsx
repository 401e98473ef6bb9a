import { cardOf } from '@permitdesk/domain/cases/event';
import { useState } from 'react';
import { answer, api, type Api } from '../../../api/client';
import { useSay } from '../../../shared/i18n/use-reader';
import { Button } from '../../../shared/ui/button';
import { Drawer } from '../../../shared/ui/dialog';
import { toast } from '../../../shared/ui/toast';
import { useCaseChange, useReloadCase, type CaseView } from '../case-query';
import { useCaseTexts } from '../texts';
import { EventChooser } from './event-chooser';
import { EventForm } from './event-form';
import type { RecordableEvent } from './event-groups';

/** Puts a fact or an act on the file of a case. */
export const useRecordEvent = (caseId: string) =>
  useCaseChange(caseId, (body: Api['RecordEventDto']) =>
    answer(api.POST('/api/v1/cases/{id}/events', { params: { path: { id: caseId } }, body })),
  );

interface RecordDrawerProps {
  readonly view: CaseView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** First what happened, then its facts. */
export const RecordDrawer = ({ view, isOpen, onClose }: RecordDrawerProps) => {
  const t = useCaseTexts();
  const say = useSay();
  const record = useRecordEvent(view.id);
  const reload = useReloadCase(view.id);
  const [chosen, setChosen] = useState<RecordableEvent>();
  const close = (): void => {
    setChosen(undefined);
    onClose();
  };
  return (
    <Drawer
      title={chosen === undefined ? t('record') : say(cardOf(chosen.type).label)}
      isOpen={isOpen}
      onClose={close}
      width="wide"
    >
      {chosen === undefined ? (
        <EventChooser view={view} onChoose={setChosen} />
      ) : (
        <EventForm
          key={chosen.type}
          view={view}
          type={chosen.type}
          isOutOfTurn={chosen.isOutOfTurn}
          send={(ask) => record.mutateAsync({ ...ask, type: chosen.type, version: view.version })}
          onDone={() => {
            toast(t('saved', { label: say(cardOf(chosen.type).label) }));
            close();
          }}
          onReload={reload}
          cancel={
            <Button kind="quiet" onPress={() => setChosen(undefined)}>
              {t('recordBack')}
            </Button>
          }
        />
      )}
    </Drawer>
  );
};
