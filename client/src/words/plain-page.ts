/**
 * What stands in the HTML files themselves, put there by the build (client/vite.config.ts): it is read before any
 * script runs, or where none does. No placeholders.
 */
export const plainPageWords = {
  'plain.title': 'Notes',
  'plain.description': 'A private place for two.',
  'plain.needs-script':
    'This page needs JavaScript, because your words are locked on your own device before they leave it. Switch it on for this address and open the page again.',
  'plain.help-first': 'Help opens without it.',

  'leave.two-more': 'Shift, press 2 more times to leave.',
  'leave.one-more': 'Shift, press 1 more time to leave.',
  'leave.expired': 'Leave quickly expired.',
  'leave.loading': 'Loading.',
} as const;
