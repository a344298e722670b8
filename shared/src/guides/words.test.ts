import { describe, expect, it } from 'vitest';
import { GUIDE_IDS, guides } from './plans.ts';
import { guideTitles } from './titles.ts';
import { afterWords } from './after-words.ts';
import { everydayWords, stepWords } from './words.ts';

const guideWords = { ...everydayWords, ...afterWords };

const steps = GUIDE_IDS.flatMap((id) => guides[id].sittings.flatMap((sitting) => sitting.steps));

describe('the wording of the guides', () => {
  it('[GD3] has words for each of the 72 steps and for nothing else', () => {
    expect(steps).toHaveLength(72);
    expect(Object.keys(guideWords).toSorted()).toEqual(steps.map((step) => step.id).toSorted());
  });

  it('[GD3] gives everyone who listens something to listen for', () => {
    const heard = steps.filter((step) => step.actor !== 'both');
    expect(heard.filter((step) => stepWords(guideWords, step.id).listen === '')).toEqual([]);
  });

  it('[GD4] never asks for secrecy towards people one trusts', () => {
    const text = JSON.stringify(guideWords);
    expect(text).not.toMatch(/stays here|secret|tell no ?one|between us/i);
    expect(stepWords(guideWords, 'honest-rules').rules).toContain(
      'Either of us may talk this over with someone we trust.',
    );
  });

  it('[GD5] has as many ground rules as the plan asks both to tap', () => {
    const withRules = steps.filter((step) => step.rules !== undefined);
    expect(withRules.map((step) => [step.id, stepWords(guideWords, step.id).rules?.length])).toEqual(
      withRules.map((step) => [step.id, step.rules]),
    );
    expect(withRules).toHaveLength(1);
  });

  it('[GD6] tells roughly how long a guide takes and in how many sittings', () => {
    for (const id of GUIDE_IDS) {
      const { minutes, sittings, title } = guideTitles[id];
      expect(sittings).toBe(guides[id].sittings.length);
      expect(minutes).toBeLessThanOrEqual(guides[id].minutes.standard);
      expect(title).not.toBe('');
    }
  });

  it('[GD3] answers with empty words for a step of an unknown guide', () => {
    expect(stepWords(guideWords, 'their-own-step')).toEqual({ title: '', speak: '', listen: '', stems: [] });
  });
});
