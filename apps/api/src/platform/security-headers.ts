import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What a page of ours asks a browser for: passkeys and copying. Everything else is off, for us and for what is framed. */
const PERMISSIONS = [
  'accelerometer=()',
  'autoplay=()',
  'camera=()',
  'display-capture=()',
  'encrypted-media=()',
  'fullscreen=(self)',
  'geolocation=()',
  'gyroscope=()',
  'hid=()',
  'idle-detection=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'screen-wake-lock=()',
  'serial=()',
  'usb=()',
  'xr-spatial-tracking=()',
  'clipboard-read=()',
  'clipboard-write=(self)',
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
].join(', ');

/**
 * The headers that helmet does not know: what pages may ask of a browser, and that no answer of the API is kept by a
 * browser or a proxy, for each is one person's own. An answer that says otherwise for itself is left alone.
 */
export const sayWhatPagesMay = (app: NestFastifyApplication): void => {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request, reply, payload, done) => {
      void reply.header('permissions-policy', PERMISSIONS);
      if (request.url.startsWith('/api/') && reply.getHeader('cache-control') === undefined)
        void reply.header('cache-control', 'no-store');
      done(null, payload);
    });
};
