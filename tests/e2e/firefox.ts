import type { Browser, BrowserType } from '@playwright/test';

/**
 * The system's own Firefox, driven over WebDriver BiDi: Playwright's `moz-firefox` channel, so that pages, locators and
 * `Person` are the same as in Chromium. Three things differ: there is no CDP, no permissions to grant, and media
 * features (dark, reduced motion) cannot be emulated. Playwright 1.65 demands a newer Firefox than Debian's.
 */
export async function launchFirefox(firefox: BrowserType): Promise<Browser> {
  return firefox.launch({
    channel: 'moz-firefox',
    executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
    args: [],
    firefoxUserPrefs: {
      // Copy and paste without a question, and a microphone that hums where there is none.
      'dom.events.testing.asyncClipboard': true,
      'media.navigator.streams.fake': true,
      'media.navigator.permission.disabled': true,
    },
  });
}
