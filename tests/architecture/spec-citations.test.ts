import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SHARED = join(import.meta.dirname, '../../shared/src');
const SPEC = readFileSync(join(SHARED, 'engine/SPEC.md'), 'utf8');
const [RULES = '', WITHOUT_TEST = ''] = SPEC.split('## Deliberately without a test');

function testFiles(): readonly string[] {
  return ['engine', 'guides'].flatMap((folder) =>
    readdirSync(join(SHARED, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => join(SHARED, folder, name)),
  );
}

function ids(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
}

/** Ids in the names of tests: `it('[CK3] …')`, also of `it.each(…)` on a line of its own. */
function citedIds(): ReadonlySet<string> {
  const named = testFiles().flatMap((file) => ids(readFileSync(file, 'utf8'), /['"`]\[([A-Z]{2}\d+)\] /g));
  return new Set(named);
}

const ruleIds = ids(RULES, /^- \*\*([A-Z]{2}\d+)\*\* /gm);
const excused = ids(WITHOUT_TEST, /^- \*\*([A-Z]{2}\d+)\*\* \S/gm);

describe('the engine’s SPEC.md and its tests', () => {
  it('has rules to check, each id once', () => {
    expect(ruleIds.length).toBeGreaterThan(50);
    expect(new Set(ruleIds).size).toBe(ruleIds.length);
  });

  it('has a test for every rule, or the reason why not', () => {
    const cited = citedIds();
    expect(ruleIds.filter((id) => !cited.has(id) && !excused.includes(id))).toEqual([]);
  });

  it('has a rule for every id that a test names', () => {
    expect([...citedIds(), ...excused].filter((id) => !ruleIds.includes(id))).toEqual([]);
  });
});
