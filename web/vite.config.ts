import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env.COMPTOIR_URL ?? 'http://127.0.0.1:8060';

export default defineConfig({
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': { target: server, changeOrigin: false } },
    fs: { allow: ['.', '../docs/how-to'] },
  },
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      output: {
        // Few files for the first sight of a page: each small one costs a request, and is packed less well by itself.
        codeSplitting: {
          groups: [
            { name: 'ground', tags: ['$initial'], test: /node_modules/, priority: 3 },
            { name: 'first', tags: ['$initial'], priority: 2 },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test-setup.ts'],
    css: false,
  },
});
