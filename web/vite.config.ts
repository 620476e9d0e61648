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
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test-setup.ts'],
    css: false,
  },
});
