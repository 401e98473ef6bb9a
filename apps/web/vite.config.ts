import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// In development the pages come from Vite and the rest from a running product; in production both have one origin.
const product = process.env['PERMITDESK_URL'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react(), tailwindcss()],
  server: { host: '127.0.0.1', proxy: { '/api': { target: product, changeOrigin: true } } },
  build: { target: 'es2022', sourcemap: true, chunkSizeWarningLimit: 700 },
});
