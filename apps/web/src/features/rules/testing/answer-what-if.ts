import { fakeApi, type AskedRequest, type FakeAnswer } from '../../../testing/fake-api';
import { assess } from '@permitdesk/domain/assess/assess';
import { readFacts } from '@permitdesk/domain/assess/read-facts';
import { interpretationActCalendar } from '@permitdesk/domain/time/holidays/holiday-calendar';
import { TODAY } from '../../../testing/sample-case';

/** Answers a what-if as the product does: the rule book itself, as of the day asked for or of the sample's today. */
const answerWhatIf = ({ body }: AskedRequest): FakeAnswer => {
  const { facts = {}, on = TODAY } = body as { facts?: Record<string, unknown>; on?: string };
  return { body: assess(readFacts(facts).facts, { on, calendar: interpretationActCalendar }) };
};

export const ASSESS = '/api/v1/rules/assess';

export const answerByRuleBook = (): void => {
  fakeApi.on(`POST ${ASSESS}`, answerWhatIf);
  fakeApi.on('GET /api/v1/exemption-codes', { body: { items: [] } });
};
