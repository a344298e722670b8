import type { lockWords } from '../lock.ts';

/** Changing the lock of a room, in German. */
export const germanLockWords: Readonly<Record<keyof typeof lockWords, string>> = {
  'lock.title': 'Das Schloss wechseln',
  'lock.when': 'Wenn ein Telefon oder Computer von dir verloren ist oder jemand anderes ihn hat.',
  'lock.does':
    'Der Raum bekommt einen neuen Schlüssel, und die Liste wird damit neu versiegelt. Ein Gerät, das du hier abmeldest, öffnet von da an nichts Neues mehr, ebenso kein Link und kein gedrucktes Blatt von vorher, ob von dir oder von {name}. Was unterschrieben ist, bleibt unterschrieben.',
  'lock.does-not':
    'Was ein verlorenes Gerät gelesen oder behalten hat, bleibt darauf lesbar. Kein neues Schloss kann das zurückholen.',
  'lock.partner':
    '{name} bleibt im Raum und braucht nichts zu tun. Dort steht dann, dass du das Schloss gewechselt hast.',
  'lock.waits':
    'Solange ein Gespräch läuft, bleibt das Schloss, wie es ist. Schließt zuerst das Gespräch ab.',
  'lock.which': 'Welche deiner anderen Geräte bleiben?',
  'lock.device': 'Ein anderes Gerät von dir, hinzugefügt am {date}',
  'lock.device-undated': 'Ein anderes Gerät von dir',
  'lock.cannot-stay': 'Damit dieses bleibt, öffne zuerst den Raum darauf. Sonst wird es abgemeldet.',
  'lock.no-other': 'Du hast kein anderes Gerät in diesem Raum.',
  'lock.finding': 'Deine Geräte werden nachgesehen.',
  'lock.needs-partner':
    'Noch ist kein Gerät von {name} bereit für einen neuen Schlüssel. Sobald {name} den Raum wieder geöffnet hat, geht es.',
  'lock.do': 'Das Schloss jetzt wechseln',
  'lock.changing': 'Das Schloss wird gewechselt.',
  'lock.changing-line':
    'Wird es unterbrochen, gilt das alte Schloss oder das neue. Wer hierher gehört, bleibt nicht draußen.',
  'lock.trouble.stale':
    'Auf der Liste hat sich inzwischen etwas geändert. Das Schloss ist, wie es war; versuche es gleich noch einmal.',
  'lock.trouble.talking':
    'Ein Gespräch läuft, darum ist das Schloss, wie es war. Schließt zuerst das Gespräch ab.',
  'lock.trouble.not-now':
    'Noch ist nicht alles auf der Liste gespeichert, darum ist das Schloss, wie es war. Versuche es wieder, wenn dort Gespeichert steht.',
  'lock.trouble.uncovered':
    'Noch ist kein Gerät von {name} bereit für einen neuen Schlüssel, darum ist das Schloss, wie es war. Sobald {name} den Raum wieder geöffnet hat, geht es.',
  'lock.trouble.too-many':
    'Das Schloss wurde mehrmals gewechselt, und noch hat nicht jedes Gerät seinen Schlüssel. Es ist, wie es war; versuche es später noch einmal.',
  'lock.trouble.refused': 'Der Server hat es nicht angenommen. Das Schloss ist, wie es war.',
  'lock.trouble.unavailable':
    'Der Server konnte es nicht speichern. Das Schloss ist, wie es war; versuche es gleich noch einmal.',
  'lock.trouble.unanswered':
    'Der Server ist gerade nicht erreichbar. Ob das Schloss gewechselt ist, zeigt sich, sobald er es wieder ist.',

  'lock-notice.title': 'Das Schloss wurde gewechselt',
  'lock-notice.partner':
    '{name} hat am {date} das Schloss gewechselt. Nur Geräte, die da schon im Raum waren, öffnen ihn noch.',
  'lock-notice.own':
    'Du hast am {date} das Schloss gewechselt. Nur Geräte, die da schon im Raum waren, öffnen ihn noch.',
  'lock-notice.ways':
    'Links und gedruckte Blätter für deine anderen Geräte von vorher öffnen nichts mehr. Du kannst neue machen.',
  'lock-notice.make': 'Neue machen',

  'page.lock-fetching.what': 'Das Schloss dieses Raums wurde gewechselt.',
  'page.lock-fetching.safe':
    'Dieses Gerät holt den neuen Schlüssel. Was du hier geschrieben hast, kommt mit.',
  'page.lock-outside.what': 'Dieses Gerät hat den neuen Schlüssel nicht bekommen.',
  'page.lock-outside.safe':
    'Das Schloss des Raums wurde gewechselt. Der Raum selbst ist, wie du ihn verlassen hast.',
  'page.lock-outside.help':
    'Du kannst es von einem anderen Gerät aus wieder hinzufügen. Was dieses Gerät behalten hatte, ist noch darauf, bis du es hier entfernst.',
  'page.lock-unverified.what':
    'Das Schloss dieses Raums wurde gewechselt, und dieses Gerät kann nicht erkennen, von wem.',
  'page.lock-unverified.safe':
    'Es hat von dort nichts genommen und nichts gesendet. Was es behalten hat, ist noch hier.',
  'page.lock-unverified.help':
    'Frag dein Gegenüber auf einem anderen Weg, ob das Schloss gewechselt wurde. Du kannst dieses Gerät von einem anderen aus wieder hinzufügen.',
  'page.lock-went-back.what': 'Der Server steht wieder vor dem Wechsel des Schlosses.',
  'page.lock-went-back.safe':
    'Dieses Gerät behält seinen Schlüssel und seine Kopie und sendet nichts unter dem alten Schloss.',
  'page.lock-went-back.help':
    'Wer den Server betreibt, hat vielleicht eine alte Kopie eingespielt. Frag dort nach, und versuche es wieder, wenn es behoben ist.',
};
