import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const byteLength = (count: number): Buffer =>
  count < 24 ? Buffer.of(count) : count < 256 ? Buffer.of(24, count) : Buffer.of(25, count >> 8, count & 255);

const head = (major: number, count: number): Buffer => {
  const length = byteLength(count);
  length[0] = (length[0] ?? 0) | (major << 5);
  return length;
};

/** As much CBOR as a passkey needs: whole numbers, bytes, text and maps. */
const cbor = (value: number | string | Buffer | Map<number | string, unknown>): Buffer => {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([
    head(5, value.size),
    ...[...value].flatMap(([key, each]) => [cbor(key), cbor(each as Parameters<typeof cbor>[0])]),
  ]);
};

interface Deviation {
  readonly origin?: string;
  readonly rpId?: string;
  readonly userVerified?: boolean;
  readonly counter?: number;
}

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest();

/** A security key in software, for what a browser would never do: another origin, no proof of the person, an old counter. */
export class Authenticator {
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly credentialId = randomBytes(32);
  private uses = 0;

  constructor(
    private readonly origin = 'http://localhost',
    private readonly rpId = 'localhost',
  ) {}

  /** The answer to the options of a registration. */
  register(challenge: string, deviation: Deviation = {}): Record<string, unknown> {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    const publicKey = cbor(
      new Map<number | string, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    );
    const attested = Buffer.concat([
      Buffer.alloc(16),
      Buffer.of(0, this.credentialId.length),
      this.credentialId,
      publicKey,
    ]);
    const attestationObject = cbor(
      new Map<number | string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', Buffer.concat([this.data(deviation, 0x40), attested])],
      ]),
    );
    return this.answer({
      clientDataJSON: this.clientData('webauthn.create', challenge, deviation).toString('base64url'),
      attestationObject: attestationObject.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** The answer to the options of a sign-in. */
  signIn(challenge: string, deviation: Deviation = {}): Record<string, unknown> {
    this.uses += 1;
    const authenticatorData = this.data({ counter: this.uses, ...deviation }, 0);
    const clientData = this.clientData('webauthn.get', challenge, deviation);
    return this.answer({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: sign('sha256', Buffer.concat([authenticatorData, sha256(clientData)]), this.keys.privateKey).toString(
        'base64url',
      ),
    });
  }

  private answer(response: object): Record<string, unknown> {
    const id = this.credentialId.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  private data({ rpId, userVerified = true, counter = 0 }: Deviation, flags: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId ?? this.rpId), Buffer.of(1 | (userVerified ? 4 : 0) | flags), count]);
  }

  private clientData(type: string, challenge: string, { origin }: Deviation): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: origin ?? this.origin, crossOrigin: false }));
  }
}
