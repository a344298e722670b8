import type { plainPageWords } from '../plain-page.ts';

/** What stands in the HTML files, in German. */
export const germanPlainPageWords: Readonly<Record<keyof typeof plainPageWords, string>> = {
  'plain.title': 'Notizen',
  'plain.description': 'Ein privater Ort für zwei.',
  'plain.needs-script':
    'Diese Seite braucht JavaScript, weil deine Worte auf deinem eigenen Gerät verschlossen werden, bevor sie es verlassen. Schalte es für diese Adresse ein und öffne die Seite noch einmal.',
  'plain.help-first': 'Die Hilfe geht ohne.',

  'leave.two-more': 'Umschalttaste, noch zweimal drücken, um wegzugehen.',
  'leave.one-more': 'Umschalttaste, noch einmal drücken, um wegzugehen.',
  'leave.expired': 'Schnell weg ist abgelaufen.',
  'leave.loading': 'Lädt.',
};
