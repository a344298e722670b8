import type { takingAlongWords } from '../taking-along.ts';

/** Taking the list along, bringing it back, and before an erase, in German. */
export const germanTakingAlongWords: Readonly<Record<keyof typeof takingAlongWords, string>> = {
  'jar.title': 'Was uns gutgetan hat',
  'jar.of': '{name} hat gutgetan',
  'take.title': 'Mitnehmen',
  'take.line':
    'Entsteht auf diesem Gerät. Nichts wird geschickt, und niemand erfährt davon. Notizen für dich selbst gehören nicht dazu.',
  'take.what': 'Was hineinkommt',
  'take.letter': 'Ein Brief zum Drucken',
  'take.markdown': 'Eine Textdatei (Markdown)',
  'take.json': 'Eine Datei, die Heard wieder lesen kann',
  'take.calendar': 'Für den Kalender',
  'take.calendar-line':
    'Die Tage, an denen ihr euch etwas wieder anseht, und euer nächstes Gespräch. Kein Link, und keine Worte der Liste.',
  'take.calendar-title': 'Was im Kalender steht',
  'take.calendar-title-usual': 'Zeit zusammen',
  'take.next-talk': 'Euer nächstes Gespräch, wenn ihr eine Zeit habt',
  'take.calendar-file': 'Eine Kalenderdatei',
  'take.calendar-empty':
    'Noch ist kein Tag darin. Wählt eine Zeit für euer nächstes Gespräch oder einen Tag in einer Vereinbarung.',
  'take.made': 'Die Datei ist fertig. Dein Browser legt sie dorthin, wo er Heruntergeladenes ablegt.',
  'take.back': 'Zurück in den Raum',
  'take.empty': 'Auf eurer Liste steht noch nichts.',
  'take.written-on': 'Aufgeschrieben am {day}',
  'take.footer': 'Von euch beiden gemacht',
  'take.print': 'Drucken',
  'take.print-line': 'Um es als PDF zu behalten, wähle das an Stelle eines Druckers.',
  'take.close-letter': 'Zurück',

  'bring.title': 'Aus einer Datei zurückholen',
  'bring.line':
    'Eine Datei, die früher hier gemacht wurde. Du siehst, was darin ist, bevor sich etwas ändert.',
  'bring.choose': 'Eine Datei wählen',
  'bring.problem.not-ours': 'Diese Datei ist nicht aus dieser App. Es wurde nichts geändert.',
  'bring.problem.newer':
    'Diese Datei ist aus einer neueren Fassung. Lade die Seite neu und versuch es wieder. Es wurde nichts geändert.',
  'bring.problem.too-large':
    'Diese Datei ist größer als 2 MB, mehr, als eine Liste sein kann. Es wurde nichts geändert.',
  'bring.problem.damaged': 'Diese Datei ist beschädigt und nicht lesbar. Es wurde nichts geändert.',
  'bring.fresh':
    '{count, plural, =0 {Nichts darin ist neu.} one {# Eintrag steht nicht auf eurer Liste.} other {# Einträge stehen nicht auf eurer Liste.}}',
  'bring.same':
    '{count, plural, =0 {Nichts davon steht schon auf eurer Liste.} one {# Eintrag ist schon da.} other {# Einträge sind schon da.}}',
  'bring.differing':
    '{count, plural, =0 {Nichts ist verschieden.} one {# Eintrag lautet auf eurer Liste anders.} other {# Einträge lauten auf eurer Liste anders.}}',
  'bring.left-out':
    '{count, plural, one {# Eintrag war nicht lesbar und bleibt draußen.} other {# Einträge waren nicht lesbar und bleiben draußen.}}',
  'bring.withdrawn':
    '{count, plural, one {# Eintrag wurde von der Person entfernt, die ihn schrieb, und bleibt draußen.} other {# Einträge wurden von der Person entfernt, die sie schrieb, und bleiben draußen.}}',
  'bring.beside': 'Die verschiedenen neben die auf der Liste stellen',
  'bring.unsigned':
    'Vereinbarungen kommen ohne Unterschriften herein, kleine Taten ohne ihre Zeichen: Ihr werdet beide wieder gefragt.',
  'bring.do': 'Auf unsere Liste setzen',
  'bring.done':
    '{count, plural, =0 {Es kam nichts auf eure Liste.} one {# Eintrag kam auf eure Liste.} other {# Einträge kamen auf eure Liste.}}',

  'erase.title': 'Diesen Raum löschen?',
  'erase.all':
    'Alles auf dem Server und auf diesem Gerät verschwindet jetzt, und der Raum lässt sich nicht wieder öffnen.',
  'erase.can-tell': '{name} kann es wahrscheinlich merken.',
  'erase.their-copy':
    'Auf dem anderen Gerät bleibt eine eigene Kopie dessen, was ihr vereinbart habt, bis {within} sie löscht. Gedruckte oder fotografierte Kopien bleiben, wo sie sind.',
  'erase.backups-none': 'Wer diesen Server betreibt, hat nicht gesagt, wie lange Sicherungen bleiben.',
  'erase.backups':
    '{days, plural, =0 {Von diesem Server gibt es keine Sicherungen.} one {Sicherungen des Servers bleiben höchstens # Tag.} other {Sicherungen des Servers bleiben höchstens # Tage.}}',
  'erase.stop-coming': 'Du kannst auch einfach nicht mehr kommen.',
  'erase.do': 'Jetzt löschen',
  'erase.back': 'Zurück in den Raum',
  'erase.device-title': 'Nur dieses Gerät',
  'erase.device-line':
    'Oder lösche nur die Kopie auf diesem Gerät. Raum und Liste bleiben auf dem Server, und {name} behält sie. Dieses Gerät kann den Raum dann nicht mehr öffnen. Was noch nicht gespeichert ist, geht verloren.',
  'erase.device-do': 'Die Kopie auf diesem Gerät löschen',
  'erase.device-sure': 'Ja, hier löschen',
};
