import { otherSeat } from '@heard/shared/base';
import type { PartnerView, TalkingView } from '@heard/shared/engine';
import { PrimaryButton, QuietButton } from '../../design/buttons.tsx';
import { Notice } from '../../design/notice.tsx';
import { useState } from 'react';
import { say } from '../../words/say.ts';
import type { Control } from './controls.ts';
import { tell } from './people.ts';
import { useSurroundings } from './room-surroundings.ts';
import { sentence, type Sentence } from './sentence.ts';

/** Answers of equal weight: chosen first, given by the filled button, so that no answer is the easy one. */
export function EvenChoice(props: {
  readonly controls: readonly Control[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}) {
  const { people } = useSurroundings();
  return (
    <div className="even-choice" role="group" aria-label={say('choose-answer.label')}>
      {props.controls.map((control) => (
        <QuietButton
          look="edged"
          key={control.id}
          isPressed={props.chosen === control.id}
          onPress={() => props.onChoose(control.id)}
        >
          {tell(people, control.label)}
        </QuietButton>
      ))}
    </div>
  );
}

export function GiveAnswer({ control }: { readonly control: Control | undefined }) {
  const { presses, isConnected } = useSurroundings();
  const isFree = isConnected && presses.waiting === null && control !== undefined;
  const isWaiting = control !== undefined && presses.waiting === control.id;
  return (
    <PrimaryButton onPress={isFree ? () => presses.press(control.id, control.command) : undefined}>
      {say(isWaiting ? 'room.waiting-press' : 'choose-answer.give')}
    </PrimaryButton>
  );
}

/** Who is ready, in words; the same facts on both screens. */
export function ReadyLine({ view }: { readonly view: TalkingView }) {
  const { people } = useSurroundings();
  const line = readyLine(view, people.seat);
  return line === null ? null : <p className="text ready-line">{tell(people, line)}</p>;
}

function readyLine(view: TalkingView, seat: 'a' | 'b'): Sentence | null {
  const { step } = view;
  if (step.kind !== 'private' && step.kind !== 'together') return null;
  const other = otherSeat(seat);
  if (step.rules !== null) {
    const all = step.rules[seat].length > 0 && step.rules[seat].every(Boolean);
    return all && !step.rules[other].every(Boolean) ? sentence('rules.waiting') : null;
  }
  if (step.ready[seat] && !step.ready[other]) return sentence('ready.waiting-own');
  if (step.ready[other] && !step.ready[seat]) return sentence('ready.other');
  return step.kind === 'private' ? sentence('ready.getting-ready') : null;
}

/** What "a little longer" gives the other, what was taken, and what is here because the other took it. */
export function Minutes({ can, view }: { readonly can: PartnerView['can']; readonly view: TalkingView }) {
  const { people } = useSurroundings();
  const { minutes, floor } = view.step;
  if (floor === null) return null;
  const lines: Sentence[] = [];
  const own = floor === people.seat;
  if (own && minutes.mirrored > 0) lines.push(sentence('clock.mirrored-own', { count: minutes.mirrored }));
  if (minutes.given > 0)
    lines.push(sentence(own ? 'clock.given-own' : 'clock.given', { count: minutes.given }));
  else if (can.extend) lines.push(sentence('clock.extend-line'));
  return lines.map((line) => (
    <p className="small" key={line.word}>
      {tell(people, line)}
    </p>
  ));
}

/** The other's connection is gone: what that means for the time, and that nothing is asked of anyone. */
export function PartnerGone({ view }: { readonly view: TalkingView }) {
  const { people } = useSurroundings();
  if (view.partnerGoneSince === null) return null;
  const { floor } = view.step;
  // Where no clock stands still, nothing has been paused: whoever is here can go on.
  if (view.clock.kind === 'none')
    return (
      <Notice>
        <p>{tell(people, sentence('gone.dropped'))}</p>
      </Notice>
    );
  const keeps = floor === people.seat ? 'gone.keeps-own' : 'gone.keeps';
  return (
    <Notice>
      <p>
        {tell(people, sentence('gone.paused'))} {floor === null ? '' : tell(people, sentence(keeps))}
      </p>
      <p className="small">{say('gone.wait')}</p>
    </Notice>
  );
}

/** Local to this screen until the answer is given. */
export function useChosen(): readonly [string | null, (id: string) => void] {
  return useState<string | null>(null);
}
