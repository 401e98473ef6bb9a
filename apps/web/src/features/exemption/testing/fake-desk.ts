import type { Permission } from '@permitdesk/domain/access/permissions';
import type { CaseView } from '../../case/case-query';
import type { ExemptionCode, ExemptionView, Paper } from '../exemption-queries';
import { aCaseView } from './a-case-view';
import { anExemptionView } from './an-exemption-view';

interface Asked {
  readonly call: string;
  readonly body: Record<string, unknown>;
}
interface Reply {
  readonly status: number;
  readonly body: object;
}

/** The API behind the screen, as far as step 1 asks it. It must be imported before the screen: the client keeps the first `fetch`. */
export class FakeDesk {
  caseView: CaseView = aCaseView();
  exemption: ExemptionView = anExemptionView();
  codes: readonly ExemptionCode[] = [];
  papers: readonly Paper[] = [];
  permissions: readonly Permission[] = ['case.read', 'exemption.prepare', 'evidence.add'];
  /** Calls that change something, in their order. */
  readonly asked: Asked[] = [];
  /** What a call answers instead; taken once. */
  readonly instead = new Map<string, Reply>();
  /** What the paper lacks once it was saved. */
  missingOf: (saved: ExemptionView) => ExemptionView['missing'] = () => [];

  constructor() {
    globalThis.fetch = async (request) => this.answer(request as Request);
  }

  bodyOf(call: string): Record<string, unknown> | undefined {
    return this.asked.findLast((each) => each.call === call)?.body;
  }

  private async answer(request: Request): Promise<Response> {
    const call = `${request.method} ${new URL(request.url).pathname.replace('/api/v1/', '').replace('cases/case-1', 'case')}`;
    const body = request.method === 'GET' ? {} : ((await request.json()) as Record<string, unknown>);
    if (request.method !== 'GET') this.asked.push({ call, body });
    const instead = this.instead.get(call);
    this.instead.delete(call);
    const reply = instead ?? { status: 200, body: this.known(call, body) };
    return new Response(JSON.stringify(reply.body), {
      status: reply.status,
      headers: { 'content-type': 'application/json' },
    });
  }

  private known(call: string, body: Record<string, unknown>): object {
    switch (call) {
      case 'GET session':
        return { accountId: 'account-1', displayName: 'Ada Prepares', permissions: this.permissions, language: 'en' };
      case 'GET case':
        return { ...this.caseView, permissions: this.permissions };
      case 'GET case/exemption':
        return this.exemption;
      case 'GET case/evidence':
        return { items: this.papers };
      case 'GET exemption-codes':
        return { items: this.codes };
      case 'PUT case/exemption':
        return this.save(body);
      case 'POST case/exemption/review':
        this.exemption = { ...this.exemption, state: 'in_review', preparedBy: 'Ada Prepares' };
        this.caseView = {
          ...this.caseView,
          version: this.caseView.version + 1,
          states: { ...this.caseView.states, exemption: 'in_review' },
          possible: [],
        };
        return { ...this.caseView, permissions: this.permissions };
      default:
        throw new Error(`nobody answers ${call}`);
    }
  }

  private save(body: Record<string, unknown>): ExemptionView {
    const code = this.codes.find((each) => each.code === body['code']) ?? null;
    const answers = (body['answers'] ?? []) as readonly (ExemptionView['criteria'][number] & {
      readonly criterionId: string;
    })[];
    const saved: ExemptionView = {
      ...this.exemption,
      version: this.exemption.version + 1,
      outcome: (body['outcome'] ?? null) as ExemptionView['outcome'],
      code,
      reasons: String(body['reasons']),
      explanationEn: String(body['explanationEn']),
      explanationFr: String(body['explanationFr']),
      criteria: (code?.criteria ?? []).map((text, index) => {
        const id = `${code?.code}.${index + 1}`;
        const given = answers.find(({ criterionId }) => criterionId === id);
        return {
          id,
          text,
          answer: given?.answer ?? null,
          statement: given?.statement ?? '',
          evidenceIds: given?.evidenceIds ?? [],
        };
      }),
    };
    this.exemption = { ...saved, missing: this.missingOf(saved) };
    return this.exemption;
  }
}

export const desk = new FakeDesk();
