import type { helpWords } from '@heard/shared/help';

/** Help and "Is this right for us?", in German. */
export const germanHelpWords: Readonly<Record<keyof typeof helpWords, string>> = {
  'right.title': 'Passt das zu uns?',
  'right.for':
    'Das hier hilft zwei Menschen, die beide reden wollen und beide ohne Angst Nein sagen können. Es ist nicht für Zeiten gemacht, in denen einer von euch den anderen fürchtet.',
  'right.afraid':
    'Wenn du oft Angst hast, wie dein Gegenüber reagiert, kann ein gemeinsames Gespräch in einer App es schlimmer machen. Diese Menschen sprechen mit dir allein:',
  'right.device':
    'Wenn jemand dein Telefon ansieht, nimm ein Gerät, an das er nicht herankommt. Dass du diese Seite besucht hast, bleibt im Verlauf deines Browsers.',
  'right.leave': 'Diese Seite verlassen',
  'help.title': 'Das ist größer als eine Webseite',
  'help.text':
    'Menschen, die dir zuhören, mit dir allein und kostenlos. Was du hier öffnest, erfährt niemand.',
  'help.danger': 'Wenn du jetzt in Gefahr bist, ruf den Notruf deines Landes an: {number}.',
  'help.country': 'Land',
  'help.call': '{phone} anrufen',
  'help.visit': '{site} öffnen',
  'help.checked': 'Zuletzt geprüft am {date}',
  'help.not-checked': 'Zuletzt geprüft: noch nicht',
  'help.verify':
    'Wer diesen Server betreibt, hat diese Zeilen noch nicht bestätigt. Wenn eine Nummer nicht antwortet: Such nach „Hilfetelefon häusliche Gewalt“ und dem Namen deines Landes.',
  'help.elsewhere': 'Dein Land fehlt hier',
  'help.elsewhere-text': 'Diese Liste einer Organisation nennt Stellen in den meisten Ländern.',
  'help.kind.abuse': 'Angst, Kontrolle oder Gewalt zu Hause',
  'help.kind.crisis': 'Verzweiflung, oder Gedanken, nicht mehr leben zu wollen',
  'help.kind.couple': 'Beratung für Paare',
  'help.back': 'Zurück dorthin, wo du warst',
  'right.stores':
    'Diese Seite behält nichts auf deinem Gerät und braucht keinen Raum. Du kannst sie drucken.',
  'help.danger-anywhere': 'Wenn du jetzt in Gefahr bist, ruf den Notruf deines Landes an.',
  'help.choose': 'Ein Land wählen',
  'help.verified':
    'Wer diesen Server betreibt, hat jede Zeile an dem Tag, der daneben steht, mit ihrer eigenen Seite verglichen. Wenn eine Nummer nicht antwortet: Such nach „Hilfetelefon häusliche Gewalt“ und dem Namen deines Landes.',
  'help.not-loaded':
    'Die Liste ist noch nicht auf diesem Gerät angekommen. Mit Verbindung steht sie auch unter {address}.',
  'help.limits-title': 'Was dieser Raum nicht ist',
  'help.limits-not':
    'Er ist keine Therapie und kein Notdienst. Niemand mit klinischer Ausbildung hat ihn bisher geprüft. Niemand liest mit, also würde hier auch niemand merken, wenn du jemanden brauchst.',
  'help.limits-seen':
    'Er kann nicht verbergen, dass du ihn benutzt hast: Der Verlauf des Browsers, ein verbundenes Konto, ein Bild vom Bildschirm oder eine Spionage-App können es zeigen.',
  'help.to-front': 'Zur Startseite',
};
