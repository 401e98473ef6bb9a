import type { RuleFactCard } from '@permitdesk/domain/assess/fact-kinds';
import { FACTS } from '@permitdesk/domain/assess/facts';
import { EXAMPLES_ON } from '@permitdesk/domain/assess/worked-example';
import { findCountry } from '@permitdesk/domain/places/countries';
import { FlaskConical } from 'lucide-react';
import { formatDay } from '../../shared/format/day';
import { formatCents } from '../../shared/format/money';
import { useReader, type Reader } from '../../shared/i18n/use-reader';
import { KeyValues } from '../../shared/ui/key-values';
import { LinkButton } from '../../shared/ui/link-button';
import { writeAddress } from './facts/facts-in-address';
import type { RuleStory } from './rule-queries';
import { useRuleTexts } from './texts';
import { TraceList } from './trace-list';

type Example = RuleStory['examples'][number];
type Texts = ReturnType<typeof useRuleTexts>;

const CARDS: Readonly<Record<string, RuleFactCard>> = FACTS;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The answer to a question as a reader writes it. */
export const sayFact = (card: RuleFactCard | undefined, value: unknown, reader: Reader, t: Texts): string => {
  const { say, locale } = reader;
  if (Array.isArray(value))
    return value
      .map((each: unknown) =>
        typeof each === 'object' && each !== null
          ? Object.entries(each)
              .map(
                ([name, part]) =>
                  `${say(card?.of?.[name]?.label ?? { en: name, fr: name })} ${sayFact(card?.of?.[name], part, reader, t)}`,
              )
              .join(', ')
          : String(each),
      )
      .join(' · ');
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (card?.kind === 'money' && typeof value === 'number') return formatCents(value, locale);
  if (card?.kind === 'choice') {
    const choice = card.choices?.find((each) => each.value === value);
    return choice === undefined ? String(value) : say(choice.label);
  }
  if (typeof value === 'string' && card?.kind === 'country') {
    const country = findCountry(value);
    return country === undefined ? value : say(country.name);
  }
  if (typeof value === 'string' && ISO_DAY.test(value)) return formatDay(value, locale);
  return String(value);
};

/** Facts, and what the law answers to them. */
export const RuleExample = ({ example }: { readonly example: Example }) => {
  const t = useRuleTexts();
  const reader = useReader();
  const { say } = reader;
  return (
    <div className="flex flex-col gap-4">
      {example.parts.map((part, index) => (
        // Parts have no name of their own; their order is fixed.
        <div key={`${example.id} ${index}`} className="grid gap-4 md:grid-cols-2">
          <section>
            <h4 className="pb-1.5 text-sm font-semibold">{t('facts')}</h4>
            <KeyValues
              items={Object.entries(part.facts).map(([name, value]) => ({
                key: say(CARDS[name]?.label ?? { en: name, fr: name }),
                value: sayFact(CARDS[name], value, reader, t),
              }))}
            />
            <LinkButton to="/what-if" search={writeAddress(part.facts, EXAMPLES_ON)} size="small" className="mt-3">
              <FlaskConical size={14} aria-hidden />
              {t('tryExample')}
            </LinkButton>
          </section>
          <section>
            <h4 className="pb-1.5 text-sm font-semibold">{t('answers')}</h4>
            <TraceList lines={part.trace} />
          </section>
        </div>
      ))}
    </div>
  );
};
