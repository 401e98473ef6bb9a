import { isCodeOpenOn } from '@permitdesk/domain/exemptions/code-register';
import type { ExemptionCode } from '@permitdesk/domain/exemptions/exemption-code';
import type { PlainDate } from '@permitdesk/domain/time/plain-date';
import type { ExemptionCodeView } from './exemption.dto.js';

export const codeView = (code: ExemptionCode, today: PlainDate): ExemptionCodeView => ({
  code: code.code,
  name: { ...code.name },
  provision: code.provision,
  group: code.group,
  permitScope: code.permitScope,
  offerRequired: code.offerRequired,
  feeRequired: code.feeRequired,
  legacyCodes: [...code.legacyCodes],
  from: code.from ?? null,
  to: code.to ?? null,
  openToday: isCodeOpenOn(code.code, today),
  maxDuration: { ...code.maxDuration },
  typicalEvidence: code.typicalEvidence.map((each) => ({ ...each })),
  notes: (code.notes ?? []).map((each) => ({ ...each })),
  criteria: code.criteria.map((each) => ({ ...each.text })),
  verified: code.verified,
  sources: [...code.sources],
});
