import { BIOMETRICS_YEARS } from '../biometrics.js';
import { MEDICAL_MONTHS, PASSPORT_EXEMPT_NATIONALITIES } from '../validity-rules.js';
import { after, asPrinted, onTheDay, type DueDateRow } from './due-date-row.js';

/** Months of a stay in a designated country after which a new medical exam is needed (IRPR s. 30(2)). */
export const DESIGNATED_STAY_MONTHS = 6;

/** How long the worker's papers last, and the look at a permit when it is handed over. */
export const paperRows: readonly DueDateRow[] = [
  {
    id: 'DL-14',
    rule: 'MED-02',
    sense: 'ends',
    triggers: ['medicalExamOn'],
    reckon: after('medicalExamOn', MEDICAL_MONTHS, 'months'),
  },
  {
    id: 'DL-15',
    rule: 'MED-02',
    sense: 'ends',
    triggers: ['designatedStayFromOn'],
    reckon: after('designatedStayFromOn', DESIGNATED_STAY_MONTHS, 'months'),
  },
  {
    id: 'DL-16',
    rule: 'BIO-02',
    sense: 'ends',
    triggers: ['biometricsOn'],
    reckon: after('biometricsOn', BIOMETRICS_YEARS, 'years'),
  },
  {
    id: 'DL-17',
    rule: 'PAS-01',
    sense: 'ends',
    triggers: ['passportEndOn'],
    when: ({ citizenship }) => citizenship === undefined || !PASSPORT_EXEMPT_NATIONALITIES.includes(citizenship),
    reads: ['citizenship'],
    reckon: asPrinted('passportEndOn'),
  },
  {
    id: 'DL-18',
    rule: 'BRD-03',
    sense: 'last-day',
    triggers: ['letterEnterByOn'],
    reckon: asPrinted('letterEnterByOn'),
  },
  {
    id: 'DL-19',
    rule: 'WPX-03',
    sense: 'ends',
    triggers: ['visaOrEtaEndOn'],
    reckon: asPrinted('visaOrEtaEndOn'),
  },
  {
    id: 'DL-20',
    rule: 'BRD-05',
    sense: 'last-day',
    triggers: ['permitIssuedOn'],
    when: ({ permitPrintedAtBorder }) => permitPrintedAtBorder === true,
    reads: ['permitPrintedAtBorder'],
    reckon: onTheDay('permitIssuedOn'),
  },
];
