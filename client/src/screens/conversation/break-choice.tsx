import { useState } from 'react';
import type { Millis } from '@heard/shared/base';
import type { BreakLength } from '@heard/shared/engine';
import { Chips } from '../../design/chips.tsx';
import { say } from '../../words/say.ts';
import { tomorrowTimes, usualTime } from './break-times.ts';
import type { Control } from './controls.ts';
import { timeOfDay } from './day-and-time.ts';
import { PressButton } from './press-button.tsx';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';
import { TimeSelect } from './time-select.tsx';

const LENGTHS = ['twenty-minutes', 'one-hour', 'three-hours', 'tomorrow'] as const;

/** A break with a promised return: how long, then one press. */
export function BreakChoice() {
  const { now } = useSurroundings();
  const [length, setLength] = useState<(typeof LENGTHS)[number]>('twenty-minutes');
  const [openedAt] = useState(now);
  const times = tomorrowTimes(openedAt);
  const [until, setUntil] = useState<Millis | null>(() => usualTime(times));
  const offered = times.length === 0 ? LENGTHS.filter((each) => each !== 'tomorrow') : LENGTHS;
  const promised: BreakLength = length !== 'tomorrow' ? length : until === null ? 'three-hours' : { until };
  const take: Control = {
    id: 'take-break',
    label: sentence('break.take'),
    command: { kind: 'take-break', length: promised },
  };
  return (
    <section className="stack" data-gap="close">
      <h2 className="title">{say('break.take-title')}</h2>
      <p className="text">{say('break.take-line')}</p>
      <Chips
        label={say('break.length')}
        options={offered.map((value) => ({ value, label: say(`break.${value}`) }))}
        value={length}
        onChoose={setLength}
      />
      {length === 'tomorrow' ? (
        <TimeSelect
          label={say('break.tomorrow-at')}
          times={times}
          value={until}
          shown={timeOfDay}
          onChoose={setUntil}
        />
      ) : null}
      <PressButton control={take} look="edged" />
    </section>
  );
}
