import type { ReactNode } from 'react';
import type { PerSeat } from '@heard/shared/base';
import { CheckPhraseScreen } from '../screens/check-phrase-screen.tsx';
import { CreateScreen } from '../screens/create-screen.tsx';
import { HelpScreen } from '../screens/help-screen.tsx';
import { InviteScreen } from '../screens/invite-screen.tsx';
import { JoinScreen } from '../screens/join-screen.tsx';
import { LandingMore } from '../screens/landing-more.tsx';
import { LandingScreen } from '../screens/landing-screen.tsx';
import { LeaveCardScreen } from '../screens/leave-card-screen.tsx';
import { WaitingScreen } from '../screens/waiting-screen.tsx';
import { WholePageScreen, WHOLE_PAGES } from '../screens/whole-page-screen.tsx';
import { say } from '../words/say.ts';
import { devicePictures } from './device-pictures.tsx';
import { help } from './help-lines-picture.ts';
import { homePictures } from './home-pictures.tsx';
import { safetyPictures } from './safety-pictures.tsx';

const nothing = () => undefined;
const bar = { onLeave: nothing, onHelp: nothing };
const names: PerSeat<string | null> = { a: 'Alex', b: 'Sam' };
/** A made-up link of the real length. */
const link = `https://heard.example/join/q7Zx1vN0Yb2sT5wKcR8dLg#${'Ab3'.repeat(14)}.${'Xy9'.repeat(14)}`;

const landing = {
  ...bar,
  onReturn: nothing,
  onOpen: nothing,
};
const create = { ...bar, onName: nothing, onMake: nothing, onBack: nothing };
const invite = {
  ...bar,
  seat: 'a',
  names: { a: 'Alex', b: null },
  link,
  hours: 24,
  memory: 'keeps',
  note: say('invite.note-suggested'),
  copying: 'not-yet',
  state: 'ready',
  onShare: nothing,
  onCopy: nothing,
  onNote: nothing,
  onRenew: nothing,
  onWait: nothing,
} as const;
const join = {
  ...bar,
  from: 'Alex',
  host: 'heard.example',
  name: '',
  memory: 'keeps',
  onName: nothing,
  onComeIn: nothing,
  onNotNow: nothing,
  onReconsider: nothing,
} as const;
const check = {
  ...bar,
  seat: 'a',
  names,
  words: ['amber', 'lighthouse'],
  onMatch: nothing,
  onDiffer: nothing,
  onLock: nothing,
  onBack: nothing,
  onLater: nothing,
  onNewRoom: nothing,
} as const;
const waiting = {
  ...bar,
  seat: 'a',
  names,
  connection: null,
  line: 0,
  isLong: false,
  onReady: nothing,
  onNotReady: nothing,
  onShowInvite: nothing,
  onOpenList: nothing,
} as const;

/** Every screen outside the conversation in each of its states, from literals. */
export const waysInPictures: Readonly<Record<string, () => ReactNode>> = {
  landing: () => (
    <LandingScreen
      {...landing}
      hasRoom={false}
      more={<LandingMore host="heard.example" operator="Mira and Jo" />}
    />
  ),
  'landing-returning': () => (
    <LandingScreen {...landing} hasRoom more={<LandingMore host="heard.example" operator={null} />} />
  ),
  help: () => <HelpScreen {...help} country="US" />,
  'help-elsewhere': () => <HelpScreen {...help} country={null} />,
  'help-in-a-talk': () => <HelpScreen {...help} country="US" asking={nothing} />,
  'help-paused': () => <HelpScreen {...help} country="US" asking="paused" />,
  'help-not-loaded': () => <HelpScreen {...help} lines={null} country={null} />,
  ...safetyPictures,
  create: () => <CreateScreen {...create} name="" state="ready" />,
  'create-making': () => <CreateScreen {...create} name="Alex" state="making" />,
  'create-trouble': () => <CreateScreen {...create} name="Alex" state={{ trouble: 'too-many-rooms' }} />,
  invite: () => <InviteScreen {...invite} canShare />,
  'invite-copied': () => <InviteScreen {...invite} canShare={false} copying="copied" />,
  'invite-denied': () => (
    <InviteScreen {...invite} canShare={false} copying="denied" memory="this-tab-only" />
  ),
  'invite-renewing': () => <InviteScreen {...invite} canShare state="renewing" hours={1} />,
  join: () => <JoinScreen {...join} state="ready" />,
  'join-unnamed': () => <JoinScreen {...join} from={null} memory="this-tab-only" state="ready" />,
  'join-coming-in': () => <JoinScreen {...join} name="Sam" state="coming-in" />,
  'join-trouble': () => <JoinScreen {...join} name="Sam" state={{ trouble: 'unreachable' }} />,
  'join-declined': () => <JoinScreen {...join} state="declined" />,
  check: () => <CheckPhraseScreen {...check} state="asking" />,
  'check-waiting': () => <CheckPhraseScreen {...check} state="waiting" />,
  'check-confirming': () => <CheckPhraseScreen {...check} state="confirming" />,
  'check-locked': () => <CheckPhraseScreen {...check} state="locked" />,
  'leave-card': () => <LeaveCardScreen {...bar} seat="a" names={names} onGotIt={nothing} />,
  'waiting-alone': () => <WaitingScreen {...waiting} names={{ a: 'Alex', b: null }} who="alone" />,
  'waiting-both-in': () => <WaitingScreen {...waiting} who="nobody-ready" line={1} />,
  'waiting-you-ready': () => <WaitingScreen {...waiting} who="you-ready" isLong />,
  'waiting-other-ready': () => (
    <WaitingScreen {...waiting} seat="b" who="other-ready" line={3} connection={say('connection.lost')} />
  ),
  ...homePictures,
  ...devicePictures,
  ...Object.fromEntries(
    WHOLE_PAGES.map((page) => [
      `page-${page}`,
      () => <WholePageScreen {...bar} page={page} onAction={nothing} />,
    ]),
  ),
};
