import { defineConfig } from '@playwright/test';

/** Draws the pictures of the help anew, on a demo company: bin/help-pictures starts one and says where. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: /help\.pictures\.ts/,
  fullyParallel: false,
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  outputDir: 'test-results/pictures',
  use: {
    actionTimeout: 15_000,
    baseURL: process.env.COMPTOIR_URL ?? 'http://127.0.0.1:8060',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    colorScheme: 'light',
    viewport: { width: 1280, height: 760 },
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] },
  },
});
