import { PLAN_SETTING_NAMES, type PlanSetting } from '@permitdesk/domain/planner/plan-settings';
import { answer, api, type Api } from '../../api/client';

export type PlanView = Api['PlanView'];
export type OwnAnswer = 'rules' | Api['YesNoUnknown'];
export type ShortWork = 'none' | '15' | '30' | '120';

/** What the form holds. Everything may be left out: a plan says what it lacks. */
export interface PlannerValues {
  readonly wantedStartOn: string | undefined;
  readonly citizenship: string | undefined;
  readonly residence: string | undefined;
  readonly inCanada: 'yes' | 'no' | undefined;
  readonly code: string | undefined;
  readonly noc: string | undefined;
  readonly medical: Api['MedicalPlan'];
  readonly months: number | undefined;
  readonly passportEndOn: string | undefined;
  readonly biometricsGivenOn: string | undefined;
  readonly bornOn: string | undefined;
  readonly shortWorkDays: ShortWork;
  readonly atBorder: boolean;
  readonly twoWeekLine: OwnAnswer;
  readonly borderLawful: OwnAnswer;
  readonly shortWorkAllowed: OwnAnswer;
  readonly processingDays: number | undefined;
  readonly processingTimesCsv: string | undefined;
  readonly tableName: string | undefined;
  readonly settings: Readonly<Partial<Record<PlanSetting, number>>>;
}

export const NOTHING_ASKED: PlannerValues = {
  wantedStartOn: undefined,
  citizenship: undefined,
  residence: undefined,
  inCanada: undefined,
  code: undefined,
  noc: undefined,
  medical: 'need-to-know',
  months: undefined,
  passportEndOn: undefined,
  biometricsGivenOn: undefined,
  bornOn: undefined,
  shortWorkDays: 'none',
  atBorder: false,
  twoWeekLine: 'rules',
  borderLawful: 'rules',
  shortWorkAllowed: 'rules',
  processingDays: undefined,
  processingTimesCsv: undefined,
  tableName: undefined,
  settings: {},
};

const own = (given: OwnAnswer): Api['YesNoUnknown'] | undefined => (given === 'rules' ? undefined : given);
const SHORT_DAYS = { none: undefined, '15': 15, '30': 30, '120': 120 } as const;

const askOf = (values: PlannerValues): Api['PlannerAskDto'] => {
  const {
    inCanada,
    shortWorkDays,
    twoWeekLine,
    borderLawful,
    shortWorkAllowed,
    settings,
    tableName: _,
    ...rest
  } = values;
  const body = {
    ...rest,
    inCanada: inCanada === undefined ? undefined : inCanada === 'yes',
    shortWorkDays: SHORT_DAYS[shortWorkDays],
    twoWeekLine: own(twoWeekLine),
    borderLawful: own(borderLawful),
    shortWorkAllowed: own(shortWorkAllowed),
    settings: Object.fromEntries(
      PLAN_SETTING_NAMES.flatMap((name) => (settings[name] === undefined ? [] : [[name, settings[name]]])),
    ),
  };
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
};

/** Asks for the plan; nothing of it is kept anywhere. */
export const askForPlan = (values: PlannerValues): Promise<PlanView> =>
  answer(api.POST('/api/v1/planner', { body: askOf(values) }));
