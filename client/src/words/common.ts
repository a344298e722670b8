/** What every screen may say: the frame, names, states of the connection and of saving. */
export const commonWords = {
  'product.name': 'Heard',

  'bar.label': 'Always here',
  'bar.leave': 'Leave quickly',
  'bar.pause': 'Pause',
  'bar.help': 'Help',

  'action.back': 'Back',
  'action.close': 'Close',
  'action.not-now': 'Not now',
  'action.try-again': 'Try again',
  'action.got-it': 'Got it',

  'seat.you': '{name} (you)',
  'seat.you-unnamed': 'You',

  'ring.show': 'Show the time that is left',
  'ring.hide': 'Hide the clock',
  'ring.bring-back': 'Show the clock',
  'ring.minutes-left': '{minutes, plural, one {about # minute left} other {about # minutes left}}',
  'ring.half-minute-left': 'about half a minute left',
  'ring.seconds-left': 'a few seconds left',
} as const;
