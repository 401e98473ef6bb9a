import type { ReactNode } from 'react';
import type { RefusalView } from '../../../api/problem';
import type { CaseView } from '../case-query';
import { Waiver } from './waiver';

/** What a refusal of this case offers where it stands: to be waived, if it is a rule of the house. */
export const waiverOf =
  (view: CaseView) =>
  (refusal: RefusalView): ReactNode => <Waiver view={view} refusal={refusal} />;
