import type { ReactNode } from 'react';
import { otherSeat, type Seat } from '@heard/shared/base';
import { openFakeList } from '../list/list-fake.ts';
import type { RoomSnapshot } from '../room/room-port.ts';
import {
  HONEST_ALOUD,
  listenerOf,
  Rehearsal,
  rehearsedTo,
  speakerOf,
} from '../screens/conversation/gallery-snapshots.ts';
import { RoomView, type RoomViewProps } from '../screens/conversation/room-view.tsx';
import { useList } from '../hooks/use-list.ts';
import '../screens/conversation/conversation.css';
import '../screens/list/list.css';
import { breakPictures } from './break-pictures.ts';
import { filledList, framedList, listWithDue } from './filled-list.ts';

const nothing = () => undefined;
const unanswered = () => new Promise<never>(nothing);

type Rest = Partial<RoomViewProps>;

const framed = framedList();
const dueList = listWithDue();

const full = filledList();
const empty = openFakeList().list;
empty.setName('a', 'Alex');
empty.setName('b', 'Sam');

function Room(props: { readonly seat: Seat; readonly snapshot: RoomSnapshot; readonly rest?: Rest }) {
  const list = props.rest?.list ?? full;
  const listSnapshot = useList(list);
  return (
    <RoomView
      seat={props.seat}
      snapshot={props.snapshot}
      hasJustComeBack={false}
      listSnapshot={listSnapshot}
      draft={{ text: '', set: nothing }}
      questions={{ all: [], set: nothing }}
      inviting={null}
      before={null}
      send={unanswered}
      sendPiece={unanswered}
      now={() => props.snapshot.state?.now ?? 0}
      hints={{ areOn: true, turn: nothing }}
      onLeaveQuickly={nothing}
      onHelp={nothing}
      tellReader={nothing}
      {...props.rest}
      list={list}
    />
  );
}

const of = (seat: Seat, make: () => Rehearsal, rest?: Rest) => (): ReactNode => {
  const rehearsal = make();
  return <Room seat={seat} snapshot={rehearsal.snapshot(seat)} {...(rest === undefined ? {} : { rest })} />;
};
const speaker = (make: () => Rehearsal, rest?: Rest) => () => of(speakerOf(make()), make, rest)();
const listener = (make: () => Rehearsal, rest?: Rest) => () => of(listenerOf(make()), make, rest)();
const aloud = (step: string, stage?: 'acting' | 'answering') => () => rehearsedTo(step, HONEST_ALOUD, stage);

const shared = () =>
  rehearsedTo('honest-share')
    .write(
      'a',
      'When you came home and went straight to the laptop, I sat in the kitchen and thought: he has decided already.',
    )
    .write('a', 'The hardest part for me was not asking.');
const handedBack = () =>
  shared()
    .give('a', { kind: 'hand-over' })
    .write(
      'b',
      "So for you it was like being alone in the room while I was in it. And you didn't dare to ask.",
    )
    .give('b', { kind: 'hand-over' });
const draft = (text: string): Rest => ({ draft: { text, set: nothing } });
const choosing = () => new Rehearsal().both({ kind: 'arrive' });
const proposed = () => choosing().give('a', { kind: 'propose', choice: { ...HONEST_ALOUD, first: 'coin' } });
const AFTER = { ...HONEST_ALOUD, guide: 'after' } as const;
const after = (step: string) => rehearsedTo(step, AFTER);
const rested = () => {
  const rehearsal = after('after-0-help');
  while (rehearsal.view('a').phase.kind === 'talking') rehearsal.moveOn();
  return rehearsal;
};
const inSitting = (next: number, step: string) => {
  const rehearsal = new Rehearsal();
  rehearsal.state = { ...rehearsal.state, sittings: { guide: 'after', next, opensAt: 0, hurt: 'a' } };
  rehearsal.begin(AFTER);
  return rehearsal.walkTo(step);
};
const carried = {
  all: [
    { id: 0, text: 'Did you think of me that evening?', would: 'heal' },
    { id: 1, text: 'Is it over, and how do you know?', would: 'unsure' },
    { id: 2, text: 'What did you write to each other?', would: 'hurt' },
  ],
  set: nothing,
} as const;

const kept = () => {
  const rehearsal = handedBack();
  while (rehearsal.view('a').phase.kind === 'talking') rehearsal.moveOn();
  return rehearsal;
};

