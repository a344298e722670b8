import type { ReactNode } from 'react';
import { JourneyScreen } from '../screens/weeks/journey-screen.tsx';
import { TalkWord } from '../screens/weeks/talk-word.tsx';
import { madeUpYear } from '../weeks/made-up-year.ts';

const nothing = () => undefined;
const people = { seat: 'a', names: { a: 'Alex', b: 'Sam' } } as const;
const common = { ...people, onLeave: nothing, onHelp: nothing, onBack: nothing };

const word = (a: string, b: string) => (
  <TalkWord {...people} talk={{ conversation: 4, day: '2026-11-20', words: { a, b } }} onWord={nothing} />
);

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
};
