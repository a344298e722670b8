import type { GuidePlan, StepPlan } from './plan.ts';
import { SHORT_PIECE, breath, each, end, go, privately, speak, times, together } from './step-plans.ts';

const block = 'hard';

const hard: readonly StepPlan[] = [
  speak(
    'weekly-share',
    'speaker',
    times(120, 30, 240),
    [go('done', 'weekly-back'), go('nothing-today', 'weekly-breath')],
    { block, options: ['nothing-today'] },
  ),
  speak(
    'weekly-back',
    'listener',
    times(60, 30, 150),
    [go('done', 'weekly-heard'), go('hear-again', 'weekly-share', { atMost: 2, times: SHORT_PIECE })],
    { block, handBack: true },
  ),
  {
    id: 'weekly-heard',
    kind: 'heard',
    actor: 'speaker',
    times: times(30, 0, 0),
    block,
    options: ['heard', 'not-quite', 'close-enough', 'park'],
    moves: [
      go(['heard', 'close-enough', 'park'], 'weekly-breath'),
      go('not-quite', 'weekly-back', { atMost: 2 }),
    ],
  },
  breath(
    'weekly-breath',
    times(5, 5, 60),
    [go('done', 'weekly-share', { swap: true }), go('done', 'weekly-ask')],
    { block },
  ),
];

export const weeklyPlan: GuidePlan = {
  id: 'weekly',
  sittings: [
    {
      steps: [
        privately('weekly-arrive', times(45, 0, 0), 'weekly-thanks'),
        each('weekly-thanks', times(90, 20, 180), go('done', 'weekly-kept')),
        together('weekly-kept', times(180, 30, 600), go('done', 'weekly-safe')),
        each('weekly-safe', times(60, 15, 150), go('done', 'weekly-share')),
        ...hard,
        each('weekly-ask', times(45, 15, 120), go('done', 'weekly-win'), ['yes', 'part', 'not-yet']),
        together('weekly-win', times(60, 0, 240), go('done', 'weekly-plan')),
        together('weekly-plan', times(120, 0, 600), go('done', 'weekly-close')),
        each('weekly-close', times(20, 5, 60), end('done', 'closed')),
      ],
      closingFrom: 'weekly-close',
      lighter: 'weekly-win',
    },
  ],
  restHours: null,
  minutes: { short: 20, standard: 30, long: 60 },
  equalTime: true,
};
