import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../../../shared/i18n/use-reader';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { Disclosure } from '../../../shared/ui/disclosure';
import { TextLink } from '../../../shared/ui/text-link';
import { CodeDetails, CodeWarning } from '../codes/code-details';
import { CodeMarks } from '../codes/code-marks';
import { CodePicker } from '../codes/code-picker';
import { codesQuery } from '../exemption-queries';
import { useExemptionTexts } from '../texts';
import type { DraftHandle } from './use-draft';

/** The code on which the answer rests, with what the register knows about it. */
export const CodeCard = ({ paper }: { readonly paper: DraftHandle }) => {
  const t = useExemptionTexts();
  const say = useSay();
  const [isPicking, setPicking] = useState(false);
  const { data: codes = [] } = useQuery(codesQuery);
  const { code: chosen, outcome } = paper.draft;
  const code = codes.find((each) => each.code === chosen);
  const choose = (next: string | undefined): void => {
    paper.set('code', next);
    // The criteria belong to the code and come with the answer of the server.
    void paper.flush();
  };
  return (
    <Card title={t('code')} aside={<TextLink to="/programme">{t('whichProgramme')}</TextLink>}>
      <div data-field="code" className="flex flex-col gap-3">
        {chosen === undefined ? (
          <p className="text-muted">
            {t('codeNone')} {outcome === 'no_offer_needed' ? t('codeOutside') : t('codeHelp')}
          </p>
        ) : (
          <p className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1 text-read">
            <span className="font-semibold tabular">{chosen}</span>
            {code !== undefined && <span className="min-w-0 text-pretty">{say(code.name)}</span>}
            {code !== undefined && <CodeMarks code={code} />}
          </p>
        )}
        {code !== undefined && (
          <CodeWarning code={code} codes={codes} onSuccessor={(successor) => choose(successor.code)} />
        )}
        <div className="flex flex-wrap gap-2">
          <Button onPress={() => setPicking(true)}>{chosen === undefined ? t('chooseCode') : t('changeCode')}</Button>
          {chosen !== undefined && (
            <Button kind="quiet" onPress={() => choose(undefined)}>
              {t('removeCode')}
            </Button>
          )}
        </div>
        {code !== undefined && (
          <Disclosure title={t('codeDetails')}>
            <CodeDetails code={code} />
          </Disclosure>
        )}
      </div>
      <CodePicker
        chosen={chosen}
        outcome={outcome}
        isOpen={isPicking}
        onChoose={choose}
        onClose={() => setPicking(false)}
      />
    </Card>
  );
};
