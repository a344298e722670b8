import type { waysInWords } from '../ways-in.ts';

/** The screens outside the conversation, in German. */
export const germanWaysInWords: Readonly<Record<keyof typeof waysInWords, string>> = {
  'privacy.sees':
    'Was der Server sieht: dass zwei Menschen einen Raum nutzen, wann sich ein Gerät verbindet, wer gerade dran ist und wie viel gespeichert ist.',
  'privacy.not': 'Was er nicht sehen kann: alles, was ihr schreibt.',
  'privacy.nobody':
    'Was niemand versprechen kann: dass dein Gegenüber kein Bild vom Bildschirm macht oder dass die App vom Betreiber des Servers nicht verändert wurde.',
  'join.host':
    'Dieser Raum liegt auf {host}. Wer den Server betreibt, kann nicht lesen, was ihr schreibt, könnte aber die App verändern.',

  'create.title': 'Öffne einen Raum für euch zwei',
  'name.cut': 'Ein Name fasst 40 Zeichen. Behalten wird: {name}',
  'create.name': 'Wie dürfen wir dich nennen?',
  'create.name-hint': 'Ein Vorname oder Anfangsbuchstaben. Du kannst es leer lassen.',
  'create.press': 'Den Raum anlegen',
  'create.making': 'Der Raum wird angelegt.',
  'create.key':
    'Der Schlüssel zu diesem Raum entsteht auf deinem Gerät. Wir bekommen ihn nie. Wenn ihr ihn beide verliert, kann niemand den Raum öffnen.',

  'invite.title': 'Lade dein Gegenüber ein',
  'invite.once':
    '{hours, plural, one {Dieser Link gilt einmal und für die nächste Stunde. Schick ihn dorthin, wo nur dein Gegenüber ihn liest.} other {Dieser Link gilt einmal und für die nächsten # Stunden. Schick ihn dorthin, wo nur dein Gegenüber ihn liest.}}',
  'invite.once-days':
    'Dieser Link gilt einmal und für die nächsten 7 Tage. Schick ihn dorthin, wo nur dein Gegenüber ihn liest.',
  'invite.share': 'Link teilen',
  'invite.copy': 'Link kopieren',
  'invite.copied': 'Kopiert',
  'invite.copy-denied':
    'Dieser Browser lässt die Seite nicht kopieren. Markiere den Link hier und kopiere ihn selbst.',
  'invite.link': 'Der Link',
  'invite.qr': 'Zwei Telefone im selben Zimmer? Lass das andere hier draufschauen.',
  'invite.qr-label': 'QR-Code der Einladung',
  'invite.valid': 'Gültig für',
  'invite.hour': '1 Stunde',
  'invite.day': '24 Stunden',
  'invite.week': '7 Tage',
  'invite.new': 'Einen neuen Link machen',
  'invite.new-hint': 'Der alte Link gilt dann nicht mehr.',
  'invite.making': 'Ein neuer Link entsteht.',
  'invite.note': 'Ein paar Worte dazu',
  'invite.note-hint': 'Sie gehen mit, wenn du den Link teilst. Von selbst wird nichts geschickt.',
  'invite.note-suggested':
    'Ich möchte, dass wir miteinander reden, abwechselnd. Es dauert etwa eine halbe Stunde. Nur, wenn du magst.',
  'invite.not-joined': 'Noch nicht dazugekommen',
  'invite.on': 'Zum Warteplatz',

  'join.title': '{name} möchte mit dir reden.',
  'join.title-unnamed': 'Jemand, der dir nahesteht, möchte mit dir reden.',
  'join.what':
    'Ihr würdet abwechselnd sprechen und zuhören. Es dauert etwa 30 Minuten, und du kannst aufhören, wann immer du willst.',
  'join.name': 'Wie dürfen wir dich nennen?',
  'join.name-hint': 'Ein Vorname oder Anfangsbuchstaben. Du kannst es leer lassen.',
  'join.come-in': 'Hereinkommen',
  'join.not-now': 'Nicht jetzt',
  'join.declined': 'Das ist in Ordnung. Es wurde nichts geschickt.',
  'join.declined-more':
    'Die Einladung bleibt, wie sie ist. Du kannst diese Seite schließen oder später wiederkommen.',
  'join.reconsider': 'Die Einladung noch einmal lesen',
  'join.more': 'Mehr dazu',
  'join.coming-in': 'Du kommst herein.',
  'join.gone': 'Diese Einladung gilt nicht mehr. Bitte um eine neue.',
  'join.gone-more': 'Eine Einladung lässt einen Menschen herein, einmal und für begrenzte Zeit.',
  'join.altered': 'Ein Teil dieses Links fehlt.',
  'join.altered-more':
    'Manche Apps kürzen Links. Bitte noch einmal darum, ganz kopiert, oder lass die Kamera deines Telefons den Code lesen.',
  'join.own': 'Das ist die Einladung, die du gemacht hast.',
  'join.own-more': 'Sie ist für dein Gegenüber. Dass du sie hier geöffnet hast, hat nichts verbraucht.',
  'join.in-app':
    'Diese App vergisst den Raum vielleicht, wenn du sie schließt. Öffne den Link in deinem eigenen Browser, wenn du kannst.',

  'join.here': 'Du bist schon in diesem Raum.',
  'join.here-more': 'Die Einladung ist verbraucht; niemand sonst kann damit herein.',

  'check.title': 'Sagt euch diese zwei Wörter',
  'check.why': 'Ihr seht beide dieselben zwei Wörter, wenn niemand dazwischengekommen ist.',
  'check.keys': 'Sie bestätigen auch die Schlüssel, mit denen ihr eure Vereinbarungen unterschreibt.',
  'check.soon': 'Die zwei Wörter kommen, sobald das Gerät von {name} hier war.',
  'check.match': 'Sie sind gleich',
  'check.differ': 'Sie sind es nicht',
  'check.apart': 'Nicht am selben Ort? Ruft euch an, oder vergleicht die Bildschirme.',
  'check.waiting': 'Du hast gesagt, sie sind gleich. {name} hat noch nichts gesagt.',
  'check.lock-title': 'Diesen Raum schließen?',
  'check.lock-why':
    'Wenn die Wörter wirklich verschieden sind, sitzt vielleicht jemand anderes auf dem Platz. Wird der Raum geschlossen, bleibt er draußen.',
  'check.lock-goes':
    'Er schließt sofort und für euch beide, und alles, was darin steht, ist weg. Danach öffnest du einen neuen.',
  'check.lock': 'Den Raum schließen',
  'check.locking': 'Der Raum wird geschlossen.',
  'check.look-again': 'Die Wörter noch einmal ansehen',
  'check.not-locked': 'Der Raum ist noch nicht geschlossen.',
  'check.locked-other':
    'Die zwei Wörter waren verschieden, darum wurde der Raum geschlossen. Bitte um eine neue Einladung, auf einem anderen Weg geschickt.',
  'check.locked':
    'Vielleicht hat jemand anderes den Link geöffnet. Mach einen neuen und schick ihn auf einem anderen Weg.',
  'check.locked-title': 'Dieser Raum ist jetzt zu',
  'check.new-room': 'Einen neuen Raum öffnen',

  'waiting.title': 'Hier kommt {within} dazu. Lass dir Zeit.',
  'waiting.both-in': 'Ihr seid beide da. Fangt an, wenn es euch beiden passt.',
  'waiting.both': 'Nur ihr zwei seid hier.',
  'waiting.line-start': 'Nichts beginnt, bevor ihr es beide sagt.',
  'waiting.line-return': 'Du kannst gehen und auf diesem Gerät wiederkommen.',
  'waiting.line-list': 'Eure Liste ist jederzeit offen, auch allein.',
  'waiting.line-breath': 'Füße auf den Boden. Ein langsamer Atemzug, wenn du magst.',
  'waiting.no-hurry': 'Keine Eile. Dieser Raum ist auch morgen noch da.',
  'waiting.ready': 'Ich bin bereit',
  'waiting.ready-hint': 'Wenn ihr es beide gesagt habt, wählt ihr zusammen, wie ihr redet.',
  'waiting.you-are-ready': 'Du bist bereit. {name} sagt es, wenn es so weit ist.',
  'waiting.other-is-ready': '{name} ist bereit, wenn du es bist.',
  'waiting.not-today': 'Heute doch nicht',
  'waiting.invite': 'Die Einladung noch einmal zeigen',

  'solo.open': 'Etwas für dich allein',
  'room-home.title': 'Euer Raum',
  'room-home.trying': 'Was wir versuchen',
  'room-home.trying-empty': 'Noch nichts vereinbart. Fangt klein an. Eine Sache, eine Woche.',
  'room-home.agreement-when': 'Wann: {when}',
  'room-home.look-again': 'Ihr seht es euch am {date} wieder an.',
  'room-home.talk': 'Wieder reden',
  'room-home.talk-first': 'Miteinander reden',
  'room-home.list': 'Die Liste öffnen',
  'room-home.list-waiting': 'Manches auf der Liste wartet noch auf euch beide.',
  'room-home.rules': 'Nur ihr zwei seid hier. Die Einladung ist verbraucht.',
  'room-home.ended-closed': 'Euer letztes Gespräch habt ihr freundlich beendet.',
  'room-home.ended-another-time': 'Das letzte Gespräch ist für ein andermal aufgehoben.',
  'room-home.ended-stopped':
    'Das letzte Gespräch endete vor seinem Schluss. Von der Liste ist nichts verloren.',
  'room-home.ended-parted':
    'Ihr trennt euch, und das mit Sorgfalt. Was ihr zusammen geschrieben habt, bleibt eures.',
  'room-home.ended-roles-differ':
    'Ihr habt die Verletzung verschieden benannt. Das ehrliche Gespräch oder eine Beratung ist vielleicht ein freundlicherer Anfang.',
  'room-home.offline': 'Du bist offline. Du kannst lesen; Änderungen gehen später hinaus.',

  'leave-card.title': 'Bevor du hineingehst: wie du schnell wegkommst',
  'leave-card.text':
    'Wenn du schnell von dieser Seite wegmusst, drück auf „Schnell weg“, oder auf einer Tastatur dreimal die Umschalttaste. Der Bildschirm wird leer, und eine andere Seite öffnet sich.',
  'leave-card.seen':
    '{name} sieht nur, dass die Verbindung weg ist. Den Verlauf deines Browsers kann das nicht löschen.',
  'leave-card.where': 'Es steht auf jeder Seite unten links.',
  'leave-card.back': 'Zurückkommen: Öffne dieselbe Adresse auf diesem Gerät. Dein Platz bleibt dir.',

  'page.to-front': 'Zur Startseite',

  'page.https.what': 'Diese Adresse kann eure Worte nicht privat halten.',
  'page.https.safe': 'Noch ist nichts geschrieben, also hat niemand etwas gesehen.',
  'page.https.do': 'Bitte den Betreiber des Servers, https einzuschalten.',
  'page.erased.what': 'Der Raum ist gelöscht.',
  'page.erased.safe': 'Weder auf dem Server noch auf diesem Gerät ist etwas davon übrig.',
  'page.let-go.what': 'Auf diesem Gerät ist von dem Raum nichts mehr übrig.',
  'page.let-go.safe': 'Du kannst diese Seite schließen.',
  'page.gone.what': 'Unter diesem Link gibt es nichts mehr.',
  'page.gone.safe': 'Einen gelöschten Raum kann niemand wieder öffnen.',
  'page.unknown.what': 'Unter dieser Adresse gibt es nichts.',
  'page.unknown.safe':
    'Deine Räume sind, wo sie waren. Eine Einladung öffnet sich, wenn ihr ganzer Link benutzt wird.',
  'page.no-key.what': 'Auf diesem Gerät können wir den Raum nicht öffnen. Der Schlüssel ist nicht hier.',
  'page.no-key.safe': 'Dass du diese Seite geöffnet hast, hat nichts verändert.',
  'page.no-key.help':
    'Öffne ihn auf dem Gerät, auf dem du ihn vorher benutzt hast. Wenn dein Gegenüber den Schlüssel noch hat, lässt er sich dort öffnen.',
  'page.server-full.what': 'Auf diesem Server ist gerade kein Platz für neue Räume.',
  'page.server-full.safe': 'Räume, die schon offen sind, berührt das nicht.',
  'page.storage.what': 'Dieser Browser behält nicht, was eine Seite speichert.',
  'page.storage.safe': 'Noch ist nichts angelegt, also ist nichts verloren.',
  'page.storage.help':
    'Private Fenster und Browser in anderen Apps vergessen oft. Öffne diese Adresse in deinem eigenen Browser, dann bleibt der Raum auf diesem Gerät.',
  'page.update.what': 'Eine neuere Fassung ist da.',
  'page.update.safe': 'Alles bleibt erhalten. Lade neu, wann es dir passt.',
  'page.update.do': 'Neu laden',
  'page.unreadable.what': 'Eine Änderung war nicht lesbar und wurde beiseitegelegt.',
  'page.unreadable.safe': 'Alles andere auf eurer Liste ist, wie es war.',
  'page.unreadable.do': 'Weiter',
  'page.old-browser.what': 'Dieser Browser ist zu alt, um eure Worte zu verschließen.',
  'page.old-browser.safe': 'Noch ist nichts geschrieben, also hat niemand etwas gesehen.',
  'page.old-browser.help': 'Chrome oder Edge 111, Firefox 113, Safari 16.4 oder etwas Neueres.',
  'page.elsewhere.what': 'Dieser Raum ist in einem anderen Tab oder auf einem anderen Gerät von dir offen.',
  'page.elsewhere.safe': 'Nichts ist verloren; dort geht es weiter.',
  'page.elsewhere.do': 'Hier weitermachen',
  'page.unreachable.what': 'Der Server ist gerade nicht erreichbar.',
  'page.unreachable.safe': 'Was auf diesem Gerät ist, bleibt hier.',
  'page.finding.what': 'Der Raum wird gesucht.',
  'page.finding.safe': 'Dein Platz bleibt dir.',

  'trouble.unreachable':
    'Der Server ist gerade nicht erreichbar. Nichts ist verloren; versuch es gleich noch einmal.',
  'trouble.unavailable': 'Der Server holt kurz Luft. Versuch es gleich noch einmal.',
  'trouble.server-full': 'Auf diesem Server ist gerade kein Platz für neue Räume.',
  'trouble.too-many-rooms':
    'Von hier wurden gerade zu viele Räume geöffnet. Versuch es in einer Stunde noch einmal.',
  'trouble.creating-closed':
    'Auf diesem Server öffnen nur eingeladene Menschen Räume. Frag den Betreiber nach einem Zugang.',
  'trouble.too-many-tries':
    'Das waren viele Versuche von hier. Warte ein paar Minuten und versuch es dann wieder.',
  'trouble.invite-gone': 'Diese Einladung gilt nicht mehr. Bitte um eine neue.',
  'trouble.seat-taken': 'Dein Gegenüber ist schon da, also braucht es keinen neuen Link.',
  'trouble.room-gone': 'Unter diesem Link gibt es nichts mehr.',
  'trouble.not-this-device': 'Dieses Gerät gehört nicht zu dem Raum.',
  'trouble.no-key': 'Auf diesem Gerät können wir den Raum nicht öffnen. Der Schlüssel ist nicht hier.',
  'trouble.altered-link': 'Ein Teil dieses Links fehlt. Bitte noch einmal darum, ganz kopiert.',
  'trouble.upgrade': 'Eine neuere Fassung ist da. Lade neu, wann es dir passt.',
  'trouble.refused': 'Der Server hat das nicht angenommen. Lade die Seite neu und versuch es noch einmal.',
};
