import type { safetyWords } from '../safety.ts';

/** The safety door, and what a person does alone, in German. */
export const germanSafetyWords: Readonly<Record<keyof typeof safetyWords, string>> = {
  'door.open': 'Ein Moment nur für dich',
  'door.open-line': 'Zwei Fragen und eine Seite zum Lesen. Niemand sieht, dass du das öffnest.',
  'door.title': 'Nur für dich',
  'door.line':
    'Niemand sonst sieht diese Seite oder was du auf ihr tust. Was du wählst, wird nicht behalten und nicht gesendet, und du kannst alles offen lassen.',
  'door.screen': 'Kann jemand diesen Bildschirm sehen?',
  'door.screen-only-me': 'Nur ich',
  'door.screen-someone': 'Vielleicht jemand',
  'door.fear': 'Hast du Angst davor, wie dein Gegenüber reagieren könnte?',
  'door.fear-no': 'Nein',
  'door.fear-sometimes': 'Manchmal',
  'door.fear-often': 'Oft',
  'door.continue': 'Weiter',

  'door.next-title': 'Bevor du weitergehst',
  'door.next-line': 'Alle kommen auf diese Seite, was immer sie gewählt haben.',
  'door.next-if': 'Dieser Raum ist im Moment vielleicht nicht das Richtige, wenn',
  'door.if-afraid': 'du oft Angst vor dem hast, was nach einem Gespräch kommt',
  'door.if-no': 'ein Nein oder ein Aufhören einen Preis hat',
  'door.if-checked': 'jemand dein Telefon kontrolliert oder sagt, dass du hier sein musst',
  'door.if-hurt': 'jemand geschlagen, bedroht oder am Gehen gehindert wird',
  'door.next-people': 'Diese Menschen sprechen mit dir allein, ob du weitergehst oder nicht.',
  'door.go-on': 'Weitergehen',
  'door.not-today': 'Heute nicht',

  'door.settling-title': 'Ein langsamer Atemzug',
  'door.settling-line':
    'Es geht von selbst weiter. Alle warten hier ein paar Sekunden, damit niemand daraus lesen kann, wie schnell jemand war.',

  'door.not-today-title': 'Heute nicht ist eine ganze Antwort',
  'door.not-today-line': 'Niemand erfährt, warum. Es gibt zwei Wege, und beide sind gut.',
  'door.step-out': 'Leise hinausgehen',
  'door.step-out-line':
    'Der Bildschirm wird leer und eine andere Seite geht auf, wie bei „Schnell weg“. Dein Gegenüber sieht, was es bei jeder verlorenen Verbindung sieht.',
  'door.say': 'Oder etwas Einfaches sagen',
  'door.say-line': 'Sag es auf deine Weise, oder kopiere es in eine Nachricht. Der Raum sendet nichts.',
  'door.say-tired': 'Ich bin heute zu müde, um das gut zu machen.',
  'door.say-another-day': 'Ich hätte dafür gern einen anderen Tag. Ich sage, wann.',
  'door.say-not-ready': 'Ich will das richtig machen, und nicht heute.',
  'door.copy': 'Kopieren',
  'door.copied': 'Kopiert',
  'door.copy-denied': 'Markiere es hier und kopiere es selbst',

  'help.pause': 'Ich hätte gern Hilfe',
  'help.pause-line':
    'Das Gespräch pausiert. Dein Gegenüber sieht dasselbe wie bei jeder Pause, und keinen Grund.',
  'help.paused': 'Das Gespräch pausiert. Nimm dir die Zeit, die du brauchst.',

  'away.title': 'Wenn ich die App wechsle',
  'away.hides':
    'Der Bildschirm ist verdeckt, solange eine andere App oder ein anderer Tab vorn ist, auch in der Liste der offenen Apps.',
  'away.shows': 'Der Bildschirm bleibt, wie er ist, solange eine andere App oder ein anderer Tab vorn ist.',
  'away.switch-off': 'Nicht verdecken',
  'away.switch-on': 'Wieder verdecken',
  'away.nobody': 'Ein Bild vom offenen Bildschirm kann hier nichts verhindern.',

  'solo.title': 'Für dich allein',
  'solo.line':
    'Für die Zeit, bis der andere Mensch kommt, oder falls er nicht kommt. Diese Schritte helfen dem, der sie geht. Dass sie allein eine Beziehung heilen, ist nicht bekannt.',
  'solo.prepare': 'Vorbereiten',
  'solo.prepare-one': 'Was ist geschehen, in einem Satz, ohne Begründung?',
  'solo.prepare-two': 'Was hast du gefühlt, und was hast du da gebraucht?',
  'solo.prepare-three': 'Was soll der andere Mensch verstehen, wenn nur eines ankommt?',
  'solo.prepare-four': 'Was ist eine kleine Bitte, auf die auch ein Nein möglich ist?',
  'solo.prepare-five': 'Was war dein eigener Anteil, so klein er sein mag?',
  'solo.write': 'Was du sagen wolltest',
  'solo.write-label': 'Deine Worte',
  'solo.write-hint':
    'Nur auf diesem Gerät, in diesem Tab. Sie gehen, wenn du ihn schließt oder schnell weggehst.',
  'solo.write-clear': 'Die Worte gehen lassen',
  'solo.care': 'Gut auf dich achten',
  'solo.care-body': 'Iss etwas, trink ein Glas Wasser, geh ein paar Minuten hinaus.',
  'solo.care-breath': 'Atme länger aus als ein, zehn Atemzüge lang.',
  'solo.care-person':
    'Sprich mit jemandem, dem du vertraust. Nichts hier verlangt, dass du es für dich behältst.',
  'solo.care-rest': 'Du hast deinen Teil getan, indem du hier warst. Du brauchst nicht zu warten.',
  'solo.care-help': 'Wenn es schwerer ist als das: Unter Hilfe unten sind Menschen, die zuhören.',
  'solo.back': 'Zurück in den Raum',
};
