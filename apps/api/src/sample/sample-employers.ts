import type { CreateEmployerDto } from '../employers/employer.dto.js';

export interface SampleEmployer extends CreateEmployerDto {
  readonly key: string;
  readonly tenant: 'firm' | 'employer';
}

const details = (of: {
  readonly street: string;
  readonly city: string;
  readonly postal: string;
  readonly phone: string;
  readonly activity: string;
  readonly since: string;
  readonly staff: number;
  readonly income: number;
  readonly contact: readonly [family: string, given: string, title: string, email: string];
  readonly type?: string;
}): Record<string, string | number | boolean> => ({
  bi_telephone: of.phone,
  bi_addr_street: of.street,
  bi_addr_city: of.city,
  bi_addr_postal_code: of.postal,
  bi_mailing_same: true,
  bi_business_type: of.type ?? 'corporation',
  bi_principal_activity: of.activity,
  bi_start_date: of.since,
  bi_employee_count: of.staff,
  bi_gross_income: of.income,
  contact_family_name: of.contact[0],
  contact_given_name: of.contact[1],
  contact_job_title: of.contact[2],
  contact_telephone: of.phone,
  contact_email: of.contact[3],
});

/** Invented firms with invented numbers that pass the check digit. */
export const SAMPLE_EMPLOYERS: readonly SampleEmployer[] = [
  {
    key: 'grid',
    tenant: 'firm',
    legalName: 'Lumengrid Software Canada Inc.',
    operatingName: 'Lumengrid Software',
    businessNumber: '123456782',
    regime: 'bound',
    province: 'ON',
    details: details({
      street: '40 Sample Street West, Suite 900',
      city: 'Toronto',
      postal: 'M5H 1A1',
      phone: '416-555-0110',
      activity: 'Control software for power grids',
      since: '2014-03-03',
      staff: 186,
      income: 4_200_000_000,
      contact: ['Whitlock', 'Jonah', 'Director of people', 'people@lumengrid.example'],
    }),
  },
  {
    key: 'robotics',
    tenant: 'firm',
    legalName: 'Lakehead Handling Robotics Ltd.',
    operatingName: 'Lakehead Robotics',
    businessNumber: '987654324',
    regime: 'bound',
    province: 'ON',
    details: details({
      street: '100 Example Road',
      city: 'Thunder Bay',
      postal: 'P7B 1A1',
      phone: '807-555-0120',
      activity: 'Robots that sort and stack timber',
      since: '2009-09-21',
      staff: 92,
      income: 2_650_000_000,
      contact: ['Desrochers', 'Anouk', 'HR manager', 'hr@lakehead-robotics.example'],
    }),
  },
  {
    key: 'hotel',
    tenant: 'firm',
    legalName: 'Hôtels du Vieux-Quai ltée',
    operatingName: 'Hôtel du Vieux-Quai',
    businessNumber: '246813570',
    regime: 'bound',
    province: 'MB',
    details: details({
      street: '12 avenue Exemple',
      city: 'Winnipeg',
      postal: 'R2H 1A1',
      phone: '204-555-0130',
      activity: 'Hôtellerie',
      since: '2001-05-11',
      staff: 61,
      income: 780_000_000,
      contact: ['Lachapelle', 'Benoît', 'Directeur général', 'direction@vieux-quai.example'],
    }),
  },
  {
    key: 'festival',
    tenant: 'firm',
    legalName: 'Riverlight Festival Society',
    operatingName: 'Riverlight Festival',
    businessNumber: '135792463',
    regime: 'bound',
    province: 'ON',
    details: details({
      street: '1 Festival Way',
      city: 'Stratford',
      postal: 'N5A 1A1',
      phone: '519-555-0140',
      activity: 'Summer concerts',
      since: '1998-02-01',
      staff: 24,
      income: 310_000_000,
      contact: ['Amberley', 'Rosalind', 'Artistic administrator', 'office@riverlight.example'],
      type: 'non_profit',
    }),
  },
  {
    key: 'university',
    tenant: 'firm',
    legalName: 'Prairie Institute of Plant Science',
    operatingName: 'Prairie Institute of Plant Science',
    businessNumber: '192837466',
    regime: 'bound',
    province: 'SK',
    details: details({
      street: '5 Campus Example',
      city: 'Saskatoon',
      postal: 'S7N 1A1',
      phone: '306-555-0150',
      activity: 'University research',
      since: '1962-09-01',
      staff: 410,
      income: 9_900_000_000,
      contact: ['Strand', 'Halvor', 'International office', 'international@prairie-institute.example'],
      type: 'education',
    }),
  },
  {
    key: 'bridge',
    tenant: 'firm',
    legalName: 'Two Shores Bridge Company',
    operatingName: 'Two Shores Bridge',
    businessNumber: '564738292',
    regime: 'bridge_or_tunnel',
    province: 'ON',
    details: {},
  },
  {
    key: 'tamarack',
    tenant: 'employer',
    legalName: 'Tamarack Instruments Manufacturing Ltd.',
    operatingName: 'Tamarack Instruments',
    businessNumber: '374859619',
    regime: 'bound',
    province: 'MB',
    details: details({
      street: '77 Sample Avenue',
      city: 'Winnipeg',
      postal: 'R3C 1A1',
      phone: '204-555-0160',
      activity: 'Measuring instruments for water and air',
      since: '1987-06-15',
      staff: 320,
      income: 7_300_000_000,
      contact: ['Albarran', 'Noor', 'HR coordinator', 'hr@tamarack.example'],
    }),
  },
];
