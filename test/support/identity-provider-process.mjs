// A real provider of identities (oidc-provider) on a free port of this machine. People, groups and faults are told to it
// over IPC; a sign-in is a walk of redirects without pages.
import http from 'node:http';

// It warns of what is meant for tests alone: keys in memory, a Node it does not know.
for (const channel of ['warn', 'info']) globalThis['console'][channel] = () => undefined;
const { Provider } = await import('oidc-provider');

const state = { people: {}, next: undefined, faults: {} };
const [, , clients] = process.argv;

const accountOf = (id) => {
  const person = state.people[id];
  return person && { accountId: id, claims: () => ({ sub: id, ...person }) };
};

let provider;
let issuer;
const build = (address) => {
  issuer = address;
  provider = new Provider(address, {
    clients: JSON.parse(clients),
    cookies: { keys: ['only for a test'] },
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified', 'xms_edov'],
      profile: ['name', 'locale', 'groups'],
    },
    features: { devInteractions: { enabled: false } },
    findAccount: (_, id) => accountOf(id),
    interactions: { url: (_, interaction) => `/walk/${interaction.uid}` },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
  });
  provider.proxy = false;
  provider.use(async (context, next) => {
    const walk = /^\/walk\/([\w-]+)$/.exec(context.path);
    if (walk === null) return next();
    const details = await provider.interactionDetails(context.req, context.res);
    const finish = (result) =>
      provider.interactionFinished(context.req, context.res, result, { mergeWithLastSubmission: true });
    context.respond = false;
    if (state.next === undefined) return finish({ error: 'access_denied', error_description: 'the person said no' });
    if (details.prompt.name === 'login') return finish({ login: { accountId: state.next } });
    const grant = new provider.Grant({ accountId: details.session.accountId, clientId: details.params.client_id });
    grant.addOIDCScope('openid email profile');
    return finish({ consent: { grantId: await grant.save() } });
  });
};

const server = http.createServer((request, response) => {
  if (state.faults.hangs) return;
  if (state.faults.discovery && request.url.startsWith('/.well-known/')) {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(state.faults.discovery));
    return;
  }
  provider.callback()(request, response);
});
server.listen(0, '127.0.0.1', () => {
  build(`http://127.0.0.1:${server.address().port}`);
  process.send({ issuer });
});

process.on('message', (told) => {
  Object.assign(state, told.state);
  if ('next' in told.state && told.state.next === null) state.next = undefined;
  process.send({ done: told.id });
});
process.on('disconnect', () => process.exit(0));
