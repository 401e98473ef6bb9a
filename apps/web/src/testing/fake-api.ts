/** An answer of the API: a body, or a refusal with its status. */
export interface FakeAnswer {
  readonly status?: number;
  readonly body: unknown;
}

export interface AskedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

type Answering = (asked: AskedRequest) => FakeAnswer;

/**
 * Stands in the place of the network: what is asked is kept, what is answered is said beforehand. It has to be imported before
 * the API's client, which takes hold of `fetch` as it is made.
 */
class FakeApi {
  readonly asked: AskedRequest[] = [];
  private readonly answers = new Map<string, Answering>();

  constructor() {
    globalThis.fetch = async (input) => {
      const request = input as Request;
      const { pathname, search } = new URL(request.url);
      const text = await request.text();
      const isJson = request.headers.get('content-type')?.includes('json') === true;
      const asked = {
        method: request.method,
        path: `${pathname}${search}`,
        body: isJson && text !== '' ? (JSON.parse(text) as unknown) : undefined,
      };
      this.asked.push(asked);
      const answering = this.answers.get(`${request.method} ${pathname}`);
      if (answering === undefined) throw new Error(`nobody answers ${request.method} ${pathname}`);
      const { status = 200, body } = answering(asked);
      return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
    };
  }

  /** Says what a request is answered: always the same, or by what was asked. */
  on(request: `${'GET' | 'POST' | 'PUT'} /api/v1/${string}`, answer: FakeAnswer | Answering): void {
    this.answers.set(request, typeof answer === 'function' ? answer : () => answer);
  }

  /** Bodies of the requests to one address, in their order. */
  sentTo(path: string): readonly unknown[] {
    return this.asked.filter((each) => each.method !== 'GET' && each.path === path).map(({ body }) => body);
  }

  forget(): void {
    this.asked.length = 0;
    this.answers.clear();
  }
}

export const fakeApi = new FakeApi();
