import type { frontWords } from '../front.ts';

/** The front page in German. */
export const germanFrontWords: Readonly<Record<keyof typeof frontWords, string>> = {
  'product.name': 'Heard',
  'bar.label': 'Immer hier',
  'bar.leave': 'Schnell weg',
  'bar.pause': 'Pause',
  'bar.help': 'Hilfe',

  'landing.title': 'Einer spricht, und wird gehört.',
  'landing.text':
    'Ein privater Raum für zwei: Ihr sprecht abwechselnd, gebt wieder, was ihr gehört habt, und behaltet, worauf ihr euch einigt.',
  'landing.open': 'Einen Raum öffnen',
  'landing.return': 'Zurück in euren Raum',
  'landing.open-another': 'Einen weiteren Raum öffnen',
  'landing.plain-accounts': 'Keine Konten.',
  'landing.plain-locked': 'Eure Worte werden auf eurem Gerät verschlossen, bevor sie es verlassen.',
  'landing.plain-stop': 'Jeder von euch kann jederzeit aufhören.',
  'landing.how': 'Wie es geht',
  'landing.how-room':
    'Einer von euch öffnet einen Raum und schickt dem anderen einen Link. Der lässt einen Menschen herein, dann ist der Raum zu.',
  'landing.how-speak':
    'Einer spricht, der andere hört zu. Der Raum achtet auf die Zeit, für beide gleich viel, und darauf, wer dran ist.',
  'landing.how-back': 'Wer zugehört hat, gibt es wieder. Weiter geht es, wenn sich der andere gehört fühlt.',
  'landing.how-keep': 'Dann tauscht ihr. Am Ende schreibt ihr auf, was ihr beide behalten wollt.',
  'landing.how-not':
    'Das hier ist keine Therapie und kein Notdienst. Noch hat es niemand vom Fach geprüft. Gespräche mit festen Rollen haben in Studien vielen Paaren geholfen; die Wirkung ist klein bis mittel und nicht sicher.',
  'landing.right': 'Passt das zu uns?',
  'landing.privacy': 'Was privat bleibt',
  'landing.operator': 'Wer diesen Server betreibt: {operator}',
  'landing.operator-unnamed': 'Wer diesen Server betreibt, hat keinen Namen angegeben',
  'privacy.sees':
    'Was der Server sieht: dass zwei Menschen einen Raum nutzen, wann sich ein Gerät verbindet, wer gerade dran ist und wie viel gespeichert ist.',
  'privacy.not': 'Was er nicht sehen kann: alles, was ihr schreibt.',
  'privacy.nobody':
    'Was niemand versprechen kann: dass dein Gegenüber kein Bild vom Bildschirm macht oder dass die App vom Betreiber des Servers nicht verändert wurde.',
  'join.host':
    'Dieser Raum liegt auf {host}. Wer den Server betreibt, kann nicht lesen, was ihr schreibt, könnte aber die App verändern.',
};
