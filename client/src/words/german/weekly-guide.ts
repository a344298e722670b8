import type { StepWords } from '@heard/shared/guides';

/** The weekly check-in in German. */
export const germanWeeklyWords: Readonly<Record<string, StepWords>> = {
  'weekly-arrive': {
    title: 'Ankommen',
    speak: 'Wie voll ist der Tag noch in dir? Nimm dir eine Minute, um anzukommen.',
    listen: '',
    stems: [],
  },
  'weekly-thanks': {
    title: 'Froh darüber',
    speak: 'Zwei oder drei Dinge aus dieser Woche, über die du froh warst. Sag genau, wann und was.',
    listen: 'Nimm es einfach an.',
    stems: ['Am … hast du …, und ich …', 'Ich fühlte mich umsorgt, als …'],
  },
  'weekly-kept': {
    title: 'Was wir tun wollten',
    speak:
      'Geht die Liste durch. Bei jeder Tat: Sie hat gehalten, halb gehalten, noch nicht. Und dann: behalten, verkleinern oder loslassen? Das Warum-nicht bleibt weg.',
    listen: '',
    stems: ['Das hat gehalten.', 'Zur Hälfte. Kleiner wäre …', 'Lass uns das loslassen.'],
  },
  'weekly-safe': {
    title: 'Wie sicher es war',
    speak:
      'Im Vergleich zur letzten Woche: War es leichter, gleich oder schwerer, offen zu sein? Was würde es leichter machen?',
    listen: 'Dank dafür, was immer es war.',
    stems: ['Leichter, weil …', 'Schwerer, seit …', 'Es wäre leichter, wenn …'],
  },
  'weekly-share': {
    title: 'Eine schwere Sache',
    speak: 'Eine Sache, die diese Woche gedrückt hat. Klein ist gut. Oder sag: diese Woche nichts.',
    listen: 'Hör es bis zum Ende an.',
    stems: ['Was gedrückt hat, war …', 'In dem Moment habe ich …', 'Ich hätte mir gewünscht …'],
  },
  'weekly-back': {
    title: 'Wiedergeben',
    speak: 'Gib es in deinen eigenen Worten wieder, und sag, was du daran verstehen kannst.',
    listen: 'Ist der Kern da?',
    stems: ['Für dich war es …', 'Ich verstehe, warum …'],
  },
  'weekly-heard': {
    title: 'Gehört?',
    speak: 'Ist der Kern da? Wenn es größer ist als das hier, hebt es für ein ehrliches Gespräch auf.',
    listen: 'Bleib neugierig.',
    stems: ['Ja.', 'Was fehlt, ist …', 'Das braucht seinen eigenen Abend.'],
  },
  'weekly-breath': {
    title: 'Atmen und tauschen',
    speak: 'Ein langsamer Atemzug.',
    listen: '',
    stems: [],
  },
  'weekly-ask': {
    title: 'Ein Wunsch für nächste Woche',
    speak: 'Eine Sache, die dein Gegenüber nächste Woche tun könnte und die euch näherbrächte.',
    listen: 'Ja, einen Teil davon, oder noch nicht.',
    stems: ['Ich würde mich freuen, wenn …', 'Das kann ich am …'],
  },
  'weekly-win': {
    title: 'Ein kleiner Sieg',
    speak: 'Wählt einen kleinen Sieg für das Regal, und eine kleine Art, ihn zu begehen.',
    listen: '',
    stems: ['Diese Woche haben wir …', 'Lass uns das feiern mit …'],
  },
  'weekly-plan': {
    title: 'Nach vorn schauen',
    speak:
      'Was kommt, das schwer sein könnte? Wann treffen wir uns wieder? Was machen wir bei diesen Treffen anders?',
    listen: '',
    stems: ['Achten wir auf …', 'Nächstes Mal: …', 'Lass uns … ändern.'],
  },
  'weekly-close': {
    title: 'Schluss',
    speak: 'Ein freundlicher Satz.',
    listen: 'Nimm ihn an.',
    stems: ['Ich bin froh, dass wir …'],
  },
};
