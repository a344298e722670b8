import type { ReactNode } from 'react';
import { HomeScreen } from '../screens/home-screen.tsx';
import { SmallThings } from '../screens/small-things.tsx';
import type { AgreementView } from '../list/list-port.ts';

const nothing = () => undefined;

const agreed: AgreementView = {
  id: 'one',
  state: 'agreed',
  by: 'a',
  fields: {
    need: 'To know when you are on your way.',
    act: 'Sam writes a line before leaving work.',
    who: 'Sam',
    when: 'on weekdays',
    notice: 'The line is there.',
  },
  reviewOn: '2026-12-06',
  signed: { a: true, b: true },
  unverified: { a: false, b: false },
  isChecking: false,
  isDue: false,
};

const home = {
  seat: 'a',
  names: { a: 'Alex', b: 'Sam' },
  connection: null,
  isOffline: false,
  agreements: [
    agreed,
    {
      ...agreed,
      id: 'two',
      fields: { ...agreed.fields, act: 'Ten minutes of coffee before phones.', when: '' },
    },
    { ...agreed, id: 'three', state: 'proposed', fields: { ...agreed.fields, act: 'A walk on Sunday.' } },
  ],
  between: (
    <SmallThings
      people={{ seat: 'a', names: { a: 'Alex', b: 'Sam' } }}
      acts={[
        {
          id: 'tea',
          whose: 'b',
          text: 'Bring you tea before work.',
          agreement: null,
          state: 'welcome',
          doneOn: '',
          isFelt: false,
          hasUnverified: false,
        },
      ]}
      wishes={[{ id: 'wish', whose: 'b', text: 'You say when you will be back.' }]}
      nextTime={Date.parse('2026-12-02T18:30:00Z')}
    />
  ),
  lastEnding: 'closed',
  dateOf: () => '6 December',
  onLeave: nothing,
  onHelp: nothing,
  onTalk: nothing,
  onOpenList: nothing,
} as const;

export const homePictures: Readonly<Record<string, () => ReactNode>> = {
  home: () => <HomeScreen {...home} />,
  'home-first': () => <HomeScreen {...home} agreements={[]} lastEnding={null} between={null} />,
  'home-offline': () => <HomeScreen {...home} isOffline onTalk={undefined} connection={null} />,
};
