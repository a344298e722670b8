import type { GuidePlan } from './plan.ts';
import { breath, each, end, go, times, together } from './step-plans.ts';

export const dailyPlan: GuidePlan = {
  id: 'daily',
  sittings: [
    {
      steps: [
        breath('daily-breath', times(20, 5, 120), [go('done', 'daily-word')]),
        each('daily-word', times(20, 10, 60), go('done', 'daily-saw'), ['answered']),
        each('daily-saw', times(40, 15, 120), go('done', 'daily-reassure')),
        each('daily-reassure', times(60, 20, 150), go('done', 'daily-tomorrow'), ['answered']),
        {
          ...each('daily-tomorrow', times(40, 10, 90), go('done', 'daily-close')),
          options: ['nothing-today'],
        },
        together('daily-close', times(15, 0, 60), end('done', 'closed')),
      ],
      closingFrom: 'daily-close',
    },
  ],
  restHours: null,
  minutes: { short: 10, standard: 12, long: 20 },
  equalTime: true,
};
