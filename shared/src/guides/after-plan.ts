import type { GuidePlan, Move, SittingPlan } from './plan.ts';
import { SHORT_PIECE, each, end, go, privately, speak, times, together } from './step-plans.ts';
import type { Option, StepId } from './types.ts';

const ARRIVE = times(60, 0, 0);
const CONFIRM: readonly Option[] = ['heard', 'not-quite', 'close-enough', 'enough-for-today'];

/** The ways out of a hand-back that the other confirms within the same step. */
function confirmed(handBack: StepId, told: StepId, next: StepId, enough: StepId): readonly Move[] {
  return [
    go(['heard', 'close-enough'], next),
    go('not-quite', handBack, { atMost: 2 }),
    go('enough-for-today', enough),
    go('hear-again', told, { atMost: 2, times: SHORT_PIECE }),
  ];
}

/** Whose hurt it is, and the frame that both sit in. */
const frame: SittingPlan = {
  steps: [
    privately('after-0-fit', times(180, 0, 0), 'after-0-roles'),
    {
      id: 'after-0-roles',
      kind: 'choose',
      actor: 'both',
      times: times(90, 0, 600),
      gate: 'name-hurt',
      moves: [go('done', 'after-0-frame'), end('differ', 'roles-differ')],
    },
    together('after-0-frame', times(240, 60, 900), go('done', 'after-0-detail')),
    speak('after-0-detail', 'hurt', times(120, 20, 300), [go('done', 'after-0-help')]),
    together('after-0-help', times(90, 0, 300), end('done', 'closed')),
  ],
  closingFrom: 'after-0-help',
};

const block = 'steady';

const steadying: SittingPlan = {
  steps: [
    privately('after-1-arrive', ARRIVE, 'after-1-steady'),
    speak('after-1-steady', 'speaker', times(120, 30, 300), [go('done', 'after-1-back')], { block }),
    speak(
      'after-1-back',
      'listener',
      times(60, 30, 180),
      [
        go(['heard', 'close-enough', 'park'], 'after-1-steady', { swap: true }),
        go(['heard', 'close-enough', 'park'], 'after-1-acts'),
        go('not-quite', 'after-1-back', { atMost: 2 }),
        go('hear-again', 'after-1-steady', { atMost: 2, times: SHORT_PIECE }),
      ],
      { block, handBack: true, answer: { options: ['heard', 'not-quite', 'close-enough', 'park'] } },
    ),
    together('after-1-acts', times(240, 60, 600), go('done', 'after-1-close')),
    each('after-1-close', times(30, 10, 90), end('done', 'closed')),
  ],
  closingFrom: 'after-1-close',
};

/** What it did: three pieces at most, each handed back. */
const impact: SittingPlan = {
  steps: [
    privately('after-2-arrive', ARRIVE, 'after-2-impact'),
    speak('after-2-impact', 'hurt', times(150, 30, 300), [go('done', 'after-2-back')]),
    speak(
      'after-2-back',
      'broke',
      times(90, 30, 180),
      [
        ...confirmed('after-2-back', 'after-2-impact', 'after-2-see', 'after-2-wish'),
        go('one-more', 'after-2-impact', { atMost: 2, newPiece: true }),
      ],
      {
        handBack: true,
        answer: { options: ['heard', 'one-more', 'not-quite', 'close-enough', 'enough-for-today'] },
      },
    ),
    speak('after-2-see', 'broke', times(60, 15, 150), [go('done', 'after-2-wish')]),
    speak('after-2-wish', 'hurt', times(45, 0, 120), [go('done', 'after-2-close')]),
    each('after-2-close', times(30, 10, 90), end('done', 'closed')),
  ],
  closingFrom: 'after-2-close',
};

/** Five questions at most, however each of them went. */
const questions: SittingPlan = {
  steps: [
    privately('after-3-prepare', times(300, 0, 0), 'after-3-ask'),
    speak('after-3-ask', 'hurt', times(45, 10, 120), [go('done', 'after-3-answer')]),
    speak(
      'after-3-answer',
      'broke',
      times(120, 10, 240),
      [
        go(['answered', 'one-more', 'park'], 'after-3-ask', { atMost: 4 }),
        go(['answered', 'park', 'enough-for-today'], 'after-3-hold'),
      ],
      { answer: { options: ['answered', 'one-more', 'park', 'enough-for-today'] } },
    ),
    speak('after-3-hold', 'hurt', times(60, 0, 150), [go('done', 'after-3-close')]),
    each('after-3-close', times(30, 10, 90), end('done', 'closed')),
  ],
  closingFrom: 'after-3-close',
};

const owning: SittingPlan = {
  steps: [
    privately('after-4-arrive', ARRIVE, 'after-4-own'),
    speak('after-4-own', 'broke', times(180, 30, 300), [go('done', 'after-4-land')]),
    speak('after-4-land', 'hurt', times(90, 15, 240), [go('done', 'after-4-back')]),
    speak(
      'after-4-back',
      'broke',
      times(60, 20, 150),
      confirmed('after-4-back', 'after-4-land', 'after-4-close', 'after-4-close'),
      { handBack: true, answer: { options: CONFIRM } },
    ),
    each('after-4-close', times(30, 10, 90), end('done', 'closed')),
  ],
  closingFrom: 'after-4-close',
};

const understanding: SittingPlan = {
  steps: [
    privately('after-5-arrive', ARRIVE, 'after-5-frame'),
    together(
      'after-5-frame',
      times(60, 0, 300),
      go('done', 'after-5-inside'),
      end('not-now', 'another-time'),
    ),
    speak('after-5-inside', 'broke', times(150, 30, 300), [go('done', 'after-5-back-r')]),
    speak('after-5-back-r', 'hurt', times(75, 0, 180), [go(['done', 'nothing-today'], 'after-5-before')], {
      options: ['nothing-today'],
    }),
    speak('after-5-before', 'hurt', times(150, 0, 300), [go('done', 'after-5-back-h')]),
    speak(
      'after-5-back-h',
      'broke',
      times(75, 30, 180),
      confirmed('after-5-back-h', 'after-5-before', 'after-5-close', 'after-5-close'),
      { handBack: true, answer: { options: CONFIRM } },
    ),
    each('after-5-close', times(30, 10, 90), end('done', 'closed')),
  ],
  closingFrom: 'after-5-close',
};

const openDoors: SittingPlan = {
  steps: [
    privately('after-6-arrive', ARRIVE, 'after-6-open'),
    together('after-6-open', times(240, 60, 600), go('done', 'after-6-wave')),
    together('after-6-wave', times(180, 60, 600), go('done', 'after-6-acts')),
    together('after-6-acts', times(240, 60, 600), go('done', 'after-6-way')),
    each('after-6-way', times(60, 10, 180), go('done', 'after-6-close'), ['answered']),
    each('after-6-close', times(45, 10, 120), end('done', 'closed')),
  ],
  closingFrom: 'after-6-close',
};

export const afterPlan: GuidePlan = {
  id: 'after',
  sittings: [frame, steadying, impact, questions, owning, understanding, openDoors],
  restHours: 48,
  minutes: { short: 20, standard: 25, long: 30 },
  equalTime: false,
};
