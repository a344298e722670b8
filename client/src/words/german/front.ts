import type { frontWords } from '../front.ts';

/** The front page in German. */
export const germanFrontWords: Readonly<Record<keyof typeof frontWords, string>> = {
  'product.name': 'Heard',
  'bar.label': 'Immer hier',
  'bar.leave': 'Schnell weg',
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
  'landing.right': 'Passt das zu uns?',
};
