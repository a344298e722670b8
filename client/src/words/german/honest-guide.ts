import type { StepWords } from '@heard/shared/guides';

/** The honest conversation in German. */
export const germanHonestWords: Readonly<Record<string, StepWords>> = {
  'honest-arrive': {
    title: 'Ankommen',
    speak:
      'Füße auf den Boden, Schultern sinken lassen. Wie geht es dir gerade: ruhig, angespannt, oder zu voll zum Reden? Diese Antwort bleibt auf deinem Gerät.',
    listen: '',
    stems: [],
  },
  'honest-rules': {
    title: 'Unsere Grundregeln',
    speak: 'Lest sie zusammen und tippt jede an, die ihr heute einhalten könnt.',
    listen: '',
    stems: ['Ich kann sie alle einhalten.', 'Schwer wird mir die mit …'],
    rules: [
      'Es spricht immer nur einer.',
      'Ich spreche von mir.',
      'Keine Beleidigungen, keine Drohungen.',
      'Jeder darf eine Pause machen, ohne Grund.',
      'Heute muss nichts gelöst werden.',
      'Jeder darf das mit jemandem besprechen, dem er vertraut.',
    ],
  },
  'honest-safe': {
    title: 'Sicher genug',
    speak: 'Was würde es sicher genug machen, dass du in der nächsten halben Stunde ehrlich sein kannst?',
    listen: 'Nimm es auf. Sag dann, was du tun kannst, und sei ehrlich mit dem, was du nicht kannst.',
    stems: [
      'Mir würde helfen, wenn …',
      'Lass bitte … weg, weil …',
      'Das kann ich.',
      'Das kann ich nicht versprechen; was ich tun kann, ist …',
    ],
  },
  'honest-topic': {
    title: 'Eine Sache',
    speak:
      'Wählt eine Sache, klein genug für einen Abend. Schreibt sie als eine Zeile, die ihr beide gerecht findet.',
    listen: '',
    stems: ['Heute Abend nur das: …', '… lassen wir für einen anderen Tag.'],
  },
  'honest-share': {
    title: 'Erzählen',
    speak:
      'Erzähl es von innen: was geschah, wie es für dich war, was dir gefehlt hat. Kleine Stücke lassen sich besser halten.',
    listen: 'Du musst nicht zustimmen und nicht antworten. Hör nach der Stelle, an der es wehtut.',
    stems: [
      'Als … geschah, habe ich …',
      'Am schwersten war für mich …',
      'Wonach ich mich gesehnt habe, war …',
      'Die Geschichte, die ich mir dann erzählt habe, war …',
    ],
  },
  'honest-reflect': {
    title: 'Wiedergeben',
    speak:
      'Gib es in deinen eigenen Worten wieder: was für dein Gegenüber geschah und wie es sich anfühlte. Lass deine Seite vorerst weg.',
    listen: 'Achte auf den Kern. Auf den Wortlaut kommt es nicht an.',
    stems: [
      'Was bei mir ankommt, ist …',
      'Für dich war es also wie …',
      'Am schwersten wiegt, scheint mir, …',
      'Den Teil über … habe ich verloren, sagst du ihn noch einmal?',
    ],
  },
  'honest-heard': {
    title: 'Gehört?',
    speak: 'Ist der Kern da? Wenn noch nicht ganz, füg einen Satz hinzu über das, was fehlt.',
    listen:
      '„Noch nicht ganz“ ist keine schlechte Note. Es ist eine zweite Gelegenheit, einander kennenzulernen.',
    stems: ['Ja, das ist es.', 'Fast. Was fehlt, ist …', 'Nah genug für heute Abend.'],
  },
  'honest-more': {
    title: 'Noch etwas?',
    speak: 'Liegt darunter noch ein Stück, oder reicht es fürs Erste?',
    listen: 'Mach Platz. Es eilt nicht.',
    stems: ['Darunter liegt …', 'Das reicht fürs Erste.'],
  },
  'honest-validate': {
    title: 'Das kann ich verstehen',
    speak: 'Behalte deine eigene Sicht, und sag, was du von der anderen verstehen kannst.',
    listen: 'Lass es ankommen. Du musst nichts antworten.',
    stems: [
      'Ich sehe, wie das wehgetan hat, weil …',
      'Von da, wo du standest, war es klar, dass du …',
      'Ich kann noch nicht allem folgen. Was ich verstehe, ist …',
    ],
  },
  'honest-own': {
    title: 'Mein Teil',
    speak:
      'Gibt es etwas, das du getan oder gelassen hast und das dazu beigetragen hat? Nenn es schlicht und hör dann auf. Wenn nichts kommt, sag, woran dir liegt.',
    listen: 'Du darfst danken. Du schuldest nichts zurück.',
    stems: [
      'Ich habe …, und ich sehe, was es mit dir gemacht hat.',
      'Ich habe dich allein gelassen mit …',
      'Meinen Teil sehe ich noch nicht. Dass du leidest, ist mir nicht gleich.',
    ],
  },
  'honest-breath': {
    title: 'Atmen und tauschen',
    speak: 'Ein langsamer Atemzug, bevor ihr tauscht.',
    listen: '',
    stems: [],
  },
  'honest-need': {
    title: 'Ein Bedürfnis und eine kleine Bitte',
    speak:
      'Aus alldem: Wovon brauchst du mehr? Bitte dann um eine kleine Sache, diese Woche. Ein Nein ist erlaubt.',
    listen:
      'Setz es in den Worten deines Gegenübers auf die gemeinsame Liste. Es aufzuschreiben ist noch kein Versprechen.',
    stems: [
      'Ich brauche mehr …',
      'Würdest du vor dem Wochenende einmal … versuchen?',
      'Es würde mir etwas bedeuten, wenn …',
      'Gern.',
      'Einen Teil davon: Ich kann …',
      'Noch nicht. Was ich anbieten kann, ist …',
    ],
  },
  'honest-agree': {
    title: 'Schreibt es zusammen auf',
    speak:
      'Nehmt eine oder zwei Bitten. Macht sie klein und klar: wer, was, wann, woran ihr es beide merkt, und der Tag, an dem ihr es euch wieder anseht.',
    listen: '',
    stems: ['Ich werde … am …, und wir merken es daran, dass …', 'Wir sehen es uns wieder an am …'],
  },
  'honest-thanks': {
    title: 'Ein ehrlicher Dank',
    speak:
      'Nenn eine Sache, die dein Gegenüber in diesem Gespräch getan hat und die Mut oder Fürsorge brauchte.',
    listen: 'Nimm es einfach an.',
    stems: ['Mir hat geholfen, als du …', 'Ich habe gesehen, dass du geblieben bist, als …'],
  },
  'honest-close': {
    title: 'Freundlich schließen',
    speak:
      'Jeder ein Wort dazu, wie ihr geht. Lasst das Thema dann heute Abend ruhen, und tut etwas Gewöhnliches und Freundliches.',
    listen: '',
    stems: ['Ich gehe mit dem Gefühl …', 'Für den Rest des Abends möchte ich …'],
  },
};
