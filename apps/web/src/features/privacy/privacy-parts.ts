/** Parts of the page, as its address names them. */
export const PRIVACY_PARTS = [
  'requests',
  'corrections',
  'holds',
  'queue',
  'certificates',
  'breaches',
  'retention',
  'settings',
] as const;
export type PrivacyPart = (typeof PRIVACY_PARTS)[number];

export const readPrivacyPart = (raw: Record<string, unknown>): { part?: PrivacyPart } => {
  const part = PRIVACY_PARTS.find((each) => each === raw['part']);
  return part === undefined ? {} : { part };
};
