import { text, type Bilingual } from '../../law/text.js';
import type { ListedEmployer } from './listed-employer.js';
import { nameLikeness, pairLikeness } from './likeness.js';
import { plainCity, plainName, plainStreet } from './plain-name.js';

/** The employer that is looked for, as far as it is known. */
export interface SoughtEmployer {
  readonly operatingName?: string;
  readonly legalName?: string;
  readonly street?: string;
  readonly city?: string;
  readonly province?: string;
}

/** One reason why a listed employer may be the one that is looked for. */
export interface MatchPart {
  readonly of: 'name' | 'address' | 'province';
  /** 0 nothing alike, 1 the same. */
  readonly likeness: number;
  readonly text: Bilingual;
}

export interface EmployerMatch {
  readonly employer: ListedEmployer;
  /** `exact`: a name is the same but for accents, punctuation and legal form. `close`: alike enough to be looked at. */
  readonly kind: 'exact' | 'close';
  /** 0 to 1; only for the order. */
  readonly score: number;
  readonly parts: readonly MatchPart[];
}

/** From which likeness a person should look: a rule of this product, on the side of looking too often. */
export const LIKENESS = { name: 0.78, nameAtSameAddress: 0.4, address: 0.9 } as const;

const PERCENT = 100;
const inPercent = (likeness: number): number => Math.round(likeness * PERCENT);

interface NamePair {
  readonly sought: string;
  readonly listed: string;
  readonly likeness: number;
}

const bestName = (sought: readonly string[], employer: ListedEmployer): NamePair | undefined => {
  let best: NamePair | undefined;
  for (const mine of sought)
    for (const theirs of [employer.operatingName, employer.legalName]) {
      const likeness = nameLikeness(plainName(mine), plainName(theirs));
      if (best === undefined || likeness > best.likeness) best = { sought: mine, listed: theirs, likeness };
    }
  return best;
};

/** Street and city together; `undefined` where one side has none. A street number that differs is another house. */
const addressLikeness = (sought: SoughtEmployer, employer: ListedEmployer): number | undefined => {
  if (sought.street === undefined || employer.street === undefined) return undefined;
  const [mine, theirs] = [plainStreet(sought.street), plainStreet(employer.street)];
  const city =
    sought.city === undefined || employer.city === undefined
      ? 1
      : pairLikeness(plainCity(sought.city), plainCity(employer.city));
  return nameLikeness(mine, theirs) * city;
};

const nameText = ({ sought, listed, likeness }: NamePair): Bilingual =>
  likeness === 1
    ? text(
        `The name “${listed}” is the same but for accents, punctuation and legal form.`,
        `Le nom « ${listed} » est le même, aux accents, à la ponctuation et à la forme juridique près.`,
      )
    : text(
        `The names “${sought}” and “${listed}” are ${inPercent(likeness)} % alike.`,
        `Les noms « ${sought} » et « ${listed} » se ressemblent à ${inPercent(likeness)} %.`,
      );

const addressText = (likeness: number): Bilingual =>
  likeness >= LIKENESS.address
    ? text('The address is the same.', "L'adresse est la même.")
    : text(
        `The addresses are ${inPercent(likeness)} % alike.`,
        `Les adresses se ressemblent à ${inPercent(likeness)} %.`,
      );

const SAME_PROVINCE = text('The province is the same.', 'La province est la même.');
const OTHER_PROVINCE = text('The province is another one.', 'La province est différente.');

const NAME_WEIGHT = 0.75;
const ADDRESS_WEIGHT = 0.2;
const PROVINCE_WEIGHT = 0.05;

const compare = (
  sought: SoughtEmployer,
  names: readonly string[],
  employer: ListedEmployer,
): EmployerMatch | undefined => {
  const name = bestName(names, employer);
  const address = addressLikeness(sought, employer);
  const nameLike = name?.likeness ?? 0;
  const atSameAddress = address !== undefined && address >= LIKENESS.address;
  const isExact = nameLike === 1;
  if (!isExact && nameLike < LIKENESS.name && !(atSameAddress && nameLike >= LIKENESS.nameAtSameAddress))
    return undefined;
  const parts: MatchPart[] = [];
  if (name !== undefined) parts.push({ of: 'name', likeness: nameLike, text: nameText(name) });
  if (address !== undefined) parts.push({ of: 'address', likeness: address, text: addressText(address) });
  const knowsProvinces = sought.province !== undefined && employer.province !== undefined;
  const sameProvince = knowsProvinces && sought.province === employer.province;
  if (knowsProvinces)
    parts.push({
      of: 'province',
      likeness: sameProvince ? 1 : 0,
      text: sameProvince ? SAME_PROVINCE : OTHER_PROVINCE,
    });
  // What is not known on one side speaks neither for nor against.
  const weight = NAME_WEIGHT + (address === undefined ? 0 : ADDRESS_WEIGHT) + (knowsProvinces ? PROVINCE_WEIGHT : 0);
  const sum = NAME_WEIGHT * nameLike + ADDRESS_WEIGHT * (address ?? 0) + (sameProvince ? PROVINCE_WEIGHT : 0);
  return { employer, kind: isExact ? 'exact' : 'close', score: sum / weight, parts };
};

/**
 * Listed employers that may be the one that is looked for, the likeliest first. A match is a reason to look, never a
 * finding: the list has no business numbers.
 */
export const matchEmployer = (sought: SoughtEmployer, list: readonly ListedEmployer[]): readonly EmployerMatch[] => {
  const names = [sought.operatingName, sought.legalName].filter(
    (name): name is string => name !== undefined && plainName(name) !== '',
  );
  return list
    .flatMap((employer) => compare(sought, names, employer) ?? [])
    .sort(
      (a, b) =>
        Number(b.kind === 'exact') - Number(a.kind === 'exact') ||
        b.score - a.score ||
        a.employer.line - b.employer.line,
    );
};
