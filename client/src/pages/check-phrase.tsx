import { useEffect, useState } from 'react';
import type { PerSeat } from '@heard/shared/base';
import { useApp } from '../app-parts.ts';
import { checkPhrase } from '../crypto/check-phrase.ts';
import { goTo } from '../hooks/use-path.ts';
import type { OpenRoom } from '../room/open-room.ts';
import { CheckPhraseScreen } from '../screens/check-phrase-screen.tsx';
import type { BarActions } from '../screens/room-frame.tsx';
import { useWaysIn } from './use-ways-in.ts';

interface CheckPhrasePageProps extends BarActions {
  readonly opened: OpenRoom;
  readonly names: PerSeat<string | null>;
  readonly pairing: string;
  readonly onMatch: () => void;
  readonly onDiffer: () => void;
  readonly onLater: () => void;
}

/** The two words, offered until they were compared on this device. */
export function CheckPhrasePage(props: CheckPhrasePageProps) {
  const { opened, pairing, ...screen } = props;
  return (
    <CheckPhraseScreen
      {...screen}
      seat={opened.seat}
      words={checkPhrase(opened.keys, pairing)}
      state="asking"
      onNewRoom={undefined}
    />
  );
}

interface LockedProps extends BarActions {
  readonly opened: OpenRoom;
  readonly names: PerSeat<string | null>;
}

const NEW_INVITE_HOURS = 24;

/** The words differed: the room is closed to everyone at once, and the one who opened it can make a new one. */
export function LockedPage(props: LockedProps) {
  const { opened } = props;
  const { rooms } = useApp();
  const waysIn = useWaysIn();
  const [isMaking, setMaking] = useState(false);
  useEffect(() => {
    // Tried once here; making the new room tries again, and so does the other device's own "they don't".
    void waysIn.lock(opened.id);
  }, [waysIn, opened.id]);
  const makeNew = async (): Promise<void> => {
    setMaking(true);
    const made = await waysIn.startAnew(opened.id, NEW_INVITE_HOURS);
    if (made.ok) goTo(`/room/${made.value.room}`, 'replace');
    else setMaking(false);
  };
  const canMake = opened.seat === 'a' && rooms.find(opened.id) !== null;
  return (
    <CheckPhraseScreen
      seat={opened.seat}
      names={props.names}
      words={['', '']}
      state={isMaking ? 'making-new' : 'locked'}
      onMatch={() => undefined}
      onDiffer={() => undefined}
      onNewRoom={canMake ? () => void makeNew() : undefined}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
    />
  );
}
