import type { ReactNode } from 'react';
import type { Seat } from '@heard/shared/base';
import { listenerOf, type Rehearsal } from '../screens/conversation/gallery-snapshots.ts';

type Picture = (seat: Seat, make: () => Rehearsal) => () => ReactNode;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Every face of a break, of leaving and of coming back; `talk` brings the room into the middle of a talk. */
export function breakPictures(of: Picture, talk: () => Rehearsal): Readonly<Record<string, () => ReactNode>> {
  const called = () => talk().give('b', { kind: 'take-break', length: 'twenty-minutes' });
  const due = () => called().wait(20 * MINUTE_MS);
  const together = () => due().both({ kind: 'resume' }).wait(5000);
  const heard = () =>
    talk()
      .give('a', { kind: 'choose', option: 'heard' })
      .give('b', { kind: 'take-break', length: 'one-hour' })
      .wait(HOUR_MS)
      .both({ kind: 'resume' })
      .wait(5000);
  const twice = () =>
    heard()
      .both({ kind: 'go-on' })
      .give('a', { kind: 'take-break', length: 'twenty-minutes' })
      .wait(20 * MINUTE_MS)
      .both({ kind: 'resume' })
      .wait(5000);
  return {
    break: of('a', called),
    'break-own': of('b', called),
    'break-early': of('a', () =>
      talk()
        .give('b', { kind: 'take-break', length: 'three-hours' })
        .wait(30 * MINUTE_MS),
    ),
    'break-due': of('a', due),
    'break-not-back': of('a', () => due().give('a', { kind: 'resume' })),
    'break-longer': of('a', () => due().give('b', { kind: 'longer' })),
    'break-resting': of('a', () => called().wait(25 * HOUR_MS)),
    'break-time-found': of('a', () => {
      const resting = called().wait(25 * HOUR_MS);
      return resting.give('b', { kind: 'find-time', until: resting.now + 48 * HOUR_MS });
    }),
    'break-left': of('a', () => talk().give('b', { kind: 'leave-for-today' })),
    'break-left-own': of('b', () => talk().give('b', { kind: 'leave-for-today' })),
    'break-lost': of('a', () =>
      talk()
        .lose('b')
        .wait(3 * MINUTE_MS),
    ),
    'back-breath': of('a', () => due().both({ kind: 'resume' })),
    'back-together': of('a', heard),
    'back-nothing-heard': of('a', together),
    'back-other-lighter': of('a', () => together().give('b', { kind: 'lighter-topic' })),
    'back-second': of(listenerOf(talk()), twice),
    'rules-shown': of('a', () => talk().give('b', { kind: 'show-rules' })),
    parted: of('a', () => talk().give('b', { kind: 'part' })),
  };
}
