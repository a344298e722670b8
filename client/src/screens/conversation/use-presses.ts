import { useCallback, useRef, useState } from 'react';
import type { Answer } from '@heard/shared/protocol';
import type { NotSent } from '../../room/room-port.ts';
import { answerSentence } from './answer-sentence.ts';
import type { Pressable } from './controls.ts';
import type { Sentence } from './sentence.ts';

/** How a screen or step came: by an own press, by the other or the clock, or it is the one that was there. */
type Arrival = 'first' | 'same' | 'own' | 'other';

/** The presses of the room: one under way at a time, and what its answer had to say. */
export interface Presses {
  /** Id of the control whose answer is awaited; null: none. */
  readonly waiting: string | null;
  /** Why the last press changed nothing; null after one that did. */
  readonly said: Sentence | null;
  readonly press: (id: string, command: Pressable) => void;
  /** Tells once for each new place how it came. */
  readonly arrive: (place: string) => Arrival;
}

/** `turn` is the one on the screen: a press that left it as it was brings no new place by itself. */
export function usePresses(
  send: (command: Pressable) => Promise<Answer | NotSent>,
  turn: number | null,
): Presses {
  const [waiting, setWaiting] = useState<string | null>(null);
  const [said, setSaid] = useState<Sentence | null>(null);
  const underWay = useRef(false);
  const own = useRef(false);
  const place = useRef<string | null>(null);
  const press = useCallback(
    (id: string, command: Pressable): void => {
      // Rules are tapped one after the other in quick succession and none of them moves the step alone.
      const locks = command.kind !== 'keep-rule';
      if (locks && underWay.current) return;
      if (locks) {
        underWay.current = true;
        setWaiting(id);
      }
      own.current = true;
      const answered = (answer: Answer | NotSent): void => {
        if (!answer.ok || answer.state.view.turn === turn) own.current = false;
        if (locks) {
          underWay.current = false;
          setWaiting(null);
        }
        setSaid(answerSentence(answer));
      };
      send(command).then(answered, () => answered({ ok: false, notSent: true }));
    },
    [send, turn],
  );
  const arrive = useCallback((next: string): Arrival => {
    const before = place.current;
    if (before === next) return 'same';
    place.current = next;
    const wasOwn = own.current;
    own.current = false;
    if (before === null) return 'first';
    return wasOwn ? 'own' : 'other';
  }, []);
  return { waiting, said, press, arrive };
}
