import type { ReactNode } from 'react';
import type { JarView } from '../list/list-port.ts';
import { JarScreen } from '../screens/weeks/jar-screen.tsx';
import { JourneyScreen } from '../screens/weeks/journey-screen.tsx';
import { NextTimeScreen } from '../screens/weeks/next-time-screen.tsx';
import { TalkWord } from '../screens/weeks/talk-word.tsx';
import { madeUpYear } from '../weeks/made-up-year.ts';

const nothing = () => undefined;
const people = { seat: 'a', names: { a: 'Alex', b: 'Sam' } } as const;
const common = { ...people, onLeave: nothing, onHelp: nothing, onBack: nothing };

const word = (a: string, b: string) => (
  <TalkWord {...people} talk={{ conversation: 4, day: '2026-11-20', words: { a, b } }} onWord={nothing} />
);

const jar: readonly JarView[] = [
  { id: 'a'.repeat(32), whose: 'b', text: 'You waited until I had finished.', day: '2026-11-10' },
];
const noon = Date.parse('2026-11-22T12:00:00Z');
const evening = noon + 2 * 24 * 3_600_000 + 6.5 * 3_600_000;
const next = { ...common, now: noon, onTime: nothing, onFile: nothing };

export const weeksPictures: Readonly<Record<string, () => ReactNode>> = {
  journey: () => (
    <JourneyScreen {...common} events={madeUpYear(7)} word={word('', 'slowly')} onPrint={nothing} />
  ),
  'journey-first': () => (
    <JourneyScreen
      {...common}
      events={[{ kind: 'talk', day: '2026-11-20', word: 'quiet' }]}
      word={word('quiet', 'Quiet')}
      onPrint={nothing}
    />
  ),
  'journey-empty': () => <JourneyScreen {...common} events={[]} word={null} onPrint={nothing} />,
  jar: () => (
    <JarScreen {...common} jar={jar} today="2026-11-22" onPut={() => 'a'.repeat(32)} onTakeOut={nothing} />
  ),
  'next-time': () => <NextTimeScreen {...next} times={{ a: null, b: evening }} />,
  'next-time-agreed': () => <NextTimeScreen {...next} times={{ a: evening, b: evening }} />,
};
