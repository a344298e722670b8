import type { ReactNode } from 'react';
import type { Seat } from '@heard/shared/base';
import { QuietButton } from '../../design/buttons.tsx';
import { say } from '../../words/say.ts';
import { RoomFrame } from '../room-frame.tsx';
import { tell } from './people.ts';
import { useSurroundings } from './room-surroundings.ts';

interface TalkFrameProps {
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly band?: Seat | null;
  /** What is to be said of the voice in the room. */
  readonly voice?: ReactNode;
  /** Null: nothing to pause. Undefined: not possible just now. */
  readonly onPause: (() => void) | undefined | null;
}

/** The room's frame with its connection, and the list and ground rules one tap away. */
export function TalkFrame(props: TalkFrameProps) {
  const around = useSurroundings();
  const { people } = around;
  return (
    <RoomFrame
      seat={people.seat}
      names={people.names}
      connection={around.connection === null ? null : tell(people, around.connection)}
      band={props.band ?? null}
      action={props.action}
      onPause={props.onPause}
      onLeave={around.onLeaveQuickly}
      onHelp={around.onHelp}
    >
      <div className="room-tools">
        {around.onOpenRules === null ? null : (
          <QuietButton onPress={around.onOpenRules}>{say('room.ground-rules')}</QuietButton>
        )}
        {around.onOpenList === null ? null : (
          <QuietButton icon="list" onPress={() => around.onOpenList?.()}>
            {say('room.list')}
          </QuietButton>
        )}
      </div>
      {props.voice}
      {props.children}
    </RoomFrame>
  );
}
