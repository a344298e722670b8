/** The voice in the room: who can be heard, what is in the way of it, and the test before. */
export const voiceWords = {
  'voice.title': 'The voice in the room',
  'voice.level': 'Your microphone',
  'voice.nobody': 'Nobody can be heard just now.',
  'voice.own': '{name} can hear you now.',
  'voice.own-off': 'It is your moment, and your microphone is not open yet.',
  'voice.other': 'You hear {within} now. Your own microphone is closed.',
  'voice.other-only': 'You hear {within} now.',
  'voice.both': 'You can both be heard now.',
  'voice.seeking': "Waiting for {name}'s device to answer. Nobody can be heard yet.",
  'voice.linking': "Finding the way to {name}'s device. Nobody can be heard yet.",
  'voice.mending': 'The sound dropped. It is being looked for, and the step stays as it is.',
  'voice.elsewhere': 'The sound is on another device or tab of yours.',
  'voice.take-over': 'Bring the sound here',
  'voice.blocked': 'This browser holds the sound back until you press.',
  'voice.let-in': 'Let the sound in',
  'voice.other-ways': 'You can also go on another way. The step stays as it is.',

  'microphone.off': 'Your microphone is not on yet.',
  'microphone.turn-on': 'Turn on the microphone',
  'microphone.again': 'Try again',
  'microphone.asking': 'The browser asks whether this page may hear you.',
  'microphone.interrupted':
    "Something else holds your microphone, a phone call perhaps. {name} can't hear you until it is free.",
  'microphone.refused':
    'The browser does not let this page hear you. It can be allowed beside the address or in the settings of this device.',
  'microphone.missing': 'No microphone was found on this device.',
  'microphone.busy': 'The microphone could not be started. Another program may be using it.',
  'microphone.insecure':
    'Over plain http a browser gives no page a microphone. With https in the address it works.',
  'microphone.unplugged': 'The microphone is gone, a headset unplugged perhaps.',

  'voice-test.title': 'Microphone and sound',
  'voice-test.line': 'Try them before you begin. Nothing is recorded, and {within} hears nothing of it.',
  'voice-test.direct':
    "The voices go from device to device. {name}'s device can see the network address of yours, and yours that of theirs.",
  'voice-test.relayed':
    "The voices go through a relay, sealed. Neither device sees the other's network address.",
  'voice-test.begin': 'Try the microphone',
  'voice-test.speak': 'Say a few words. The bar moves when the microphone hears you.',
  'voice-test.sound': 'Play a soft sound',
  'voice-test.no-sound': 'No sound? Look at the volume of this device.',
  'voice-test.end': 'Close the microphone',
} as const satisfies Readonly<Record<string, string>>;
