/** A seat's own devices, the printed sheet, keeping no copy: read in the settings and on the way in with a device. */
export const ownDevicesWords = {
  'settings.title': 'Ways back in',
  'settings.why': 'How you come back to this room. Only you see this page; {name} has one of their own.',
  'settings.back': 'Back to the room',

  'devices.title': 'My devices',
  'devices.finding': 'Looking up your devices.',
  'devices.this': 'This device',
  'devices.other': 'Another device of yours',
  'devices.since': 'Added on {date}',
  'devices.sign-out': 'Sign it out',
  'devices.sign-out-this': 'Sign this device out',
  'devices.sign-out-others': 'Sign out all my other devices',
  'devices.sign-out-sure': 'Yes, sign out now',
  'devices.sign-out-what':
    'A device that is signed out is cut off at once, and so is every link or sheet that was made on it. What it has already read or kept stays on it.',
  'devices.add': 'Add a device',
  'devices.add-what':
    'Another phone or computer of your own. It comes in as you, with everything you see here.',

  'device-link.title': 'Add a device',
  'device-link.what':
    'Let your other device look at this code, or open the link there. It works once, for 10 minutes. Whoever opens it comes in as you.',
  'device-link.qr-label': 'QR code for your other device',
  'device-link.copy': 'Copy link',
  'device-link.copied': 'Copied',
  'device-link.link': 'The link',
  'device-link.done': 'Done',

  'sheet.title': 'A sheet to print',
  'sheet.what':
    'For the day you have no device left: a code on paper that brings you back in, once. It does not run out. Keep it where only you find it.',
  'sheet.stands': 'A sheet made on {date} opens this room for you. A new one takes its place.',
  'sheet.make': 'Make a sheet',
  'sheet.make-new': 'Make a new sheet',
  'sheet.void': 'Make the sheet worthless',
  'sheet.print': 'Print',
  'sheet.done': 'Done',
  'sheet.once-shown': 'The code is shown only now. It is in no mail and on no server.',
  'sheet.paper-title': 'A way back to your notes',
  'sheet.paper-how':
    'Let the camera of a phone look at the code, or type the address into a browser. Then press the button on the page.',
  'sheet.paper-once': 'It works once. Afterwards print a new one.',
  'sheet.paper-keep': 'Whoever holds this page can open your notes as you. Keep it like a key.',
  'sheet.qr-label': 'QR code of the way back in',

  'copy.title': 'A copy on this device',
  'copy.kept':
    'This device keeps the key and a copy of the list, so that both are here at once, also without a network.',
  'copy.not-kept':
    'This device keeps nothing once this tab is closed or you leave quickly. Until then a reload finds the room again.',
  'copy.switch-off': 'Keep no copy on this device',
  'copy.switch-on': 'Keep a copy again',
  'copy.means':
    'The key and the list leave this device when you close the tab. To come back you need another device or the printed sheet. A browser that reopens closed tabs may bring the tab back. Close other tabs with this room first.',
  'copy.needs-way': 'First add another device or print a sheet: otherwise nothing would bring you back.',
  'copy.needs-saved': 'This can be done once everything is saved.',

  'device-join.title': 'Add this device to your room',
  'device-join.what':
    'Your other device, or your printed sheet, gave you this link. It lets one device in, once.',
  'device-join.not-yours': 'Did someone else send it? Then it is not for you: close this page.',
  'device-join.copy': 'On this device',
  'device-join.keep': 'Keep a copy',
  'device-join.keep-none': 'Keep nothing after closing',
  'device-join.press': 'Add this device',
  'device-join.adding': 'Adding this device.',
} as const;
