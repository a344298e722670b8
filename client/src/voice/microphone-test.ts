import type { Hearing } from './hearing.ts';
import type { Microphone, MicrophoneState } from './microphone.ts';

interface MicrophoneTestSnapshot {
  readonly microphone: MicrophoneState;
  readonly isBlocked: boolean;
}

/** A try of microphone and sound before a talk. Nothing leaves the device, and nothing is kept. */
export interface MicrophoneTest {
  readonly snapshot: () => MicrophoneTestSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  readonly open: () => void;
  readonly playSound: () => void;
  readonly level: () => number;
  readonly close: () => void;
}

export interface MicrophoneTestParts {
  readonly openMicrophone: (onChange: () => void) => Microphone;
  readonly openHearing: (onChange: () => void) => Hearing;
  readonly onOpened: () => void;
}

export function openMicrophoneTest(parts: MicrophoneTestParts): MicrophoneTest {
  const listeners = new Set<() => void>();
  let snapshot: MicrophoneTestSnapshot = { microphone: 'off', isBlocked: false };
  let isClosed = false;
  const changed = (): void => {
    if (isClosed) return;
    hearing.listenTo(microphone.track());
    if (microphone.track() !== null) parts.onOpened();
    snapshot = { microphone: microphone.state(), isBlocked: hearing.isBlocked() };
    for (const listener of listeners) listener();
  };
  const hearing = parts.openHearing(changed);
  const microphone = parts.openMicrophone(changed);
  return {
    snapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: () => {
      hearing.wake();
      void microphone.open();
    },
    playSound: () => hearing.chime(),
    level: () => hearing.level(),
    close: () => {
      isClosed = true;
      microphone.close();
      hearing.close();
      listeners.clear();
    },
  };
}
