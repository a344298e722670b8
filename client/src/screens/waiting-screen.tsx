import { assertNever, otherSeat, type PerSeat, type Seat } from '@heard/shared/base';
import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { TwoCircles } from '../design/two-circles.tsx';
import type { SentenceKey } from '../words/catalog.ts';
import { say } from '../words/say.ts';
import { RoomFrame, type BarActions } from './room-frame.tsx';
import { SoloLink } from './side-links.tsx';
import './ways-in.css';

interface WaitingProps extends BarActions {
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  readonly connection: string | null;
  /** `alone`: nobody has taken the second seat yet. The rest is who has said "I'm ready". */
  readonly who: 'alone' | 'nobody-ready' | 'you-ready' | 'other-ready';
  /** Rises by one every 20 s, given by the caller's clock: which of the quiet lines stands there now. */
  readonly line: number;
  /** More than 15 minutes here. */
  readonly isLong: boolean;
  /** Absent: the room does not take it now. */
  readonly onReady: (() => void) | undefined;
  readonly onNotReady: (() => void) | undefined;
  /** The one who opened the room, while the second seat is free. */
  readonly onShowInvite: (() => void) | undefined;
  /** Absent: the list is not to be had here; the control is not shown. */
  readonly onOpenList: (() => void) | undefined;
}

const LINES = [
  'waiting.line-start',
  'waiting.line-return',
  'waiting.line-list',
  'waiting.line-breath',
] as const satisfies readonly SentenceKey[];

/** Waiting is part of the conversation: their own circle, a gap, something true. No countdown, no spinner. */
export function WaitingScreen(props: WaitingProps) {
  const other = otherSeat(props.seat);
  return (
    <RoomFrame
      isWayIn={props.who === 'alone'}
      seat={props.seat}
      names={props.names}
      connection={props.connection}
      onPause={null}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={<WaitingAction {...props} />}
    >
      <div className="waiting">
        <div className="stack">
          <h1 className="display">{headline(props)}</h1>
          {props.who === 'alone' ? null : <p className="label">{say('waiting.both')}</p>}
        </div>
        {props.who === 'alone' || props.who === 'you-ready' ? (
          <TwoCircles relation="apart" isBreathing {...(props.who === 'alone' ? { empty: other } : {})} />
        ) : (
          <TwoCircles relation="near" />
        )}
        <p className="prompt waiting-line" key={props.line}>
          {props.isLong ? say('waiting.no-hurry') : say(LINES[props.line % LINES.length] ?? LINES[0])}
        </p>
        {props.who === 'alone' || props.who === 'you-ready' ? <SoloLink /> : null}
      </div>
    </RoomFrame>
  );
}

function headline(props: WaitingProps): string {
  const given = props.names[otherSeat(props.seat)];
  const name = given ?? say('name.partner');
  switch (props.who) {
    case 'alone':
      return say('waiting.title', { within: given ?? say('name.partner-within') });
    case 'nobody-ready':
      return say('waiting.both-in');
    case 'you-ready':
      return say('waiting.you-are-ready', { name });
    case 'other-ready':
      return say('waiting.other-is-ready', { name });
    default:
      return assertNever(props.who);
  }
}

function WaitingAction(props: WaitingProps) {
  const list =
    props.onOpenList === undefined ? null : (
      <QuietButton onPress={props.onOpenList} icon="list">
        {say('room-home.list')}
      </QuietButton>
    );
  if (props.who === 'alone') {
    return (
      <div className="row">
        {props.onShowInvite === undefined ? null : (
          <QuietButton onPress={props.onShowInvite}>{say('waiting.invite')}</QuietButton>
        )}
        {list}
      </div>
    );
  }
  if (props.who === 'you-ready') {
    return (
      <div className="row">
        <QuietButton onPress={props.onNotReady}>{say('waiting.not-today')}</QuietButton>
        {list}
      </div>
    );
  }
  return (
    <>
      <p className="small" id="waiting-ready-hint">
        {say('waiting.ready-hint')}
      </p>
      <PrimaryButton onPress={props.onReady} describedBy="waiting-ready-hint">
        {say('waiting.ready')}
      </PrimaryButton>
      {list}
    </>
  );
}
