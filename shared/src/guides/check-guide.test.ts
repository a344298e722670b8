import { describe, expect, it } from 'vitest';
import { checkGuide } from './check-guide.ts';
import { GUIDE_IDS, guides } from './plans.ts';
import type { GuideRule } from './guide-problem.ts';
import type { GuidePlan, Move, StepPlan } from './plan.ts';
import { go } from './step-plans.ts';

type Steps = readonly StepPlan[];

/** The honest guide with its steps changed: one fault at a time in a guide that is otherwise right. */
function honestWith(change: (steps: Steps) => Steps): GuidePlan {
  const { honest } = guides;
  const [sitting] = honest.sittings;
  return { ...honest, sittings: [{ ...sitting, steps: change(sitting.steps) }] };
}

function changing(id: string, change: Partial<StepPlan>): (steps: Steps) => Steps {
  return (steps) => steps.map((step) => (step.id === id ? { ...step, ...change } : step));
}

function movesOf(id: string): readonly Move[] {
  const step = guides.honest.sittings[0].steps.find((other) => other.id === id);
  if (step === undefined) throw new Error(`no step ${id}`);
  return step.moves;
}

interface Broken {
  readonly fault: string;
  readonly guide: GuidePlan;
  readonly rule: GuideRule;
  readonly step: string | null;
}

const BROKEN: readonly Broken[] = [
  {
    fault: 'two steps of one name',
    guide: honestWith((steps) => [...steps, ...steps.slice(-1)]),
    rule: 'ids-unique',
    step: 'honest-close',
  },
  {
    fault: 'a default under the least',
    guide: honestWith(changing('honest-share', { times: { default: 20, min: 30, max: 300 } })),
    rule: 'times-in-order',
    step: 'honest-share',
  },
  {
    fault: 'a default over the most',
    guide: honestWith(changing('honest-safe', { times: { default: 181, min: 20, max: 180 } })),
    rule: 'times-in-order',
    step: 'honest-safe',
  },
  {
    fault: 'a short piece with times out of order',
    guide: honestWith(
      changing('honest-more', {
        moves: [
          go('enough', 'honest-validate'),
          go('one-piece', 'honest-share', { atMost: 1, times: { default: 60, min: 90, max: 120 } }),
        ],
      }),
    ),
    rule: 'times-in-order',
    step: 'honest-more',
  },
  {
    fault: 'a sitting of more than ninety minutes',
    guide: { ...guides.honest, minutes: { short: 20, standard: 40, long: 120 } },
    rule: 'times-in-order',
    step: null,
  },
  {
    fault: 'a step nobody comes to',
    guide: honestWith(changing('honest-topic', { moves: [go('done', 'honest-need')] })),
    rule: 'reachable',
    step: 'honest-share',
  },
  {
    fault: 'a way to a step that is not there',
    guide: honestWith(changing('honest-topic', { moves: [go('done', 'honest-nowhere')] })),
    rule: 'move-target',
    step: 'honest-topic',
  },
  {
    fault: 'not quite without end',
    guide: honestWith(
      changing('honest-heard', {
        moves: [go(['heard', 'close-enough', 'park'], 'honest-more'), go('not-quite', 'honest-reflect')],
      }),
    ),
    rule: 'loops-bounded',
    step: 'honest-reflect',
  },
  {
    fault: 'hearing it again without end',
    guide: honestWith(
      changing('honest-reflect', {
        moves: [go('done', 'honest-heard'), go('hear-again', 'honest-share')],
      }),
    ),
    rule: 'loops-bounded',
    step: 'honest-share',
  },
  {
    fault: 'roles that never change',
    guide: honestWith(changing('honest-breath', { moves: [go('done', 'honest-need')] })),
    rule: 'equal-time',
    step: 'honest-share',
  },
  {
    fault: 'a way out of the block before the roles have changed',
    guide: honestWith(
      changing('honest-own', {
        options: ['nothing-today'],
        moves: [go('done', 'honest-breath'), go('nothing-today', 'honest-need')],
      }),
    ),
    rule: 'equal-time',
    step: 'honest-own',
  },
  {
    fault: 'a turn for one partner alone',
    guide: honestWith(changing('honest-thanks', { kind: 'speak', actor: 'speaker' })),
    rule: 'equal-time',
    step: 'honest-thanks',
  },
  {
    fault: 'a lopsided guide that is about nobody’s hurt',
    guide: { ...guides.honest, equalTime: false },
    rule: 'equal-time',
    step: null,
  },
  {
    fault: 'no way to the close',
    guide: honestWith(changing('honest-close', { moves: [go('done', 'honest-thanks', { atMost: 1 })] })),
    rule: 'close-reachable',
    step: 'honest-arrive',
  },
  {
    fault: 'a close that is not there',
    guide: { ...guides.honest, sittings: [{ ...guides.honest.sittings[0], closingFrom: 'honest-end' }] },
    rule: 'close-reachable',
    step: null,
  },
  {
    fault: 'a heard step that moves on by itself',
    guide: honestWith(
      changing('honest-heard', { moves: [...movesOf('honest-heard'), go('done', 'honest-more')] }),
    ),
    rule: 'heard-gate',
    step: 'honest-heard',
  },
  {
    fault: 'a heard step without "close enough"',
    guide: honestWith(changing('honest-heard', { options: ['heard', 'not-quite', 'park'] })),
    rule: 'heard-gate',
    step: 'honest-heard',
  },
  {
    fault: 'a choice that leads nowhere',
    guide: honestWith(changing('honest-more', { options: ['enough', 'one-piece', 'park'] })),
    rule: 'move-missing',
    step: 'honest-more',
  },
  {
    fault: 'choices that can all be used up',
    guide: honestWith(
      changing('honest-heard', {
        moves: [
          go(['heard', 'close-enough', 'park'], 'honest-more', { atMost: 1 }),
          go('not-quite', 'honest-reflect', { atMost: 2 }),
        ],
      }),
    ),
    rule: 'move-missing',
    step: 'honest-heard',
  },
  {
    fault: 'a private step without "not now"',
    guide: honestWith(changing('honest-arrive', { moves: [go('done', 'honest-rules')] })),
    rule: 'move-missing',
    step: 'honest-arrive',
  },
  {
    fault: 'a block in two places',
    guide: honestWith(changing('honest-thanks', { block: 'round' })),
    rule: 'block',
    step: 'honest-thanks',
  },
  {
    fault: 'roles that change in the middle of a block',
    guide: honestWith(
      changing('honest-breath', {
        moves: [go('done', 'honest-reflect', { swap: true }), go('done', 'honest-need')],
      }),
    ),
    rule: 'block',
    step: 'honest-breath',
  },
  {
    fault: 'a hurt partner whom nobody has named',
    guide: honestWith(changing('honest-validate', { actor: 'hurt' })),
    rule: 'roles',
    step: 'honest-validate',
  },
];

describe('checkGuide', () => {
  it.each(GUIDE_IDS)('[GD1] accepts the guide %s', (id) => {
    expect(checkGuide(guides[id])).toEqual([]);
  });

  it.each(BROKEN)('[GD2] refuses $fault', ({ guide, rule, step }) => {
    const found = checkGuide(guide).filter((problem) => problem.rule === rule && problem.step === step);
    expect(found).toHaveLength(1);
    expect(found[0]?.sentence).toMatch(/^[A-Z"].*\.$/);
  });

  it('[GD2] knows a fault for every one of its rules', () => {
    const rules = new Set(BROKEN.map((broken) => broken.rule));
    expect(rules.size).toBe(11);
  });
});
