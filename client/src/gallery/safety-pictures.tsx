import type { ReactNode } from 'react';
import { DoorQuestions, DoorReading, DoorSettling, NotTodayScreen } from '../screens/safety-door-screen.tsx';
import { SoloScreen } from '../screens/solo-screen.tsx';
import { help } from './help-lines-picture.ts';

const nothing = () => undefined;
const bar = { onLeave: nothing, onHelp: nothing };
const people = { seat: 'a', names: { a: 'Alex', b: 'Sam' } } as const;
const door = { bar, people } as const;
const notToday = { onCopy: nothing, onStepOut: nothing, onBack: nothing } as const;

/** The safety door and what is done alone, from literals. */
export const safetyPictures: Readonly<Record<string, () => ReactNode>> = {
  door: () => <DoorQuestions {...door} onContinue={nothing} />,
  'door-over-help': () => <DoorQuestions {...door} people={null} onContinue={nothing} />,
  'door-reading': () => (
    <DoorReading {...door} {...help} country="US" onGoOn={nothing} onNotToday={nothing} />
  ),
  'door-settling': () => <DoorSettling {...door} />,
  'door-not-today': () => <NotTodayScreen {...door} {...notToday} copied={null} />,
  'door-not-today-copied': () => (
    <NotTodayScreen {...door} {...notToday} copied={{ what: 'door.say-tired', ended: 'copied' }} />
  ),
  solo: () => <SoloScreen {...bar} {...people} text="" onText={nothing} onBack={nothing} />,
  'solo-written': () => (
    <SoloScreen {...bar} {...people} text="What I wanted to say." onText={nothing} onBack={nothing} />
  ),
};
