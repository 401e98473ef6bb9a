import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

// In development the pages come from Vite and the rest from a running product; in production both have one origin.
const product = process.env['PERMITDESK_URL'] ?? 'http://127.0.0.1:3000';
const proxy = { '/api': { target: product, changeOrigin: false } };

/** React Aria carries its own few words in thirty languages; our readers have two. */
const readersLanguagesOnly: Plugin = {
  name: 'permitdesk:readers-languages-only',
  enforce: 'pre',
  load(id) {
    const language =
      /\/(?:react-aria|react-aria-components|react-stately)\/dist\/private\/intl\/.*\/([a-z]{2}-[A-Z]{2})\.mjs/.exec(
        id,
      )?.[1];
    return language === undefined || language === 'en-US' || language === 'fr-FR' ? null : 'export default {};';
  },
};

export default defineConfig({
  plugins: [readersLanguagesOnly, react(), tailwindcss()],
  server: { host: '127.0.0.1', proxy },
  preview: { host: '127.0.0.1', proxy },
  build: {
    target: 'es2022',
    // `light-dark()` stays as it is written: the two schemes are one set of tokens.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    sourcemap: true,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      treeshake: {
        // The domain is pure: a table that no screen reads is not sent to a reader.
        moduleSideEffects: (id: string) => !id.includes('/libs/domain/dist/'),
        manualPureFunctions: ['text', 'card', 'refusalsOf', 'cents', 'dollars'],
      },
    },
  },
});
