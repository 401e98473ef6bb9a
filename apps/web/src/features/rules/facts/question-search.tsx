import type { FactName } from '@permitdesk/domain/assess/facts';
import { ChevronDown } from 'lucide-react';
import {
  Button,
  ComboBox as AriaComboBox,
  Group,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
} from 'react-aria-components';
import { fold } from '../../../shared/i18n/fold';
import { useSay } from '../../../shared/i18n/use-reader';
import { classes } from '../../../shared/ui/classes';
import { CONTROL, FIELD, FieldHelp, FieldLabel } from '../../../shared/ui/field';
import { Popover } from '../../../shared/ui/popover';
import { OPTION } from '../../../shared/ui/select';
import { useUiTexts } from '../../../shared/ui/texts';
import { cardOfFact } from './facts-in-address';
import { QUESTION_GROUPS } from './question-groups';
import { useFactTexts } from './texts';

/** Every word typed has to stand somewhere in the question. */
const speaksOf = (question: string, typed: string): boolean => {
  const where = fold(question);
  return fold(typed)
    .split(/\s+/)
    .every((word) => where.includes(word));
};

/** All questions of the rule book, grouped, to find one by its words and put it on the page. */
export const QuestionSearch = ({
  shown,
  onAdd,
}: {
  readonly shown: readonly FactName[];
  readonly onAdd: (name: FactName) => void;
}) => {
  const t = useFactTexts();
  const ui = useUiTexts();
  const say = useSay();
  return (
    <AriaComboBox
      // Begins anew after each question.
      key={shown.length}
      value={null}
      onChange={(name) => name !== null && onAdd(name as FactName)}
      defaultFilter={speaksOf}
      allowsEmptyCollection
      menuTrigger="focus"
      className={FIELD}
    >
      <FieldLabel label={t('addQuestion')} />
      <FieldHelp>{t('addQuestionHelp')}</FieldHelp>
      <Group className={classes(CONTROL, 'flex min-h-11 items-center sm:min-h-9')}>
        <Input className="min-w-0 grow bg-transparent px-3 py-1.5 outline-none sm:px-2.5" />
        <Button className="mr-1 inline-flex size-9 items-center justify-center rounded-md text-muted hover:bg-hover sm:size-7">
          <ChevronDown size={16} aria-hidden />
        </Button>
      </Group>
      <Popover className="w-(--trigger-width)">
        <ListBox
          className="max-h-96 overflow-auto p-1 outline-none"
          renderEmptyState={() => <p className="px-2.5 py-2 text-sm text-muted">{ui('nothingFits')}</p>}
        >
          {QUESTION_GROUPS.map(({ id, names }) => (
            <ListBoxSection key={id} id={id}>
              <Header className="px-2.5 pt-2 pb-1 text-xs font-medium text-muted">{t(`group.${id}`)}</Header>
              {names
                .filter((name) => !shown.includes(name))
                .map((name) => {
                  const label = say(cardOfFact(name).label);
                  return (
                    <ListBoxItem key={name} id={name} textValue={label} className={OPTION}>
                      {label}
                    </ListBoxItem>
                  );
                })}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
};