export const talkPictures: Readonly<Record<string, () => ReactNode>> = {
  'room-home': of('a', () => new Rehearsal()),
  waiting: of('a', () => new Rehearsal().give('a', { kind: 'arrive' })),
  choose: of('a', choosing),
  'choose-proposed': of('b', proposed),
  'choose-proposed-own': of('a', proposed),
  arrive: of('a', aloud('honest-arrive')),
  rules: of('a', () =>
    aloud('honest-rules')()
      .give('a', { kind: 'keep-rule', rule: 0, kept: true })
      .give('b', { kind: 'keep-rule', rule: 1, kept: true }),
  ),
  'safe-answering': of('b', () => rehearsedTo('honest-safe', undefined, 'answering')),
  topic: of('b', () =>
    rehearsedTo('honest-topic')
      .write('a', 'Tonight, only this: the evenings when one of us is late.')
      .give('a', { kind: 'ready' }),
  ),
  'speak-aloud': of('a', () => aloud('honest-share')().wait(40_000)),
  'listen-aloud': of('b', () => aloud('honest-share')().wait(40_000)),
  'speak-extended': of('a', () =>
    aloud('honest-share')().give('a', { kind: 'extend' }).give('b', { kind: 'smaller-piece' }),
  ),
  'speak-quiet-sign': of('a', () => aloud('honest-share')().wait(138_000)),
  'speak-grace': of('a', () => aloud('honest-share')().wait(155_000)),
  'speak-writing': of('a', () => rehearsedTo('honest-share')),
  'speak-writing-draft': of('a', shared, draft('What I was longing for was ')),
  'listen-writing': of('b', shared),
  'hint-on-wording': of('a', shared, draft('You always come home when it is over.')),
  'take-back': of('a', () => shared().give('a', { kind: 'take-back', piece: 1 })),
  'heavy-asked': of('b', () => shared().give('a', { kind: 'ask-heavy' })),
  'heavy-asked-own': of('a', () => shared().give('a', { kind: 'ask-heavy' })),
  'heavy-not-now': of('a', () =>
    shared().give('a', { kind: 'ask-heavy' }).give('b', { kind: 'answer-heavy', yes: false }),
  ),
  'hand-back': of('b', () => shared().give('a', { kind: 'hand-over' })),
  heard: of('a', handedBack),
  'heard-listener': of('b', handedBack),
  more: speaker(aloud('honest-more')),
  understand: speaker(aloud('honest-validate')),
  'understand-listener': listener(aloud('honest-validate')),
  breath: of('a', aloud('honest-breath')),
  'need-answering': speaker(aloud('honest-need', 'answering')),
  agree: of('a', aloud('honest-agree')),
  close: of('a', aloud('honest-close')),
  paused: of('a', () => shared().give('b', { kind: 'pause' })),
  ...breakPictures(of, handedBack),
  'partner-gone': of('b', () => aloud('honest-share')().wait(30_000).lose('a').wait(9000)),
  'no-clock': of('a', () => rehearsedTo('honest-share', { ...HONEST_ALOUD, pace: 'no-clock' })),
  'name-hurt': of('a', () => rehearsedTo('after-0-roles', { ...HONEST_ALOUD, guide: 'after' })),
  'name-hurt-given': of('a', () => after('after-0-roles').give('a', { kind: 'name-hurt', hurt: 'b' })),
  'after-choose': of('b', () => choosing().give('a', { kind: 'propose', choice: AFTER })),
  'after-frame': of('a', () => after('after-0-frame')),
  'after-frame-begun': of('a', () => after('after-0-frame'), { list: framed }),
  'after-detail': of('a', () => after('after-0-detail'), { list: framed }),
  'after-detail-other': of('b', () => after('after-0-detail'), { list: framed }),
  'after-help': of('a', () => after('after-0-help')),
  'after-questions': of('a', () => inSitting(3, 'after-3-prepare'), { questions: carried }),
  'after-questions-other': of('b', () => inSitting(3, 'after-3-prepare'), { questions: carried }),
  'after-ask': of('a', () => inSitting(3, 'after-3-ask'), { questions: carried }),
  'after-resting': of('a', rested),
  'after-resting-asked': of('a', () => rested().give('a', { kind: 'shorten-rest' })),
  'after-resting-over': of('b', () => rested().wait(50 * 3_600_000)),
  'weekly-due': of('a', () => rehearsedTo('weekly-kept', { ...HONEST_ALOUD, guide: 'weekly' }), {
    list: dueList,
  }),
  'weekly-none-due': of('a', () => rehearsedTo('weekly-kept', { ...HONEST_ALOUD, guide: 'weekly' }), {
    list: empty,
  }),
  keeping: of('a', kept),
  'keeping-waiting': of('a', () => kept().give('a', { kind: 'choose-kept', pieces: [1] })),
  offline: () => (
    <Room
      seat="a"
      snapshot={{ ...shared().snapshot('a'), connection: 'lost', lostSince: 1 }}
      rest={draft('half a thought')}
    />
  ),
  'list-open': of('a', () => aloud('honest-agree')(), { listOpening: { added: null } }),
  'list-empty': of('a', () => aloud('honest-agree')(), { listOpening: { added: null }, list: empty }),
  'list-stopped': () => (
    <Room seat={otherSeat('a')} snapshot={{ ...new Rehearsal().snapshot('b'), connection: 'stopped' }} />
  ),
};
