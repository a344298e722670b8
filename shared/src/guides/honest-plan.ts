import type { GuidePlan, StepPlan } from './plan.ts';
import { SHORT_PIECE, breath, each, end, go, privately, speak, times, together } from './step-plans.ts';

const block = 'round';

const opening: readonly StepPlan[] = [
  privately('honest-arrive', times(60, 0, 0), 'honest-rules'),
  {
    ...together(
      'honest-rules',
      times(120, 0, 600),
      go('done', 'honest-safe'),
      end('cannot-keep', 'another-time'),
    ),
    rules: 6,
  },
  each('honest-safe', times(60, 20, 180), go('done', 'honest-topic'), ['answered']),
  together('honest-topic', times(120, 0, 600), go('done', 'honest-share')),
];

const round: readonly StepPlan[] = [
  speak('honest-share', 'speaker', times(150, 30, 300), [go('done', 'honest-reflect')], { block }),
  speak(
    'honest-reflect',
    'listener',
    times(75, 30, 180),
    [go('done', 'honest-heard'), go('hear-again', 'honest-share', { atMost: 2, times: SHORT_PIECE })],
    { block, handBack: true },
  ),
  {
    id: 'honest-heard',
    kind: 'heard',
    actor: 'speaker',
    times: times(45, 0, 0),
    block,
    options: ['heard', 'not-quite', 'close-enough', 'park'],
    moves: [
      go(['heard', 'close-enough'], 'honest-more', { atMost: 1 }),
      go(['heard', 'close-enough'], 'honest-validate'),
      go('not-quite', 'honest-reflect', { atMost: 2 }),
      go('park', 'honest-breath'),
    ],
  },
  {
    id: 'honest-more',
    kind: 'more',
    actor: 'speaker',
    times: times(60, 0, 150),
    block,
    options: ['enough', 'one-piece'],
    moves: [
      go('enough', 'honest-validate'),
      go('one-piece', 'honest-share', { atMost: 1, newPiece: true, times: SHORT_PIECE }),
    ],
  },
  speak('honest-validate', 'listener', times(60, 15, 150), [go('done', 'honest-own')], { block }),
  speak('honest-own', 'listener', times(60, 15, 150), [go('done', 'honest-breath')], { block }),
  breath(
    'honest-breath',
    times(5, 5, 60),
    [go('done', 'honest-share', { swap: true }), go('done', 'honest-need')],
    { block },
  ),
];

const closing: readonly StepPlan[] = [
  each('honest-need', times(90, 20, 180), go('done', 'honest-agree'), ['yes', 'part', 'not-yet']),
  together('honest-agree', times(240, 60, 600), go('done', 'honest-thanks')),
  each('honest-thanks', times(45, 15, 120), go('done', 'honest-close')),
  together('honest-close', times(60, 0, 300), end('done', 'closed')),
];

export const honestPlan: GuidePlan = {
  id: 'honest',
  sittings: [
    { steps: [...opening, ...round, ...closing], closingFrom: 'honest-thanks', lighter: 'honest-topic' },
  ],
  restHours: null,
  minutes: { short: 30, standard: 40, long: 90 },
  equalTime: true,
};
