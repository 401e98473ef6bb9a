import { text } from '../law/text.js';
import type { Choice } from '../cases/facts.js';

/**
 * Grounds on which an offer bears no compliance fee: the worker's own processing-fee exemption in IRPR s. 299(2),
 * except the youth exchanges of paragraph (i), which do pay (IRPR s. 303.1(5); FEE-05).
 */
export const FEE_EXEMPTION_GROUNDS = [
  {
    value: 'R299(2)(b)',
    label: text('Refugee protection in Canada, and family', 'Asile accordé au Canada, et famille'),
  },
  {
    value: 'R299(2)(e)',
    label: text('Work designated as research, R205(c)(i)', 'Travail désigné comme recherche, R205c)(i)'),
  },
  {
    value: 'R299(2)(f)',
    label: text(
      'Unpaid work for a Canadian religious or charitable organization',
      'Travail non rémunéré pour un organisme religieux ou de bienfaisance canadien',
    ),
  },
  {
    value: 'R299(2)(g)',
    label: text(
      'Family of accredited diplomats, visiting forces or exchange officers',
      'Famille de diplomates accrédités, de forces étrangères ou de militaires en échange',
    ),
  },
  {
    value: 'R299(2)(h)',
    label: text(
      'Agreement on reciprocal artistic, cultural or educational jobs',
      'Accord sur des emplois artistiques, culturels ou éducatifs réciproques',
    ),
  },
  {
    value: 'R299(2)(j)(k)',
    label: text(
      'United States officials and pre-inspection staff',
      'Fonctionnaires américains et personnel de précontrôle',
    ),
  },
] as const satisfies readonly Choice[];

export type FeeExemptionGround = (typeof FEE_EXEMPTION_GROUNDS)[number]['value'];

/** Codes to which a ground can belong (FEE-05, FEE-06); any other pairing needs the officer's word first. */
export const GROUND_CODES: Readonly<Record<FeeExemptionGround, readonly string[]>> = {
  'R299(2)(b)': ['A70'],
  'R299(2)(e)': ['C31'],
  'R299(2)(f)': ['C50', 'C51', 'C24'],
  'R299(2)(g)': ['C20', 'T11'],
  'R299(2)(h)': ['T11', 'C20', 'C22'],
  'R299(2)(j)(k)': ['T11', 'C20'],
};
