export interface Allowed {
  readonly id?: string;
  readonly package?: string;
  readonly reason?: string;
  readonly until?: string;
}
export type Judgement =
  | { readonly outcome: 'clean' }
  | { readonly outcome: 'faulty'; readonly faults: readonly string[] }
  | { readonly outcome: 'not-asked'; readonly why: string };
export function advisoriesOf(report: object): readonly { readonly id: string; readonly package: string }[];
export function listFaults(allowed: readonly Allowed[], today: string): readonly string[];
export function judgeAudit(report: object | undefined, allowed: readonly Allowed[], today: string): Judgement;
