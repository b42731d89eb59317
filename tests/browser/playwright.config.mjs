import { defineConfig } from '@playwright/test';

// Times are for a machine that is busy with other things: what is there sooner is not waited for.
export default defineConfig({
  testDir: './specs',
  testMatch: '*.spec.mjs',
  outputDir: process.env.BROWSER_OUTPUT ?? './node_modules/.results',
  workers: 1,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 120_000 },
  reporter: 'line',
  use: {
    baseURL: process.env.SITE,
    locale: 'sv-SE',
    viewport: { width: 1440, height: 900 },
    testIdAttribute: 'data-mark',
    actionTimeout: 120_000,
    navigationTimeout: 120_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync',
      ],
    },
  },
});
