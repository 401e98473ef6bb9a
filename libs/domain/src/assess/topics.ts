import { borderTopic } from '../border/border-topic.js';
import { employerSizeTopic } from '../compliance/employer-size.js';
import { noticeTopic } from '../compliance/notice-topic.js';
import { penaltyTopic } from '../compliance/penalty-topic.js';
import { retentionTopic } from '../compliance/retention-topic.js';
import { rightsTopic } from '../compliance/rights-topic.js';
import { dueDatesTopic } from '../deadlines/due-dates/due-dates-topic.js';
import { candidatesTopic } from '../exemptions/candidates/candidates-topic.js';
import { exemptionTopic } from '../exemptions/exemption-topic.js';
import { programmeTopic } from '../exemptions/programme-topic.js';
import { spouseTopic } from '../exemptions/spouse-topic.js';
import { feeTopic } from '../fees/fee-topic.js';
import { refundTopic } from '../fees/refund-topic.js';
import { sequenceTopic } from '../fees/sequence-topic.js';
import { workerFeesTopic } from '../fees/worker-fees-topic.js';
import { holdTopic } from '../holds/hold-topic.js';
import { changeTopic } from '../offers/change-topic.js';
import { matchTopic } from '../offers/match-topic.js';
import { offerTopic } from '../offers/offer-topic.js';
import { placesTopic } from '../offers/places-topic.js';
import { readinessTopic } from '../offers/readiness-topic.js';
import { shortWorkTopic } from '../permits/global-skills/short-work.js';
import { twoWeekTopic } from '../permits/global-skills/two-week.js';
import { lengthTopic } from '../permits/length/length.js';
import { biometricsTopic } from '../permits/papers/biometrics-topic.js';
import { medicalTopic } from '../permits/papers/medical-topic.js';
import { extensionTopic } from '../permits/status/extension.js';
import { renewalTopic } from '../permits/status/renewal.js';
import { restorationTopic } from '../permits/status/restoration.js';
import { workRightTopic } from '../permits/status/work-right.js';
import type { Answers } from './answers.js';
import type { Topic } from './topic.js';

/** The questions the rule book answers, in the order in which a person would ask them. */
export const TOPICS: { readonly [Name in keyof Answers]: Topic<Answers[Name]> } = {
  programme: programmeTopic,
  exemption: exemptionTopic,
  candidates: candidatesTopic,
  spouse: spouseTopic,
  hold: holdTopic,
  border: borderTopic,
  offer: offerTopic,
  fee: feeTopic,
  workerFees: workerFeesTopic,
  sequence: sequenceTopic,
  refund: refundTopic,
  readiness: readinessTopic,
  match: matchTopic,
  places: placesTopic,
  change: changeTopic,
  twoWeek: twoWeekTopic,
  shortWork: shortWorkTopic,
  length: lengthTopic,
  biometrics: biometricsTopic,
  medical: medicalTopic,
  renewal: renewalTopic,
  workRight: workRightTopic,
  extension: extensionTopic,
  restoration: restorationTopic,
  penalty: penaltyTopic,
  employerSize: employerSizeTopic,
  notice: noticeTopic,
  rights: rightsTopic,
  retention: retentionTopic,
  dueDates: dueDatesTopic,
};
