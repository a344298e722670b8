import type { weeksWords } from '../weeks.ts';

/** The German side of words/weeks.ts. */
export const germanWeeksWords: Readonly<Record<keyof typeof weeksWords, string>> = {
  'journey.title': 'Zurückschauen',
  'journey.line': 'Was hier geschah, nach Datum. Wo nichts gezeichnet ist, ist das Papier leer.',
  'journey.empty':
    'Noch gibt es nichts zu zeichnen. Es beginnt mit einem Gespräch oder mit etwas, das ihr vereinbart.',
  'journey.picture': 'Ein Bild der Wochen. Dasselbe steht darunter als Liste nach Monaten.',
  'journey.talk': 'Ihr habt geredet',
  'journey.talk-word': 'Ihr habt geredet. Euer Wort dafür: {word}',
  'journey.began': 'Eine Vereinbarung begann',
  'journey.changed': 'Eine Vereinbarung wurde geändert',
  'journey.let-go': 'Eine Vereinbarung wurde losgelassen',
  'journey.act': 'Eine kleine Tat',
  'journey.felt': 'Eine kleine Tat, die gespürt wurde',
  'journey.signs': 'Was die Zeichen bedeuten',
  'journey.by-month': 'Nach Monaten',
  'journey.month-blank': 'Leeres Papier',
  'journey.print': 'Drucken',
  'journey.back': 'Zurück in den Raum',

  'word.title': 'Ein Wort für euer letztes Gespräch',
  'word.line': 'Wenn ihr mögt. Es steht im Bild, wenn ihr beide dasselbe gewählt habt.',
  'word.label': 'Ein Wort',
  'word.choose': 'Dieses Wort vorschlagen',
  'word.own': 'Du schlägst vor: {word}',
  'word.other': '{name} schlägt vor: {word}',
  'word.take': 'Zusammen wählen',
  'word.shared': 'Euer Wort dafür: {word}',
  'word.take-back': 'Mein Wort zurücknehmen',
};
