import type { talkMomentWords } from '../talk-moments.ts';

/** The hard moments in a talk, and the words that help to write, in German. */
export const germanTalkMomentWords: Readonly<Record<keyof typeof talkMomentWords, string>> = {
  'take-back.open': 'Zurücknehmen',
  'take-back.line':
    'Es verschwindet auf beiden Bildschirmen und vom Server. {name} hat es vielleicht schon gelesen.',
  'take-back.press': 'Jetzt zurücknehmen',
  'take-back.leave': 'Stehen lassen',

  'heavy.open': 'Ich habe etwas Schweres',
  'heavy.line': 'Nur du siehst das. Worum es geht, wird von hier nicht verschickt, was immer du wählst.',
  'heavy.now': 'Jetzt',
  'heavy.now-line': '{name} wird gefragt, ob es jetzt geht, und erfährt nicht, worum es geht.',
  'heavy.ask': '{within} zuerst fragen',
  'heavy.asked-own': 'Du hast gefragt, ob es jetzt geht. Ja und „jetzt nicht“ sind beides ganze Antworten.',
  'heavy.withdraw': 'Doch nicht',
  'heavy.yes-own':
    '{name} hat Ja gesagt. Kleine Stücke lassen sich leichter halten, und ihr könnt beide pausieren.',
  'heavy.not-now-own':
    '{name} hat gesagt: jetzt nicht. Das ist eine ganze Antwort. Es kann auf einen anderen Tag warten.',
  'heavy.asked':
    '{name} möchte etwas Schweres sagen und fragt, ob es jetzt geht. Du brauchst für keine Antwort einen Grund.',
  'heavy.answer-yes': 'Ja, ich kann jetzt zuhören',
  'heavy.answer-not-now': 'Jetzt nicht',
  'heavy.yes': 'Du hast Ja gesagt. Du kannst jederzeit pausieren.',
  'heavy.not-now': 'Du hast gesagt: jetzt nicht. Mehr wird nicht von dir erwartet.',
  'heavy.not-now-closed': 'Jetzt geht es in diesem Moment nicht. Diese beiden gehen immer.',
  'heavy.day': 'Ein anderer Tag',
  'heavy.day-line':
    'Es bekommt einen Platz in eurer Liste, mit dem Tag. Worum es geht, bleibt bei dir, außer du schreibst es dort hin.',
  'heavy.day-label': 'Welcher Tag',
  'heavy.park': 'Diesen Tag geben',
  'heavy.parked': 'Es hat seinen Platz in eurer Liste, bei dem, was für einen anderen Tag ist.',
  'heavy.trained': 'Mit einer Fachperson an unserer Seite',
  'heavy.trained-line':
    'Eine Beratung kann dabei mit euch beiden sitzen. In der Hilfe stehen Nummern, die man allein anrufen kann, auch heute Nacht.',
  'heavy.help': 'Hilfe öffnen',

  'helping.feelings': 'Wörter für Gefühle',
  'helping.needs': 'Wörter für Bedürfnisse',
  'helping.line': 'Ein Tippen setzt das Wort dorthin, wo du schreibst. Nichts wird verschickt.',
  'helping.feelings-list':
    'allein|ängstlich|angespannt|beschämt|besorgt|dankbar|eifersüchtig|enttäuscht|erleichtert|erschöpft|gerührt|hilflos|hoffnungsvoll|leer|ruhig|traurig|überfordert|unsicher|verletzt|verloren|verwirrt|wütend|zärtlich',
  'helping.needs-list':
    'Ehrlichkeit|gefragt werden|gehört werden|Geborgenheit|Geduld|Klarheit|Mitgefühl|Nähe|Ordnung|Raum|Respekt|Ruhe|Sicherheit|Berührung|Trost|Unterstützung|Verlässlichkeit|Vertrauen|Wärme|Zeit|Zugehörigkeit',

  'hint.title': 'Ein Gedanke zur Wortwahl',
  'hint.absolute': 'Über solche Wörter lässt sich leicht streiten. Ein einzelnes Mal ist leichter zu hören.',
  'hint.you-are': 'Das kann wie ein Urteil klingen. Wie es für dich war, ist vielleicht leichter zu hören.',
  'hint.only-you': 'Nur du siehst das. Es hält nichts auf.',
  'hint.turn-off': 'Diese Hinweise ausschalten',
  'hint.turn-on': 'Hinweise zur Wortwahl zeigen',
  'hint.absolute-list': 'immer|nie|niemals|jedes Mal|ständig|kein einziges Mal',
  'hint.you-are-list': 'du bist|du warst',
};
