import { text, type Bilingual } from '../../law/text.js';

/** Whom an agreement covers: the clause that is read out, and the same as countries (ISO 3166-1 alpha-2; EXM-13). */
export interface CoveredPersons {
  /** Continues "a worker who …". */
  readonly who: Bilingual;
  readonly citizensOf: readonly string[];
  /** Countries whose permanent residence counts as well. */
  readonly residentsOf: readonly string[];
}

const citizens = (who: Bilingual, ...countries: readonly string[]): CoveredPersons => ({
  who,
  citizensOf: countries,
  residentsOf: [],
});

const citizensAndResidents = (country: string, name: Bilingual): CoveredPersons => ({
  who: text(
    `is a citizen or a permanent resident of ${name.en}`,
    `a la citoyenneté ou la résidence permanente ${name.fr}`,
  ),
  citizensOf: [country],
  residentsOf: [country],
});

/** A national who is no citizen is recorded with the citizenship that the passport shows. */
const nationalsAndResidents = (country: string, name: Bilingual): CoveredPersons => ({
  who: text(
    `is a citizen, a national or a permanent resident of ${name.en}`,
    `a la citoyenneté, la nationalité ou la résidence permanente ${name.fr}`,
  ),
  citizensOf: [country],
  residentsOf: [country],
});

const countries = (list: string): readonly string[] => list.split(' ');

const COLOMBIA = text('Colombia', 'de la Colombie');
const PERU = text('Peru', 'du Pérou');

export const CUSMA_CITIZENS = citizens(
  text('is a citizen of the United States or Mexico', 'a la citoyenneté des États-Unis ou du Mexique'),
  'US',
  'MX',
);
export const COLOMBIANS = citizensAndResidents('CO', COLOMBIA);
export const COLOMBIANS_AND_NATIONALS = nationalsAndResidents('CO', COLOMBIA);
export const CHILEANS = citizens(text('is a citizen of Chile', 'a la citoyenneté du Chili'), 'CL');
export const KOREANS = citizensAndResidents('KR', text('Korea', 'de la Corée'));
export const PANAMANIANS = citizensAndResidents('PA', text('Panama', 'du Panama'));
export const PERUVIANS = citizensAndResidents('PE', PERU);
export const PERUVIANS_AND_NATIONALS = nationalsAndResidents('PE', PERU);
export const UKRAINIANS = citizensAndResidents('UA', text('Ukraine', "de l'Ukraine"));
export const BRITONS = citizens(text('is a citizen of the United Kingdom', 'a la citoyenneté du Royaume-Uni'), 'GB');
export const EU_CITIZENS = citizens(
  text(
    'is a citizen of a member state of the European Union',
    "a la citoyenneté d'un État membre de l'Union européenne",
  ),
  ...countries('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'),
);

export const CPTPP_INVESTORS: CoveredPersons = {
  who: text(
    'is a citizen of Australia, Brunei, Chile, Japan, Mexico, Peru, Singapore or Vietnam, or a permanent resident of Australia',
    "a la citoyenneté de l'Australie, du Brunéi, du Chili, du Japon, du Mexique, du Pérou, de Singapour ou du Vietnam, ou la résidence permanente de l'Australie",
  ),
  citizensOf: countries('AU BN CL JP MX PE SG VN'),
  residentsOf: ['AU'],
};
export const CPTPP_TRANSFEREES: CoveredPersons = {
  who: text(
    'is a citizen of Australia, Brunei, Chile, Japan, Malaysia, Mexico, New Zealand or Peru, or a permanent resident of Australia or New Zealand',
    "a la citoyenneté de l'Australie, du Brunéi, du Chili, du Japon, de la Malaisie, du Mexique, de la Nouvelle-Zélande ou du Pérou, ou la résidence permanente de l'Australie ou de la Nouvelle-Zélande",
  ),
  citizensOf: countries('AU BN CL JP MX MY NZ PE'),
  residentsOf: ['AU', 'NZ'],
};
/** The transferees' list without Malaysia. */
export const CPTPP_SPECIALISTS: CoveredPersons = {
  who: text(
    'is a citizen of Australia, Brunei, Chile, Japan, Mexico, New Zealand or Peru, or a permanent resident of Australia or New Zealand',
    "a la citoyenneté de l'Australie, du Brunéi, du Chili, du Japon, du Mexique, de la Nouvelle-Zélande ou du Pérou, ou la résidence permanente de l'Australie ou de la Nouvelle-Zélande",
  ),
  citizensOf: countries('AU BN CL JP MX NZ PE'),
  residentsOf: ['AU', 'NZ'],
};
export const CPTPP_PROFESSIONALS: CoveredPersons = {
  who: text(
    'is a citizen of Australia, Brunei, Chile, Japan, Malaysia, Mexico or Peru, or a permanent resident of Australia',
    "a la citoyenneté de l'Australie, du Brunéi, du Chili, du Japon, de la Malaisie, du Mexique ou du Pérou, ou la résidence permanente de l'Australie",
  ),
  citizensOf: countries('AU BN CL JP MX MY PE'),
  residentsOf: ['AU'],
};

/** The 166 members of the World Trade Organization less Canada and the European Union itself; Hong Kong, Macao and Taiwan are members. */
const WTO_MEMBERS = countries(
  'AE AF AG AL AM AO AR AT AU BB BD BE BF BG BH BI BJ BN BO BR BW BZ CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK ' +
    'DM DO EC EE EG ES FI FJ FR GA GB GD GE GH GM GN GR GT GW GY HK HN HR HT HU ID IE IL IN IS IT JM JO JP KE KG KH KM KN ' +
    'KR KW KZ LA LC LI LK LR LS LT LU LV MA MD ME MG MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA ' +
    'PE PG PH PK PL PT PY QA RO RU RW SA SB SC SE SG SI SK SL SN SR SV SZ TD TG TH TJ TL TN TO TR TT TW TZ UA UG US UY VC ' +
    'VE VN VU WS YE ZA ZM ZW',
);
export const GATS_PERSONS: CoveredPersons = {
  who: text(
    'is a citizen of a WTO member, or a permanent resident of Australia or New Zealand',
    "a la citoyenneté d'un membre de l'OMC, ou la résidence permanente de l'Australie ou de la Nouvelle-Zélande",
  ),
  citizensOf: WTO_MEMBERS,
  residentsOf: ['AU', 'NZ'],
};
