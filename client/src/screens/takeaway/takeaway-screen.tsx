import { useState, type ReactNode } from 'react';
import type { PerSeat, Seat } from '@heard/shared/base';
import { PrimaryButton, QuietButton } from '../../design/buttons.tsx';
import { TextField } from '../../design/text-field.tsx';
import { ITEM_KINDS } from '../../takeaway/item-kinds.ts';
import type { Takeaway } from '../../takeaway/takeaway.ts';
import { say, sayWith } from '../../words/say.ts';
import { RoomFrame, type BarActions } from '../room-frame.tsx';
import './takeaway.css';

export type FileWanted =
  | { readonly kind: 'markdown' | 'json' }
  | { readonly kind: 'calendar'; readonly title: string; readonly nextTalk: string };

interface TakeawayProps extends BarActions {
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  /** Everything there is to take along. */
  readonly all: Takeaway;
  readonly leftOut: ReadonlySet<string>;
  readonly onToggle: (kind: string) => void;
  readonly onLetter: () => void;
  /** False: there was nothing to make a file of. */
  readonly onFile: (wanted: FileWanted) => boolean;
  /** Bringing a file back; absent where nothing can be changed. */
  readonly bringing: ReactNode;
  readonly onBack: () => void;
}

/** What goes along and how. Everything is made here; nobody is told. */
export function TakeawayScreen(props: TakeawayProps) {
  const [told, setTold] = useState<'take.made' | 'take.calendar-empty' | null>(null);
  const kinds = ITEM_KINDS.filter(({ kind }) => props.all.items.some((item) => item.kind === kind));
  const isEmpty = kinds.every(({ kind }) => props.leftOut.has(kind));
  const make = (wanted: FileWanted) => () =>
    setTold(props.onFile(wanted) ? 'take.made' : 'take.calendar-empty');
  return (
    <RoomFrame
      seat={props.seat}
      names={props.names}
      onPause={null}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={
        <>
          <PrimaryButton icon="print" onPress={isEmpty ? undefined : props.onLetter}>
            {say('take.letter')}
          </PrimaryButton>
          <QuietButton icon="back" onPress={props.onBack}>
            {say('take.back')}
          </QuietButton>
        </>
      }
    >
      <div className="stack" data-gap="wide">
        <h1 className="display">{say('take.title')}</h1>
        <p className="prompt">{kinds.length === 0 ? say('take.empty') : say('take.line')}</p>
        <WhatGoesIn kinds={kinds} leftOut={props.leftOut} onToggle={props.onToggle} />
        <div className="take-choices">
          <QuietButton look="edged" onPress={isEmpty ? undefined : make({ kind: 'markdown' })}>
            {say('take.markdown')}
          </QuietButton>
          <QuietButton look="edged" onPress={isEmpty ? undefined : make({ kind: 'json' })}>
            {say('take.json')}
          </QuietButton>
        </div>
        <CalendarPart onMake={(title, nextTalk) => make({ kind: 'calendar', title, nextTalk })()} />
        <p role="status">{told === null ? null : say(told)}</p>
        {props.bringing}
      </div>
    </RoomFrame>
  );
}

function WhatGoesIn(
  props: Pick<TakeawayProps, 'leftOut' | 'onToggle'> & { readonly kinds: typeof ITEM_KINDS },
) {
  if (props.kinds.length === 0) return null;
  return (
    <fieldset className="take-choices">
      <legend className="title">{say('take.what')}</legend>
      {props.kinds.map(({ kind, heading }) => (
        <label className="take-choice" key={kind}>
          <input type="checkbox" checked={!props.leftOut.has(kind)} onChange={() => props.onToggle(kind)} />
          {sayWith(heading, {})}
        </label>
      ))}
    </fieldset>
  );
}

function CalendarPart({ onMake }: { readonly onMake: (title: string, nextTalk: string) => void }) {
  const [title, setTitle] = useState<string>(say('take.calendar-title-usual'));
  const [nextTalk, setNextTalk] = useState('');
  return (
    <section className="stack" data-gap="close">
      <h2 className="title">{say('take.calendar')}</h2>
      <p className="text">{say('take.calendar-line')}</p>
      <TextField label={say('take.calendar-title')} value={title} onChange={setTitle} maxLength={100} />
      <label className="text-field">
        <span className="text-field-label">{say('take.next-talk')}</span>
        <input
          className="text-field-input"
          type="datetime-local"
          value={nextTalk}
          onChange={(event) => setNextTalk(event.target.value)}
        />
      </label>
      <QuietButton
        place="start"
        look="edged"
        icon="calendar"
        onPress={() =>
          onMake(title.trim() === '' ? say('take.calendar-title-usual') : title, nextTalk.slice(0, 16))
        }
      >
        {say('take.calendar-file')}
      </QuietButton>
    </section>
  );
}
