import { say } from '../../words/say.ts';

const TITLES = [
  'sitting.0',
  'sitting.1',
  'sitting.2',
  'sitting.3',
  'sitting.4',
  'sitting.5',
  'sitting.6',
] as const;

/** What a sentence needs to name a sitting: its place counted from 1, of how many, and what it is about. */
export function sittingValues(sitting: number, of: number): Readonly<Record<string, string | number>> {
  return { place: sitting + 1, of, title: say(TITLES[sitting] ?? 'sitting.0') };
}
