import type { GuideId } from '@heard/shared/guides';

/** How the guides are offered, in German. */
export const germanGuideTitles: Readonly<
  Record<GuideId, { readonly title: string; readonly description: string }>
> = {
  honest: {
    title: 'Das ehrliche Gespräch',
    description:
      'Eine Sache, klein genug für einen Abend. Jeder spricht, bekommt wiedergegeben, was ankam, und bittet um eine kleine Sache.',
  },
  daily: {
    title: 'Am Ende des Tages',
    description:
      'Ein paar Minuten am Abend: ein Wort, etwas, das dir aufgefallen ist, etwas, das dich ruhiger macht.',
  },
  weekly: {
    title: 'Einmal in der Woche',
    description:
      'Worüber ihr froh wart, was ihr tun wolltet, je eine schwere Sache, ein Wunsch für die nächste Woche.',
  },
  after: {
    title: 'Nach einem Vertrauensbruch',
    description:
      'Sieben Sitzungen mit Ruhe dazwischen, für einen Vertrauensbruch, der vorbei ist. Absichtlich langsam, und jeder darf jederzeit aufhören.',
  },
};
