import { useState } from 'react';
import type { GatheringView, PartnerView, PhaseView } from '@heard/shared/engine';
import { useStoreTime } from '../../hooks/use-store-time.ts';
import type { AgreementView } from '../../list/list-port.ts';
import { agreedTime } from '../../list/week-records.ts';
import { say } from '../../words/say.ts';
import { HomeScreen } from '../home-screen.tsx';
import { WaitingScreen } from '../waiting-screen.tsx';
import { calendarDay } from './day-and-time.ts';
import { tell } from './people.ts';
import { SmallThings } from '../small-things.tsx';
import { RestCard } from './rest-card.tsx';
import { useSurroundings, type RoomSurroundings } from './room-surroundings.ts';
import { useHeadingFocus } from './use-heading-focus.ts';

type HomeView = PartnerView & { readonly phase: Extract<PhaseView, { kind: 'home' }> };

/** The room's home as the design has it, filled from this room. */
export function RoomHome({
  view,
  agreements,
}: {
  readonly view: HomeView;
  readonly agreements: readonly AgreementView[];
}) {
  const around = useSurroundings();
  useHeadingFocus('home', { text: say('room-home.trying'), urgency: 'polite' });
  const { sittings, lastEnding } = view.phase;
  return (
    <HomeScreen
      {...frameOf(around)}
      isOffline={!around.isConnected}
      agreements={agreements}
      lastEnding={lastEnding}
      sitting={sittings === null ? null : <RestCard sittings={sittings} can={view.can} />}
      between={
        <SmallThings
          people={around.people}
          acts={around.listed.acts}
          wishes={around.listed.wishes}
          nextTime={agreedTime(around.listed.times, around.now())}
        />
      }
      dateOf={calendarDay}
      onTalk={pressOf(around, view.can.arrive, 'arrive')}
      onOpenList={() => around.onOpenList?.()}
      onSettings={around.onSettings}
    />
  );
}

const LINE_MS = 20_000;
const LONG_MS = 15 * 60_000;

/** One has come to talk, the other not yet. */
export function WaitingPlace({ view }: { readonly view: PartnerView & { readonly phase: GatheringView } }) {
  const around = useSurroundings();
  const [since] = useState(around.now);
  const waitedMs = useStoreTime(around.now, since) - since;
  useHeadingFocus('waiting', { text: say('waiting.both-in'), urgency: 'polite' });
  return (
    <WaitingScreen
      {...frameOf(around)}
      who={view.phase.arrived[view.seat] ? 'you-ready' : 'other-ready'}
      line={Math.max(0, Math.floor(waitedMs / LINE_MS))}
      isLong={waitedMs > LONG_MS}
      onReady={pressOf(around, view.can.arrive, 'arrive')}
      onNotReady={pressOf(around, view.can.depart, 'depart')}
      onShowInvite={undefined}
      onOpenList={() => around.onOpenList?.()}
    />
  );
}

function frameOf(around: RoomSurroundings) {
  const { people, connection } = around;
  return {
    seat: people.seat,
    names: people.names,
    connection: connection === null ? null : tell(people, connection),
    onLeave: around.onLeaveQuickly,
    onHelp: around.onHelp,
  };
}

function pressOf(
  around: RoomSurroundings,
  may: true | undefined,
  kind: 'arrive' | 'depart',
): (() => void) | undefined {
  const isFree = may === true && around.isConnected && around.presses.waiting === null;
  return isFree ? () => around.presses.press(kind, { kind }) : undefined;
}
