/** What every screen may say: the frame, names, states of the connection and of saving. */
export const commonWords = {
  'bar.pause': 'Pause',
  'action.back': 'Back',
  'action.not-now': 'Not now',
  'action.try-again': 'Try again',
  'action.got-it': 'Got it',

  'seat.you': '{name} (you)',
  'seat.you-unnamed': 'You',

  'ring.show': 'Show the time that is left',
  'ring.hide': 'Hide the clock',
  'ring.bring-back': 'Show the clock',

  'closing.policy': 'This page sent something the server did not understand. Reload it; nothing is lost.',
  'closing.unauthenticated': "This device doesn't belong to the room.",
  'closing.room-closed': "There's nothing at this link any more.",
  'closing.lock-changed': 'The lock of this room was changed. This device is getting the new key.',
  'closing.lost': 'The connection dropped. Your place is held.',
  'closing.upgrade': 'A newer version is ready. Reload when it suits you.',
  'closing.too-many': 'That was a lot at once. Your place is held; it goes on in a moment.',
  'closing.replaced': 'This room is open in another tab or on another device of yours.',
  'closing.moving': 'The server is restarting. Your place is held.',
  'closing.store': 'The server is catching its breath. Your place is held.',
} as const;
