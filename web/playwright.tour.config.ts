import { defineConfig } from '@playwright/test';

/** Goes through all screens in every look: bin/screen-tour starts a company and says where. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: /screens\.tour\.ts/,
  fullyParallel: false,
  workers: 1,
  timeout: 900_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  outputDir: 'test-results/tour',
  use: {
    baseURL: process.env.COMPTOIR_URL ?? 'http://127.0.0.1:8060',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] },
  },
});
