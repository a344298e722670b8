import type { ownDevicesWords } from '../own-devices.ts';

/** A seat's own devices, the printed sheet, keeping no copy, in German. */
export const germanOwnDevicesWords: Readonly<Record<keyof typeof ownDevicesWords, string>> = {
  'settings.title': 'Wege zurück',
  'settings.why': 'Wie du in diesen Raum zurückkommst. Diese Seite siehst nur du; {name} hat eine eigene.',
  'settings.back': 'Zurück in den Raum',

  'devices.title': 'Meine Geräte',
  'devices.finding': 'Deine Geräte werden nachgesehen.',
  'devices.this': 'Dieses Gerät',
  'devices.other': 'Ein anderes Gerät von dir',
  'devices.since': 'Hinzugefügt am {date}',
  'devices.sign-out': 'Abmelden',
  'devices.sign-out-this': 'Dieses Gerät abmelden',
  'devices.sign-out-others': 'Alle meine anderen Geräte abmelden',
  'devices.sign-out-sure': 'Ja, jetzt abmelden',
  'devices.sign-out-what':
    'Ein abgemeldetes Gerät ist sofort draußen, ebenso jeder Link und jedes Blatt, das darauf gemacht wurde. Was es schon gelesen oder behalten hat, bleibt darauf.',
  'devices.add': 'Ein Gerät hinzufügen',
  'devices.add-what':
    'Ein anderes Telefon oder ein Computer von dir. Es kommt als du herein, mit allem, was du hier siehst.',

  'device-link.title': 'Ein Gerät hinzufügen',
  'device-link.what':
    'Lass dein anderes Gerät auf diesen Code schauen, oder öffne den Link dort. Er gilt einmal, 10 Minuten lang. Wer ihn öffnet, kommt als du herein.',
  'device-link.qr-label': 'QR-Code für dein anderes Gerät',
  'device-link.copy': 'Link kopieren',
  'device-link.copied': 'Kopiert',
  'device-link.link': 'Der Link',
  'device-link.done': 'Fertig',

  'sheet.title': 'Ein Blatt zum Drucken',
  'sheet.what':
    'Für den Tag, an dem du kein Gerät mehr hast: ein Code auf Papier, der dich wieder hereinlässt, einmal. Er läuft nicht ab. Bewahre ihn dort auf, wo nur du ihn findest.',
  'sheet.stands': 'Ein Blatt vom {date} öffnet diesen Raum für dich. Ein neues tritt an seine Stelle.',
  'sheet.make': 'Ein Blatt machen',
  'sheet.make-new': 'Ein neues Blatt machen',
  'sheet.void': 'Das Blatt wertlos machen',
  'sheet.print': 'Drucken',
  'sheet.done': 'Fertig',
  'sheet.once-shown': 'Der Code steht nur jetzt hier. Er ist in keiner Mail und auf keinem Server.',
  'sheet.paper-title': 'Ein Weg zurück zu deinen Notizen',
  'sheet.paper-how':
    'Lass die Kamera eines Telefons auf den Code schauen, oder tippe die Adresse in einen Browser. Drück dann auf den Knopf auf der Seite.',
  'sheet.paper-once': 'Es gilt einmal. Druck danach ein neues.',
  'sheet.paper-keep':
    'Wer dieses Blatt hat, kann deine Notizen als du öffnen. Bewahre es wie einen Schlüssel auf.',
  'sheet.qr-label': 'QR-Code des Weges zurück',

  'copy.title': 'Eine Kopie auf diesem Gerät',
  'copy.kept':
    'Dieses Gerät behält den Schlüssel und eine Kopie der Liste, damit beides sofort da ist, auch ohne Netz.',
  'copy.not-kept':
    'Dieses Gerät behält nichts mehr, sobald dieser Tab zu ist oder du schnell weggehst. Bis dahin findet ein Neuladen den Raum wieder.',
  'copy.switch-off': 'Keine Kopie auf diesem Gerät behalten',
  'copy.switch-on': 'Wieder eine Kopie behalten',
  'copy.means':
    'Schlüssel und Liste verlassen dieses Gerät, wenn du den Tab schließt. Zum Zurückkommen brauchst du ein anderes Gerät oder das gedruckte Blatt. Ein Browser, der geschlossene Tabs wieder öffnet, bringt den Tab vielleicht zurück. Schließ zuerst andere Tabs mit diesem Raum.',
  'copy.needs-way':
    'Füge zuerst ein anderes Gerät hinzu oder druck ein Blatt: Sonst führt für dich nichts zurück.',
  'copy.needs-saved': 'Das geht, sobald alles gespeichert ist.',

  'device-join.title': 'Dieses Gerät zu deinem Raum hinzufügen',
  'device-join.what':
    'Diesen Link hast du von deinem anderen Gerät oder von deinem gedruckten Blatt. Er lässt ein Gerät herein, einmal.',
  'device-join.not-yours':
    'Hat ihn dir jemand anderes geschickt? Dann ist er nicht für dich: Schließ diese Seite.',
  'device-join.copy': 'Auf diesem Gerät',
  'device-join.keep': 'Eine Kopie behalten',
  'device-join.keep-none': 'Nach dem Schließen nichts behalten',
  'device-join.press': 'Dieses Gerät hinzufügen',
  'device-join.adding': 'Dieses Gerät wird hinzugefügt.',
};
