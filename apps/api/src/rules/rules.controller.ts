import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { assess } from '@permitdesk/domain/assess/assess';
import type { RuleFactCard } from '@permitdesk/domain/assess/fact-kinds';
import { FACTS } from '@permitdesk/domain/assess/facts';
import { readFacts } from '@permitdesk/domain/assess/read-facts';
import { findRule, RULE_BOOK, RULE_PACK } from '@permitdesk/domain/assess/rule-book';
import { interpretationActCalendar } from '@permitdesk/domain/time/holidays/holiday-calendar';
import { dayInZone } from '@permitdesk/domain/time/plain-date';
import type { Actor } from '@permitdesk/persistence/actor';
import type { Clock } from '@permitdesk/persistence/clock';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { AnyRole, CurrentActor } from '../platform/access.js';
import { AppError } from '../platform/problems.js';
import { CLOCK } from '../platform/tokens.js';
import { lineView, questionView, ruleStory, ruleView } from './rule-view.js';
import { AssessDto, AssessmentView, RuleBookView, RuleQuestionListView, RuleStoryView } from './rules.dto.js';

const QUESTIONS = Object.entries<RuleFactCard>(FACTS).map(([name, card]) => questionView(name, card));

/** The rule book itself, and what it says of facts that nobody has to save first. */
@ApiTags('rules')
@Controller('rules')
export class RulesController {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @Get()
  @AnyRole()
  @ApiOkResponse({ type: RuleBookView })
  list(@CurrentActor() actor: Actor): RuleBookView {
    const today = this.today(actor);
    return {
      pack: RULE_PACK.id,
      writtenOn: RULE_PACK.writtenOn,
      items: RULE_BOOK.map((card) => ruleView(card, today)),
    };
  }

  @Get('questions')
  @AnyRole()
  @ApiOkResponse({ type: RuleQuestionListView })
  questions(): RuleQuestionListView {
    return { items: [...QUESTIONS] };
  }

  @Get(':id')
  @AnyRole()
  @ApiOkResponse({ type: RuleStoryView })
  show(@CurrentActor() actor: Actor, @Param('id') id: string): RuleStoryView {
    const card = findRule(id.toUpperCase());
    if (card === undefined) throw new RecordNotFound('rule');
    return ruleStory(card, this.today(actor));
  }

  /** A what-if: facts in, every answer out with the rules behind it. Stateless; nothing is stored. */
  @Post('assess')
  @HttpCode(200)
  @AnyRole()
  @ApiOkResponse({ type: AssessmentView })
  assess(@CurrentActor() actor: Actor, @Body() ask: AssessDto): AssessmentView {
    const { facts, refusals } = readFacts(ask.facts);
    if (refusals.length > 0) throw new AppError('request.invalid', { refusals });
    const found = assess(facts, { on: ask.on ?? this.today(actor), calendar: interpretationActCalendar });
    return {
      pack: found.pack,
      on: found.on,
      answers: { ...found.answers },
      trace: found.trace.map(lineView),
      needToKnow: [...found.needToKnow],
      unverified: found.unverified.map(({ rule, text }) => ({ rule, text: { ...text } })),
    };
  }

  private today(actor: Actor): string {
    return dayInZone(this.clock.now(), actor.zone).toString();
  }
}
