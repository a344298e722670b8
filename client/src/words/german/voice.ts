import type { voiceWords } from '../voice.ts';

export const germanVoiceWords: Readonly<Record<keyof typeof voiceWords, string>> = {
  'voice.title': 'Die Stimme im Raum',
  'voice.level': 'Dein Mikrofon',
  'voice.nobody': 'Gerade ist niemand zu hören.',
  'voice.own': '{name} kann dich jetzt hören.',
  'voice.own-off': 'Das ist dein Moment, und dein Mikrofon ist noch nicht offen.',
  'voice.other': 'Du hörst jetzt {within}. Dein eigenes Mikrofon ist zu.',
  'voice.other-only': 'Du hörst jetzt {within}.',
  'voice.both': 'Ihr seid jetzt beide zu hören.',
  'voice.seeking': 'Das Gerät von {within} hat noch nicht geantwortet. Noch ist niemand zu hören.',
  'voice.linking': 'Der Weg zum Gerät von {within} wird gesucht. Noch ist niemand zu hören.',
  'voice.mending': 'Der Ton ist weg. Er wird gesucht, und der Schritt bleibt, wie er ist.',
  'voice.elsewhere': 'Der Ton ist auf einem anderen Gerät oder in einem anderen Tab von dir.',
  'voice.take-over': 'Den Ton hierher holen',
  'voice.blocked': 'Dieser Browser hält den Ton zurück, bis du drückst.',
  'voice.let-in': 'Den Ton hereinlassen',
  'voice.other-ways': 'Ihr könnt auch auf andere Weise weitersprechen. Der Schritt bleibt, wie er ist.',

  'microphone.off': 'Dein Mikrofon ist noch nicht an.',
  'microphone.turn-on': 'Das Mikrofon anschalten',
  'microphone.again': 'Noch einmal versuchen',
  'microphone.asking': 'Der Browser fragt, ob diese Seite dich hören darf.',
  'microphone.interrupted':
    'Etwas anderes hält dein Mikrofon, vielleicht ein Anruf. {name} hört dich nicht, bis es wieder frei ist.',
  'microphone.refused':
    'Der Browser lässt diese Seite dich nicht hören. Das lässt sich neben der Adresse oder in den Einstellungen dieses Geräts erlauben.',
  'microphone.missing': 'Auf diesem Gerät wurde kein Mikrofon gefunden.',
  'microphone.busy': 'Das Mikrofon ging nicht an. Vielleicht benutzt es ein anderes Programm.',
  'microphone.insecure':
    'Über einfaches http gibt ein Browser keiner Seite ein Mikrofon. Mit https in der Adresse geht es.',
  'microphone.unplugged': 'Das Mikrofon ist weg, vielleicht wurde ein Headset abgezogen.',

  'voice-test.title': 'Mikrofon und Ton',
  'voice-test.line':
    'Probiert beides, bevor ihr beginnt. Nichts wird aufgenommen, und {within} hört nichts davon.',
  'voice-test.direct':
    'Die Stimmen gehen von Gerät zu Gerät. Das Gerät von {within} sieht dabei die Netzadresse von deinem, und deines die andere.',
  'voice-test.relayed':
    'Die Stimmen gehen versiegelt über eine Vermittlung. Keines der Geräte sieht die Netzadresse des anderen.',
  'voice-test.begin': 'Das Mikrofon probieren',
  'voice-test.speak': 'Sag ein paar Worte. Der Balken bewegt sich, wenn das Mikrofon dich hört.',
  'voice-test.sound': 'Einen leisen Ton spielen',
  'voice-test.no-sound': 'Kein Ton? Sieh nach der Lautstärke dieses Geräts.',
  'voice-test.end': 'Das Mikrofon schließen',
};
