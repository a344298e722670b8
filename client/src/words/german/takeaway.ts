import type { takeawayWords } from '../takeaway.ts';

/** Taking the list along, the copy of a closed room, and erasing, in German. */
export const germanTakeawayWords: Readonly<Record<keyof typeof takeawayWords, string>> = {
  'take.open': 'Mitnehmen',
  'journey.open': 'Zurückschauen',
  'jar.open': 'Das Glas mit Gutem',
  'next.open': 'Ein nächstes Mal',
  'next.agreed': 'Ihr redet wieder: {when}.',
  'home.small': 'Kleine Dinge',
  'home.back': 'Die Wochen dazwischen',
  'last.before-you-go': 'Bevor du gehst, wenn du magst',
  'erase.open': 'Löschen oder loslassen',
  'erasing.doing': 'Wird gelöscht.',
  'erasing.doing-line': 'Das dauert einen Moment.',
  'erasing.waiting': 'Noch nicht gelöscht',
  'erasing.waiting-line':
    'Der Server ist nicht erreichbar, darum ist bisher nichts gelöscht, weder dort noch hier. Es geschieht, sobald der Server antwortet: jetzt, oder wenn Heard auf diesem Gerät das nächste Mal offen ist.',
  'erasing.copy-left': 'Eines ist noch übrig',
  'erasing.copy-left-line':
    'Der Raum ist auf dem Server gelöscht. Die Kopie in diesem Browser hält noch ein anderer Tab: Schließ ihn, dann verschwindet auch sie.',
  'erasing.keep': 'Den Raum doch behalten',

  'closed.title': 'Dieser Raum wurde geschlossen',
  'closed.copy': 'Das ist deine Kopie. Du kannst sie lesen und mitnehmen, nicht ändern.',
  'closed.delete': 'Meine Kopie löschen',
  'closed.sure': 'Ja, meine Kopie löschen',
  'closed.sure-line': 'Dann ist auf diesem Gerät von diesem Raum nichts mehr übrig.',
  'closed.ask-again': 'Den Server noch einmal fragen',
  'closed.ask-again-line': 'Wenn der Betreiber des Servers sagt, dass das ein Irrtum ist.',
};
