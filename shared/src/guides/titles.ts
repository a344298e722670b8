import type { GuideId } from './types.ts';

/** How a guide is offered in the choosing place. */
export interface GuideTitle {
  readonly title: string;
  readonly description: string;
  /** Roughly how long one sitting takes at the standard pace. */
  readonly minutes: number;
  /** In how many sittings it runs. */
  readonly sittings: number;
}

export const guideTitles: Readonly<Record<GuideId, GuideTitle>> = {
  honest: {
    title: 'The honest conversation',
    description:
      'One thing, small enough for one evening. Each of you speaks, is handed back what was heard, and asks for one small thing.',
    minutes: 35,
    sittings: 1,
  },
  daily: {
    title: 'Daily reassurance',
    description:
      'A few minutes at the end of a day: one word, one thing you noticed, one thing that settles you.',
    minutes: 6,
    sittings: 1,
  },
  weekly: {
    title: 'Weekly check-in',
    description:
      'What you were glad of, what you said you would do, one hard thing each, one wish for the week ahead.',
    minutes: 21,
    sittings: 1,
  },
  after: {
    title: 'After a betrayal',
    description:
      'Seven sittings with rest between them, for a breach of trust that has ended. Slow on purpose, and either of you may stop at any time.',
    minutes: 25,
    sittings: 7,
  },
};
