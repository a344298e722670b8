import '../words/alone-words.ts';
import { useState } from 'react';
import type { Seat } from '@heard/shared/base';
import { useApp } from '../app-parts.ts';
import { nowOnThisDevice, todayOnThisDevice } from '../device/device-calendar.ts';
import type { ListPort, ListSnapshot } from '../list/list-port.ts';
import type { BarActions } from '../screens/room-frame.tsx';
import { BringPart } from '../screens/takeaway/bring-part.tsx';
import { LetterScreen } from '../screens/takeaway/letter-screen.tsx';
import { tellingOf } from '../screens/takeaway/taken-list.tsx';
import { TakeawayScreen, type FileWanted } from '../screens/takeaway/takeaway-screen.tsx';
import { download } from '../takeaway/download.ts';
import { writeListFile } from '../takeaway/list-file.ts';
import { takeAway } from '../takeaway/takeaway.ts';
import { toCalendar } from '../takeaway/to-calendar.ts';
import { toMarkdown } from '../takeaway/to-markdown.ts';

interface TakeawayPageProps extends BarActions {
  readonly seat: Seat;
  readonly snapshot: ListSnapshot;
  /** Null: a copy that only reads. */
  readonly list: ListPort | null;
  readonly onBack: () => void;
}

/** Take it with you: the choices, the letter, the files. File names say no more than a tab's title does. */
export default function TakeawayPage({ seat, snapshot, list, onBack, ...bar }: TakeawayPageProps) {
  const { clock } = useApp();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [isLetter, setLetter] = useState(false);
  const taken = takeAway(snapshot, leftOut);
  const today = todayOnThisDevice();
  if (isLetter) {
    return (
      <LetterScreen
        {...bar}
        takeaway={taken}
        seat={seat}
        today={today}
        onPrint={() => window.print()}
        onBack={() => setLetter(false)}
      />
    );
  }
  const makeFile = (wanted: FileWanted): boolean => {
    if (wanted.kind === 'calendar') {
      const { title, nextTalk } = wanted;
      const file = toCalendar(taken, { title, nextTalk, now: nowOnThisDevice() });
      if (file === null) return false;
      download('calendar.ics', 'text/calendar', file, clock);
    } else if (wanted.kind === 'markdown') {
      download('our-list.md', 'text/markdown', toMarkdown(taken, tellingOf(taken, seat), today), clock);
    } else {
      download('our-list.json', 'application/json', writeListFile(taken), clock);
    }
    return true;
  };
  return (
    <TakeawayScreen
      {...bar}
      seat={seat}
      names={snapshot.names}
      all={takeAway(snapshot)}
      leftOut={leftOut}
      onToggle={(kind) => setLeftOut(toggled(leftOut, kind))}
      onLetter={() => setLetter(true)}
      onFile={makeFile}
      bringing={list === null ? null : <BringPart list={list} seat={seat} />}
      onBack={onBack}
    />
  );
}

function toggled(kinds: ReadonlySet<string>, kind: string): ReadonlySet<string> {
  const next = new Set(kinds);
  if (!next.delete(kind)) next.add(kind);
  return next;
}
