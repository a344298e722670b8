import { useState, type ComponentProps } from 'react';
import type { PerSeat } from '@heard/shared/base';
import { useApp } from '../app-parts.ts';
import { checkPhrase } from '../crypto/check-phrase.ts';
import { useList } from '../hooks/use-list.ts';
import { goTo } from '../hooks/use-path.ts';
import type { OpenRoom } from '../room/open-room.ts';
import { CheckPhraseScreen } from '../screens/check-phrase-screen.tsx';
import type { BarActions } from '../screens/room-frame.tsx';
import type { WaysInTrouble } from '../ways-in/ways-in-trouble.ts';
import { useWaysIn } from './use-ways-in.ts';

interface CheckPhrasePageProps extends BarActions {
  readonly opened: OpenRoom;
  readonly names: PerSeat<string | null>;
  readonly pairing: string;
  readonly onMatch: () => void;
  /** The server has closed the room. */
  readonly onLocked: () => void;
  readonly onLater: () => void;
}

type Asking = ComponentProps<typeof CheckPhraseScreen>['state'];

/** The two words, offered once. "They don't" closes the room for both, so it takes a second press that says so. */
export function CheckPhrasePage(props: CheckPhrasePageProps) {
  const { opened, pairing, onLocked, ...screen } = props;
  const { partnerKey } = useList(opened.list);
  const signing = partnerKey === 'none' ? null : opened.list.keys.pair();
  const waysIn = useWaysIn();
  const [state, setState] = useState<Asking>('asking');
  const [trouble, setTrouble] = useState<WaysInTrouble>();
  const lock = async (): Promise<void> => {
    setState('locking');
    setTrouble(undefined);
    const locked = await waysIn.lock(opened.id);
    if (locked.ok) return onLocked();
    setTrouble(locked.trouble);
    setState('confirming');
  };
  return (
    <CheckPhraseScreen
      {...screen}
      seat={opened.seat}
      words={signing === null ? null : checkPhrase(opened.keys, pairing, signing)}
      onMatch={() => {
        opened.list.keys.markCompared();
        props.onMatch();
      }}
      state={state}
      trouble={trouble}
      onDiffer={() => setState('confirming')}
      onBack={() => setState('asking')}
      onLock={() => void lock()}
      onNewRoom={undefined}
    />
  );
}

interface LockedProps extends BarActions {
  readonly opened: OpenRoom;
  readonly names: PerSeat<string | null>;
}

const NEW_INVITE_HOURS = 24;
const nothing = (): void => undefined;

/** The words differed and the room is closed; the one who opened it can make a new one. */
export function LockedPage(props: LockedProps) {
  const { opened } = props;
  const { rooms } = useApp();
  const waysIn = useWaysIn();
  const [isMaking, setMaking] = useState(false);
  const [trouble, setTrouble] = useState<WaysInTrouble>();
  const makeNew = async (): Promise<void> => {
    setMaking(true);
    const made = await waysIn.startAnew(opened.id, NEW_INVITE_HOURS);
    if (made.ok) return goTo(`/room/${made.value.room}`, 'replace');
    setTrouble(made.trouble);
    setMaking(false);
  };
  const canMake = opened.seat === 'a' && rooms.find(opened.id) !== null;
  return (
    <CheckPhraseScreen
      seat={opened.seat}
      names={props.names}
      words={['', '']}
      state={isMaking ? 'making-new' : 'locked'}
      trouble={trouble}
      onMatch={nothing}
      onDiffer={nothing}
      onLock={nothing}
      onBack={nothing}
      onLater={nothing}
      onNewRoom={canMake ? () => void makeNew() : undefined}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
    />
  );
}
