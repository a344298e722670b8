import { useState } from 'react';
import { otherSeat, type Millis, type PerSeat, type Seat } from '@heard/shared/base';
import { PrimaryButton, QuietButton } from '../../design/buttons.tsx';
import { agreedTime } from '../../list/week-records.ts';
import { say } from '../../words/say.ts';
import { daysAhead, timesOf, usualTime } from '../conversation/break-times.ts';
import { dayAndTime, dayOnly, timeOfDay } from '../conversation/day-and-time.ts';
import { TimeSelect } from '../conversation/time-select.tsx';
import { RoomFrame, type BarActions } from '../room-frame.tsx';

interface NextTimeProps extends BarActions {
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  readonly times: PerSeat<Millis | null>;
  readonly now: Millis;
  /** Null takes the own time back. */
  readonly onTime: (at: Millis | null) => void;
  readonly onFile: (at: Millis) => void;
  readonly onBack: () => void;
}

/** When to talk again: each says a time, and it counts where both say the same. One that is past is not spoken of. */
export function NextTimeScreen(props: NextTimeProps) {
  const { seat, times, now } = props;
  const agreed = agreedTime(times, now);
  return (
    <RoomFrame
      isWayIn
      seat={seat}
      names={props.names}
      onPause={null}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={<PrimaryButton onPress={props.onBack}>{say('journey.back')}</PrimaryButton>}
    >
      <div className="stack" data-gap="wide">
        <div className="stack" data-gap="close">
          <h1 className="display">{say('next.title')}</h1>
          <p className="prompt" role="status">
            {agreed === null ? say('next.line') : say('next.agreed', { when: dayAndTime(agreed) })}
          </p>
        </div>
        {agreed === null ? <Suggested {...props} /> : <ForCalendar at={agreed} onFile={props.onFile} />}
        {ahead(times[seat], now) === null ? (
          <Choose now={now} onTime={props.onTime} />
        ) : (
          <QuietButton place="start" onPress={() => props.onTime(null)}>
            {say('next.take-back')}
          </QuietButton>
        )}
      </div>
    </RoomFrame>
  );
}

function ahead(at: Millis | null, now: Millis): Millis | null {
  return at !== null && at > now ? at : null;
}

function Suggested({ seat, names, times, now, onTime }: NextTimeProps) {
  const [own, other] = [ahead(times[seat], now), ahead(times[otherSeat(seat)], now)];
  return (
    <>
      {own === null ? null : <p className="text">{say('next.own', { when: dayAndTime(own) })}</p>}
      {other === null ? null : (
        <div className="stack" data-gap="tight">
          <p className="text">
            {say('next.other', {
              name: names[otherSeat(seat)] ?? say('name.partner'),
              when: dayAndTime(other),
            })}
          </p>
          <QuietButton place="start" look="edged" onPress={() => onTime(other)}>
            {say('next.take')}
          </QuietButton>
        </div>
      )}
    </>
  );
}

function Choose({ now, onTime }: Pick<NextTimeProps, 'now' | 'onTime'>) {
  const days = daysAhead(now);
  const [day, setDay] = useState(() => days[1] ?? days[0] ?? now);
  const times = timesOf(day, now);
  const [chosen, setChosen] = useState(() => usualTime(times));
  const at = times.find((time) => time === chosen) ?? usualTime(times);
  return (
    <section className="stack" data-gap="close">
      <TimeSelect label={say('next.day')} times={days} value={day} shown={dayOnly} onChoose={setDay} />
      <TimeSelect label={say('next.time')} times={times} value={at} shown={timeOfDay} onChoose={setChosen} />
      <QuietButton place="start" look="edged" onPress={at === null ? undefined : () => onTime(at)}>
        {say('next.suggest')}
      </QuietButton>
    </section>
  );
}

function ForCalendar({ at, onFile }: { readonly at: Millis } & Pick<NextTimeProps, 'onFile'>) {
  const [isMade, setMade] = useState(false);
  return (
    <section className="stack" data-gap="close">
      <p className="text">{say('next.calendar-line')}</p>
      <QuietButton
        place="start"
        look="edged"
        icon="calendar"
        onPress={() => {
          onFile(at);
          setMade(true);
        }}
      >
        {say('next.calendar')}
      </QuietButton>
      <p role="status">{isMade ? say('next.made') : null}</p>
    </section>
  );
}
