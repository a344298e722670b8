import type { conversationWords } from '../conversation.ts';

/**
 * The conversation in German. „Dein Gegenüber“ is a neuter noun on purpose: it reads the same as subject and as
 * object, and says nothing about anybody. No sentence puts a name into the dative or the genitive.
 */
export const germanConversationWords: Readonly<Record<keyof typeof conversationWords, string>> = {
  'name.partner': 'Dein Gegenüber',
  'name.partner-within': 'dein Gegenüber',
  'name.you': 'Du',

  'connection.connecting': 'Der Raum wird gesucht.',
  'connection.lost': 'Die Verbindung ist weg. Dein Platz bleibt dir.',
  'connection.holding': 'Der Server ist gerade nicht erreichbar. Dein Platz bleibt dir, und die Zeit auch.',
  'connection.back': 'Du bist wieder da, wo du warst.',
  'connection.partner-lost': 'Die Verbindung zu {within} ist weg. Nichts ist verloren.',
  'connection.went-back':
    'Der Server hat seinen letzten Stand dieses Gesprächs verloren. Eure Liste ist auf deinem Gerät und wird noch einmal geschickt.',
  'connection.stopped':
    'Dieser Raum ist hier stehen geblieben. Was du in die Liste geschrieben hast, ist noch auf diesem Gerät.',

  'answer.not-sent':
    'Das ging nicht hinaus: Die Verbindung ist weg. Nichts ist verloren; drück noch einmal, wenn sie wieder da ist.',
  'answer.not-your-turn': 'Gerade hat {name} das Wort.',
  'answer.paused': 'Der Raum hat Pause. Deine Worte sind noch da.',
  'answer.not-now': 'Der Raum war schon weiter. Schau, wo ihr jetzt seid.',
  'answer.not-offered': 'Das ist an dieser Stelle nicht offen.',
  'answer.empty-hand-back':
    'Noch ist nichts da, was du wiedergeben könntest. Du kannst sagen, dass du es noch einmal hören möchtest, in kleineren Stücken.',
  'answer.no-more-minutes': 'Die zusätzlichen Minuten dieser Runde sind verbraucht.',
  'answer.too-many-pieces':
    'Das ist viel für eine Runde. Gib ab, wenn du so weit bist; deine Worte bleiben hier.',
  'answer.in-writing-only': 'Dieses Gespräch ist laut, also werden die Worte gesprochen.',
  'answer.resting': 'Diese Sitzung ruht noch. Sie öffnet sich wieder: {when}.',
  'answer.on-break': 'Die Auszeit dauert mindestens bis {when}. Deine Worte sind noch hier.',
  'answer.nobody-else-yet': 'Dein Gegenüber ist noch nicht da.',
  'answer.too-large': 'Dieses Stück ist zu lang zum Schicken. Kleine Stücke lassen sich besser halten.',
  'answer.too-many': 'Das war viel auf einmal. Warte kurz und drück dann noch einmal.',
  'answer.gone': 'Diesen Raum gibt es nicht mehr.',
  'answer.update': 'Eine neuere Fassung ist da. Lade neu, wann es dir passt.',
  'answer.unavailable':
    'Der Server kann das gerade nicht annehmen. Nichts ist verloren; drück gleich noch einmal.',
  'answer.problem':
    'Der Server hat das nicht angenommen. Nichts ist verloren; lade die Seite neu, wenn es wieder geschieht.',

  'room.ground-rules': 'Grundregeln',
  'room.list': 'Unsere Liste',
  'room.close-list': 'Die Liste schließen',
  'room.close-rules': 'Zurück zum Gespräch',
  'room.rules-line': 'Was ihr beide einhalten könnt, wie ihr gesagt habt.',
  'room.rules-line-open':
    'Ihr seid sie in diesem Gespräch nicht zusammen durchgegangen. Ihr könnt euch trotzdem daran halten.',
  'room.waiting-press': 'Einen Moment',

  'choose.title': 'Wählt zusammen',
  'choose.leave': 'Jetzt doch nicht',
  'choose.guide': 'Was für ein Gespräch?',
  'choose.guide.minutes': 'etwa {minutes} Minuten',
  'choose.guide.sittings': 'etwa {minutes} Minuten je Sitzung',
  'choose.way': 'Wie sprecht ihr?',
  'choose.way.voice': 'Mit der Stimme, hier',
  'choose.way.voice.line':
    'Der Raum trägt eure Stimmen, und nur wer dran ist, ist zu hören. Nichts wird aufgenommen.',
  'choose.way.aloud': 'Laut',
  'choose.way.aloud.line':
    'Nebeneinander, oder in einem Anruf, den ihr schon habt. Der Raum sagt, wer dran ist.',
  'choose.way.writing': 'Schriftlich',
  'choose.way.writing.line': 'Kleine Stücke, geschickt, wenn man selbst dran ist.',
  'choose.writes': 'Möchte jemand von euch lieber schreiben?',
  'choose.writes.nobody': 'Wir sprechen beide',
  'choose.writes.own': 'Ich schreibe',
  'choose.writes.other': '{name} schreibt',
  'choose.writes.told-own': 'Du schreibst stattdessen.',
  'choose.writes.told': '{name} schreibt stattdessen.',
  'choose.pace': 'Wie viel Zeit?',
  'choose.pace.short': 'Kurz',
  'choose.pace.standard': 'Normal',
  'choose.pace.long': 'Lang',
  'choose.pace.no-clock': 'Ohne Uhr',
  'choose.pace.line.short': 'Die Runden sind kürzer. Zweimal je Runde lässt sich eine Minute anhängen.',
  'choose.pace.line.standard':
    'Zeit genug, um eine Sache zu sagen. Zweimal je Runde lässt sich eine Minute anhängen.',
  'choose.pace.line.long': 'Die Runden sind länger, und eine Minute lässt sich anhängen, so oft ihr wollt.',
  'choose.pace.line.no-clock': 'Gar keine Uhr. Jeder gibt ab, wenn er fertig ist.',
  'choose.first': 'Wer beginnt?',
  'choose.first.own': 'Ich beginne',
  'choose.first.other': '{name} beginnt',
  'choose.first.coin': 'Eine Münze werfen',
  'choose.first.suggested': 'Diesmal bist du vorgeschlagen; es wechselt von Gespräch zu Gespräch.',
  'choose.first.suggested-other': 'Diesmal ist {within} vorgeschlagen; es wechselt von Gespräch zu Gespräch.',
  'choose.suggest': 'Das vorschlagen',
  'choose.suggested': '{name} schlägt vor',
  'choose.suggested-own': 'Das hast du vorgeschlagen. {name} sieht es sich jetzt an.',
  'choose.accept': 'So anfangen',
  'choose.change': 'Etwas anderes vorschlagen',
  'choose.change-own': 'Ändern',
  'choose.keep-theirs': 'Zurück zum Vorschlag',
  'choose.withdraw': 'Zurücknehmen',
  'choose.both': 'Es beginnt, wenn ihr es beide sagt.',
  'choose.rests': 'Diese Sitzung ruht bis {when}.',

  'talk.next': 'Als Nächstes: {title}',
  'talk.next-last': 'Das ist der letzte Schritt.',
  'talk.close-now':
    'Die Zeit für dieses Gespräch ist fast um. Der nächste Schritt führt zum Dank und zum Schluss.',

  'phase.private': 'Für dich allein',
  'phase.together': 'Zusammen',
  'phase.speak': 'Sprich',
  'phase.listen': 'Hör zu',
  'phase.hand-back': 'Gib es wieder',
  'phase.answer': 'Antworte',
  'phase.heard': 'Gehört?',
  'phase.choose': 'Wähle',
  'phase.breath': 'Atmet',

  'who.private': 'Jeder für sich. Das sieht niemand außer dir.',
  'who.together': 'Ihr beide, in beliebiger Reihenfolge.',
  'who.naming': 'Jeder von euch antwortet allein.',
  'who.breath': 'Ihr beide, zur selben Zeit.',
  'who.speak-own': 'Das ist dein Moment. {name} hört zu.',
  'who.speak': '{name} spricht.',
  'who.speak-more': 'Du brauchst noch nicht zu antworten.',
  'who.hand-back-own': 'Gib es in deinen Worten wieder. {name} hört zu.',
  'who.hand-back': '{name} gibt es wieder.',
  'who.hand-back-more': 'Achte auf den Kern.',
  'who.answer-own': 'Jetzt deine Antwort. {name} hört zu.',
  'who.answer': '{name} antwortet dir.',
  'who.answer-more': 'Lass es ankommen.',
  'who.choose-own': 'Du wählst. Nimm dir die Zeit, die du brauchst.',
  'who.choose': '{name} wählt.',
  'who.choose-more': 'Es eilt nicht.',

  'press.ready': 'Ich bin bereit',
  'press.not-ready': 'Doch noch nicht',
  'press.ready-together': 'Ich bin bereit weiterzugehen',
  'press.close': 'Für heute schließen',
  'press.not-now': 'Ein andermal',
  'press.hand-over': 'Ich habe es gesagt',
  'press.hand-over-back': 'Das habe ich gehört',
  'press.hand-over-answer': 'Ich habe geantwortet',
  'press.hear-again': 'Ich möchte es noch einmal hören, kleiner',
  'press.extend': 'Etwas länger',
  'press.smaller-piece': 'Ein kleineres Stück, bitte',
  'press.close-kindly': 'Jetzt freundlich schließen',
  'press.resume': 'Ich bin wieder da',
  'press.enough': 'Genug für heute',
  'press.send': 'Dieses Stück schicken',
  'press.sending': 'Wird geschickt',

  'option.heard': 'Ja, das ist es',
  'option.not-quite': 'Noch nicht ganz',
  'option.close-enough': 'Nah genug',
  'option.park': 'Aufheben',
  'option.enough': 'Das reicht fürs Erste',
  'option.one-piece': 'Noch ein Stück',
  'option.yes': 'Ja, gern',
  'option.part': 'Einen Teil davon',
  'option.not-yet': 'Noch nicht',
  'option.answered': 'Das beantwortet es',
  'option.one-more': 'Noch eine Frage dazu',
  'option.enough-for-today': 'Genug für heute',
  'option.nothing-today': 'Heute nichts',
  'option.nothing-this-week': 'Diese Woche nichts',
  'option.not-today': 'Heute nicht',
  'option.not-quite-left':
    '{left, plural, one {„Noch nicht ganz“ geht noch einmal.} other {„Noch nicht ganz“ geht noch #-mal.}}',
  'option.not-quite-sentence':
    'Wenn du „Noch nicht ganz“ wählst, hilft ein weiterer Satz über das Fehlende. So findet es {within} leichter.',
  'heard.prompt-last': 'Ist der Kern da, nah genug für heute?',
  'option.not-quite-none':
    'Es ging ein paarmal hin und her. „Nah genug“ ist für heute ein guter Ort zum Ausruhen.',

  'ready.waiting-own': 'Du bist bereit. {name} sagt es, wenn es so weit ist.',
  'ready.other': '{name} ist bereit, wenn du es bist.',
  'ready.getting-ready': '{name} macht sich bereit.',

  'rules.shown': 'Ihr habt sie jetzt beide vor euch. Wer dran ist, bleibt dran.',
  'rules.break': 'Eine Auszeit nehmen',
  'rules.kept': '{name} kann das einhalten',
  'rules.cannot-press': 'Für jetzt schließen',
  'rules.cannot-line':
    'Das ist eine ehrliche Antwort. Das Gespräch schließt für jetzt behutsam, und niemandem wird etwas vorgehalten.',
  'rules.cannot': 'Eine davon kann ich heute nicht einhalten',
  'rules.waiting': 'Du hast alle angetippt. {name} liest noch.',

  'private.stays': 'Was du hier wählst, bleibt auf diesem Gerät und ist weg, wenn der Schritt endet.',
  'private.feeling': 'Wie geht es dir gerade?',
  'private.calm': 'Ruhig',
  'private.tense': 'Angespannt',
  'private.too-full': 'Zu voll zum Reden',
  'private.plenty': 'Viel',
  'private.some': 'Etwas',
  'private.none': 'Keiner',
  'private.calm-line': 'Gut. Mach weiter, wann du magst.',
  'private.tense-line':
    'So lässt sich anfangen. Langsam ist erlaubt, und du kannst jederzeit eine Pause machen.',
  'private.full-line':
    'Dann ist ein andermal vielleicht die freundlichere Wahl, für euch beide. Niemand fragt, warum.',
  'private.note': 'Worte für dich selbst',
  'private.note-line': 'Nur du. Weg, wenn dieser Schritt endet.',

  'stems.open': 'Wie ein Satz anfangen kann',
  'stems.line': 'Ein Tipp setzt ihn in deinen Text. Geschickt wird nichts.',
  'stems.aloud': 'Sag einen davon laut, wenn es hilft.',

  'write.label': 'Deine Worte',
  'write.line-label': 'Eine Zeile für euch beide',
  'write.kept': 'Dein Text bleibt auf diesem Gerät, bis du ihn schickst.',
  'write.left': '{left, plural, one {Platz für noch # Zeichen} other {Platz für noch # Zeichen}}',
  'write.over':
    '{over, plural, one {# Zeichen zu viel für ein Stück} other {# Zeichen zu viel für ein Stück}}',
  'write.pieces': 'Was geschrieben wurde',
  'write.none-own': 'Noch nichts geschickt. Kleine Stücke lassen sich besser halten.',
  'write.none': 'Noch ist nichts da. {name} sucht nach Worten.',
  'write.unreadable':
    'Dieses Stück war auf diesem Gerät nicht lesbar. Frag, ob {within} es noch einmal sagt.',
  'write.earlier': 'Was vorher geschrieben wurde',
  'write.kept-draft': 'Was du angefangen hattest, ist für deine nächste Runde noch da.',
  'write.closed-draft':
    'Das Wort ist weitergegangen. Was du angefangen hattest, ist für deine nächste Runde noch da.',

  'way.title': 'Auf andere Weise sprechen',
  'way.to.voice': 'Mit der Stimme weiter, hier',
  'way.to.aloud': 'Nebeneinander oder in einem anderen Anruf weiter',
  'way.to.writing': 'Schriftlich weiter',
  'way.other.voice': '{name} spricht mit der Stimme, hier.',
  'way.other.aloud': '{name} ist jetzt neben dir oder in einem anderen Anruf.',
  'way.other.writing': '{name} schreibt jetzt.',

  'clock.about-minutes': '{minutes, plural, one {noch etwa # Minute} other {noch etwa # Minuten}}',
  'clock.under-minute': 'noch weniger als eine Minute',
  'clock.quiet': 'noch ein paar Atemzüge',
  'clock.grace': 'Bring deinen Gedanken zu Ende.',
  'clock.grace-other': '{name} bringt den Gedanken zu Ende.',
  'clock.soft-over': 'Wann immer du so weit bist.',
  'clock.stopped': 'Die Uhr steht.',
  'clock.none': 'Keine Uhr. Nimm dir die Zeit, die du brauchst.',
  'clock.said.half': 'Die Hälfte der Zeit ist noch da.',
  'clock.said.minute': 'Noch eine Minute.',
  'clock.said.thirty': 'Noch dreißig Sekunden.',
  'clock.said.ten': 'Noch zehn Sekunden.',
  'clock.said.end': 'Die Zeit ist um.',
  'clock.extend-line':
    '„Etwas länger“ gibt dir jetzt eine Minute. Dieselbe bekommt {within} in der eigenen Runde.',
  'clock.given-own':
    '{count, plural, one {Du hast # Minute mehr genommen. Dieselbe bekommt {within} auch.} other {Du hast # Minuten mehr genommen. Dieselben bekommt {within} auch.}}',
  'clock.given':
    '{count, plural, one {{name} hat # Minute mehr genommen. Dieselbe ist in deiner Runde für dich da.} other {{name} hat # Minuten mehr genommen. Dieselben sind in deiner Runde für dich da.}}',
  'clock.mirrored-own':
    '{count, plural, one {# Minute davon gehört dir, weil {within} eine genommen hat.} other {# Minuten davon gehören dir, weil {within} sie genommen hat.}}',

  'again.not-quite': '{name} sagte: noch nicht ganz. Was fehlt, steht vielleicht im letzten Stück.',
  'again.not-quite-own': 'Du sagtest: noch nicht ganz. {name} gibt es noch einmal wieder.',
  'again.smaller': '{name} möchte es noch einmal hören, in kleineren Stücken.',
  'again.smaller-own': 'Du wolltest es noch einmal hören, in kleineren Stücken.',

  'smaller.asked-own': 'Du hast um ein kleineres Stück gebeten.',
  'smaller.asked': '{name} bittet um ein kleineres Stück. Kleine Stücke lassen sich besser halten.',

  'note.title': 'Notiz für dich',
  'note.line': 'Nur auf diesem Gerät, und weg, wenn dieser Schritt endet.',

  'take-back.place': 'Von der Person zurückgenommen, die es geschrieben hat.',
  'agree.unsigned':
    'Zum Beenden braucht nichts unterschrieben zu sein. Ein Bedürfnis kann ein Bedürfnis bleiben.',
  'list-shortcut.parked': 'In eurer Liste einen Tag geben',
  'list-shortcut.need': 'Ein Bedürfnis auf unsere Liste setzen',
  'list-shortcut.agreement': 'Eine Vereinbarung auf unsere Liste setzen',
  'list-shortcut.act': 'Als kleine Tat auf unsere Liste setzen',
  'list-shortcut.victory': 'Zu den kleinen Siegen auf unserer Liste stellen',

  'choose-answer.label': 'Deine Antwort',
  'choose-answer.give': 'Diese Antwort geben',

  'pause.title': 'Pause',
  'pause.line': 'Haltet kurz an. Niemand muss etwas erklären.',
  'pause.kept': 'Euer Platz und die Zeit, die noch da war, bleiben erhalten.',
  'pause.other-back': '{name} ist da, wenn du es bist.',
  'pause.own-back': 'Du bist wieder da. Es geht weiter, wenn {within} es auch ist.',
  'pause.neither': 'Es geht weiter, wenn ihr beide drückt.',
  'pause.tips': 'Ein Glas Wasser, ein Fenster, ein paar langsame Atemzüge. Eine Antwort muss niemand üben.',

  'gone.paused': 'Angehalten, bis {within} wieder eine Verbindung hat.',
  'gone.dropped': '{name} hat gerade keine Verbindung. Du kannst weitermachen; später ist alles noch da.',
  'gone.keeps': '{name} behält die Zeit, die noch bleibt.',
  'gone.keeps-own': 'Du behältst die Zeit, die noch bleibt.',
  'gone.wait': 'Du kannst warten oder die Seite schließen; dein Platz bleibt dir.',

  'keep.title': 'Was bleiben darf',
  'keep.line':
    'Die Worte dieses Gesprächs verschwinden, wenn ihr beide gewählt habt. In eurer Liste bleibt nur, was ihr beide wählt.',
  'keep.change': 'Meine Wahl ändern',
  'keep.leave': 'Lassen, wie es war',
  'keep.default': 'Nichts zu wählen ist üblich. Was ihr vereinbart habt, bleibt ohnehin.',
  'keep.empty': 'In diesem Gespräch wurde nichts geschrieben, also ist nichts zu behalten.',
  'keep.waiting':
    'Deine Wahl ist da. Die Worte bleiben, bis {within} auch gewählt hat, oder längstens bis {when}.',
  'keep.partner-chose': '{name} hat gewählt. Sichtbar wird davon nur, was ihr beide gewählt habt.',
  'keep.saving': 'Was ihr beide gewählt habt, wird in eure Liste geschrieben.',
  'keep.press-none': 'Die Worte gehen lassen',
  'keep.press': '{count, plural, one {# Stück behalten} other {# Stücke behalten}}',
  'keep.done': 'Das ist genug für heute. Was ihr vereinbart habt, bleibt in diesem Raum.',
  'last.line': 'Lasst es jetzt ruhen, und tut etwas Gewöhnliches und Freundliches.',
  'last.back': 'Zurück in euren Raum',
  'keep.until': 'Was auch gewählt wird: Die Worte sind spätestens dann weg: {when}.',
  'keep.unsaved':
    'Die Liste ist noch nicht gespeichert. Es geht von selbst weiter, wenn die Verbindung wieder da ist.',
};
