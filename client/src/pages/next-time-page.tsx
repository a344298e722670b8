import '../words/bring-weeks.ts';
import { useState } from 'react';
import type { Millis, Seat } from '@heard/shared/base';
import { useApp } from '../app-parts.ts';
import { nowOnThisDevice } from '../device/device-calendar.ts';
import type { ListPort, ListSnapshot } from '../list/list-port.ts';
import type { BarActions } from '../screens/room-frame.tsx';
import { NextTimeScreen } from '../screens/weeks/next-time-screen.tsx';
import { download } from '../takeaway/download.ts';
import { wallClock, toCalendar } from '../takeaway/to-calendar.ts';
import { say } from '../words/say.ts';

interface NextTimePageProps extends BarActions {
  readonly seat: Seat;
  readonly snapshot: ListSnapshot;
  readonly list: ListPort;
  readonly now: () => Millis;
  readonly onBack: () => void;
}

/** A time for the next talk, said by each; the file says no more than the file on the way out does. */
export default function NextTimePage({ seat, snapshot, list, now, onBack, ...bar }: NextTimePageProps) {
  const { clock } = useApp();
  const [openedAt] = useState(now);
  const makeFile = (at: Millis): void => {
    const choices = {
      title: say('take.calendar-title-usual'),
      nextTalk: wallClock(at),
      now: nowOnThisDevice(),
    };
    const file = toCalendar({ names: { a: null, b: null }, items: [] }, choices);
    if (file !== null) download('calendar.ics', 'text/calendar', file, clock);
  };
  return (
    <NextTimeScreen
      {...bar}
      seat={seat}
      names={snapshot.names}
      times={snapshot.times}
      now={openedAt}
      onTime={list.weeks.chooseTime}
      onFile={makeFile}
      onBack={onBack}
    />
  );
}
