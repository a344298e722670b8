import type { StepWords } from '@heard/shared/guides';

/** Daily reassurance in German. */
export const germanDailyWords: Readonly<Record<string, StepWords>> = {
  'daily-breath': {
    title: 'Aufschauen',
    speak: 'Legt alles andere weg. Ein langsamer Atemzug, zur selben Zeit.',
    listen: '',
    stems: [],
  },
  'daily-word': {
    title: 'Ein Wort',
    speak: 'Ein Wort dafür, wie es dir geht. Du musst es nicht erklären.',
    listen: 'Sag das Wort zurück, behutsam.',
    stems: ['Heute bin ich …', 'Ich höre: …'],
  },
  'daily-saw': {
    title: 'Das habe ich gesehen',
    speak:
      'Eine Sache, die dein Gegenüber seit gestern getan hat und die dir aufgefallen ist, und sei sie noch so klein.',
    listen: 'Dank nur.',
    stems: ['Mir ist aufgefallen, dass du …', 'Als du …, war mein Tag ein wenig leichter.'],
  },
  'daily-reassure': {
    title: 'Bitten und geben',
    speak:
      'Was würde dich heute Abend ruhiger machen? Bitte um eine Sache, die weniger als eine Minute dauert.',
    listen: 'Wenn du es geben kannst und es meinst, gib es jetzt. Wenn nicht, gib, was wahr ist.',
    stems: [
      'Würdest du mir sagen, dass …?',
      'Ich wäre ruhiger, wenn …',
      'Bei … kannst du auf mich zählen.',
      'Das kann ich noch nicht ehrlich sagen. Wahr ist …',
    ],
  },
  'daily-tomorrow': {
    title: 'Bis morgen',
    speak: 'Eine kleine Sache, die du bis morgen um diese Zeit tun wirst.',
    listen: 'Sag, was es dir bedeuten würde.',
    stems: ['Bis morgen Abend werde ich …', 'Wenn es nicht geht, sage ich es dir vor …'],
  },
  'daily-close': {
    title: 'Genug für heute',
    speak: 'Das ist alles. Was schwer wiegt, bekommt seine eigene Zeit: Hebt es mit einem Tag auf.',
    listen: '',
    stems: ['Gute Nacht.', 'Ich bin froh, dass du da warst.'],
  },
};
