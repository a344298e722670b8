/** Changing the lock of a room, and what every device says of it. */
export const lockWords = {
  'lock.title': 'Change the lock',
  'lock.when': 'For when a phone or a computer of yours is lost, or in the hands of somebody else.',
  'lock.does':
    'The room gets a new key, and the list is sealed anew with it. A device that you sign out here opens nothing new from then on, and neither does any link or printed sheet made before, yours or from {name}. What was signed stays signed.',
  'lock.does-not':
    'What a lost device has read or kept stays readable on it. No new lock can call that back.',
  'lock.partner':
    '{name} stays in the room and has nothing to do. Their screen says that you changed the lock.',
  'lock.waits': 'While a talk is going on the lock stays as it is. Close the talk first.',
  'lock.which': 'Which of your other devices stay?',
  'lock.device': 'Another device of yours, added on {date}',
  'lock.device-undated': 'Another device of yours',
  'lock.cannot-stay': 'To keep this one, open the room on it first. Otherwise it is signed out.',
  'lock.no-other': 'You have no other device in this room.',
  'lock.finding': 'Looking up your devices.',
  'lock.needs-partner':
    'No device of {name} is ready for a new key yet. Once {name} has opened the room again, the lock can be changed.',
  'lock.do': 'Change the lock now',
  'lock.changing': 'Changing the lock.',
  'lock.changing-line':
    'If something interrupts it, the old lock holds or the new one does. Nobody who belongs here is left outside.',
  'lock.trouble.stale':
    'Something on the list kept changing meanwhile. The lock is as it was; try again in a moment.',
  'lock.trouble.talking': 'A talk is going on, so the lock is as it was. Close the talk first.',
  'lock.trouble.not-now':
    'Not everything of the list is saved, so the lock is as it was. Try again when it says Saved.',
  'lock.trouble.uncovered':
    'No device of {name} is ready for a new key yet, so the lock is as it was. Once {name} has opened the room again, it can be changed.',
  'lock.trouble.too-many':
    'The lock was changed several times and not every device has its key yet. It is as it was; try again later.',
  'lock.trouble.refused': 'The server did not take it. The lock is as it was.',
  'lock.trouble.unavailable': 'The server could not save it. The lock is as it was; try again in a moment.',
  'lock.trouble.unanswered':
    'The server cannot be reached just now. Whether the lock was changed shows as soon as it can.',

  'lock-notice.title': 'The lock was changed',
  'lock-notice.partner':
    '{name} changed the lock on {date}. Only devices that were in the room then can still open it.',
  'lock-notice.own':
    'You changed the lock on {date}. Only devices that were in the room then can still open it.',
  'lock-notice.ways':
    'Links and printed sheets for your other devices from before that open nothing any more. You can make new ones.',
  'lock-notice.make': 'Make new ones',

  'page.lock-fetching.what': 'The lock of this room was changed.',
  'page.lock-fetching.safe': 'This device is getting the new key. What you wrote here goes along.',
  'page.lock-outside.what': "This device wasn't given the new key.",
  'page.lock-outside.safe': 'The lock of the room was changed. The room itself is as you left it.',
  'page.lock-outside.help':
    'You can add it again from another device of yours. What this device had kept is still on it until you remove it here.',
  'page.lock-unverified.what': "The lock of this room was changed, and this device can't tell by whom.",
  'page.lock-unverified.safe': 'It took nothing from there and sent nothing. What it has kept is still here.',
  'page.lock-unverified.help':
    'Ask your partner, in another way, whether they changed the lock. You can add this device again from another one of yours.',
  'page.lock-went-back.what': 'The server has gone back to before the lock was changed.',
  'page.lock-went-back.safe': 'This device keeps its key and its copy, and sends nothing under the old lock.',
  'page.lock-went-back.help':
    'Whoever runs the server may have put back an old copy. Ask them, and try again when they say it is mended.',
} as const;
