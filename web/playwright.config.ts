import { defineConfig } from '@playwright/test';
import { SIGNED_IN } from './e2e/cast.ts';

/** The browser tests drive the built program at COMPTOIR_URL; whoever starts it gives the address and the set-up link. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: false,
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  outputDir: 'test-results/browser',
  use: {
    baseURL: process.env.COMPTOIR_URL ?? 'http://127.0.0.1:8060',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    },
  },
  projects: [
    { name: 'claim', testMatch: /claim\.setup\.ts/ },
    {
      name: 'desktop',
      testIgnore: /phone\.spec\.ts|\.setup\.ts/,
      dependencies: ['claim'],
      use: { storageState: SIGNED_IN },
    },
    {
      name: 'phone',
      testMatch: /phone\.spec\.ts/,
      dependencies: ['claim'],
      use: {
        storageState: SIGNED_IN,
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        deviceScaleFactor: 2,
      },
    },
  ],
});
