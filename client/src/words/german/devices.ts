import type { devicesWords } from '../devices.ts';

/** Ways back in, in German. */
export const germanDevicesWords: Readonly<Record<keyof typeof devicesWords, string>> = {
  'settings.open': 'Einstellungen',
  'page.signed-out.what': 'Dieses Gerät wurde aus dem Raum abgemeldet.',
  'page.signed-out.safe': 'Der Raum selbst ist, wie du ihn verlassen hast.',
  'page.signed-out.help':
    'Du kannst es von einem anderen Gerät von dir wieder hinzufügen. Was dieses Gerät behalten hatte, ist noch darauf, bis du es hier entfernst.',
  'page.signed-out.do': 'Von diesem Gerät entfernen',
  'page.device-link-gone.what': 'Dieser Link gilt nicht mehr.',
  'page.device-link-gone.safe':
    'Er lässt ein Gerät herein, einmal und für begrenzte Zeit. Mach auf deinem anderen Gerät einen neuen.',
  'page.other-seat.what': 'Dieser Browser ist schon in diesem Raum, auf dem anderen Platz.',
  'page.other-seat.safe':
    'Es wurde nichts verbraucht. Öffne den Link in einem anderen Browser oder auf einem anderen Gerät.',

  'trouble.device-link-gone': 'Dieser Link gilt nicht mehr. Mach auf deinem anderen Gerät einen neuen.',
  'trouble.too-many-devices': 'Du hast so viele Geräte in diesem Raum, wie er fasst. Melde zuerst eines ab.',
  'trouble.last-device': 'Das ist dein einziges Gerät in diesem Raum, darum bleibt es drin.',
};
