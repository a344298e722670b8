import type { landingMoreWords } from '../landing-more.ts';

/** The lower part of the front page, in German. */
export const germanLandingMoreWords: Readonly<Record<keyof typeof landingMoreWords, string>> = {
  'landing.how': 'Wie es geht',
  'landing.privacy': 'Was privat bleibt',
  'landing.operator': 'Wer diesen Server betreibt: {operator}',
  'landing.operator-unnamed': 'Wer diesen Server betreibt, hat keinen Namen angegeben',
  'landing.how-room':
    'Einer von euch öffnet einen Raum und schickt dem anderen einen Link. Der lässt einen Menschen herein, dann ist der Raum zu.',
  'landing.how-speak':
    'Einer spricht, der andere hört zu. Der Raum achtet auf die Zeit, für beide gleich viel, und darauf, wer dran ist.',
  'landing.how-back': 'Wer zugehört hat, gibt es wieder. Weiter geht es, wenn sich der andere gehört fühlt.',
  'landing.how-keep': 'Dann tauscht ihr. Am Ende schreibt ihr auf, was ihr beide behalten wollt.',
  'landing.how-not':
    'Das hier ist keine Therapie und kein Notdienst. Noch hat es niemand vom Fach geprüft. Gespräche mit festen Rollen haben in Studien vielen Paaren geholfen; die Wirkung ist klein bis mittel und nicht sicher.',
};
