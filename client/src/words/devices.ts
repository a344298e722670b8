/** Ways back in: a seat's own devices, the printed sheet, keeping no copy. */
export const devicesWords = {
  'settings.open': 'Settings',
  'page.signed-out.what': 'This device was signed out of the room.',
  'page.signed-out.safe': 'The room itself is as you left it.',
  'page.signed-out.help':
    'You can add it again from another device of yours. What this device had kept is still on it until you remove it here.',
  'page.signed-out.do': 'Remove it from this device',
  'page.device-link-gone.what': "This link doesn't work any more.",
  'page.device-link-gone.safe':
    'It lets one device in, once, and for a limited time. Make a new one on your other device.',
  'page.other-seat.what': 'This browser is already in that room, in the other place.',
  'page.other-seat.safe': 'Nothing was used up. Open the link in another browser or on another device.',

  'trouble.device-link-gone': "This link doesn't work any more. Make a new one on your other device.",
  'trouble.too-many-devices': 'You have as many devices in this room as it takes. Sign one out first.',
  'trouble.last-device': 'This is your only device in the room, so it stays in.',
} as const;
