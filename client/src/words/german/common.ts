import type { commonWords } from '../common.ts';

/** What every screen may say, in German. */
export const germanCommonWords: Readonly<Record<keyof typeof commonWords, string>> = {
  'bar.pause': 'Pause',
  'action.back': 'Zurück',
  'action.not-now': 'Nicht jetzt',
  'action.try-again': 'Noch einmal versuchen',
  'action.got-it': 'Verstanden',

  'seat.you': '{name} (du)',
  'seat.you-unnamed': 'Du',

  'ring.show': 'Zeigen, wie viel Zeit bleibt',
  'ring.hide': 'Die Uhr ausblenden',
  'ring.bring-back': 'Die Uhr zeigen',

  'closing.policy':
    'Diese Seite hat etwas geschickt, das der Server nicht verstanden hat. Lade sie neu; nichts ist verloren.',
  'closing.unauthenticated': 'Dieses Gerät gehört nicht zu dem Raum.',
  'closing.room-closed': 'Unter diesem Link gibt es nichts mehr.',
  'closing.lock-changed': 'Das Schloss dieses Raums wurde gewechselt. Dieses Gerät holt den neuen Schlüssel.',
  'closing.lost': 'Die Verbindung ist weg. Dein Platz bleibt dir.',
  'closing.upgrade': 'Eine neuere Fassung ist da. Lade neu, wann es dir passt.',
  'closing.too-many': 'Das war viel auf einmal. Dein Platz bleibt dir; gleich geht es weiter.',
  'closing.replaced': 'Dieser Raum ist in einem anderen Tab oder auf einem anderen Gerät von dir offen.',
  'closing.moving': 'Der Server startet neu. Dein Platz bleibt dir.',
  'closing.store': 'Der Server holt kurz Luft. Dein Platz bleibt dir.',
};
