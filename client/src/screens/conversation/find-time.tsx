import { useState } from 'react';
import { Fold } from '../../design/fold.tsx';
import { say } from '../../words/say.ts';
import { daysAhead, timesOf, usualTime } from './break-times.ts';
import type { Control } from './controls.ts';
import { dayOnly, timeOfDay } from './day-and-time.ts';
import { PressButton } from './press-button.tsx';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';
import { TimeSelect } from './time-select.tsx';

/** Another time for a talk that rests; either may find it. */
export function FindTime({ isOpenAtFirst }: { readonly isOpenAtFirst: boolean }) {
  const { now } = useSurroundings();
  const [openedAt] = useState(now);
  const days = daysAhead(openedAt);
  const [day, setDay] = useState(() => days[1] ?? days[0] ?? openedAt);
  const times = timesOf(day, openedAt);
  const [chosen, setChosen] = useState(() => usualTime(times));
  const until = times.find((at) => at === chosen) ?? usualTime(times);
  const find: Control = {
    id: 'find-time',
    label: sentence('break.find-do'),
    command: { kind: 'find-time', until: until ?? openedAt },
  };
  return (
    <Fold summary={say('break.find')} isOpenAtFirst={isOpenAtFirst}>
      <div className="stack" data-gap="close">
        <p className="text">{say('break.find-line')}</p>
        <TimeSelect
          label={say('break.find-day')}
          times={days}
          value={day}
          shown={dayOnly}
          onChoose={setDay}
        />
        <TimeSelect
          label={say('break.find-time')}
          times={times}
          value={until}
          shown={timeOfDay}
          onChoose={setChosen}
        />
        <PressButton control={find} look="edged" />
      </div>
    </Fold>
  );
}
