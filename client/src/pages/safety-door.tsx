import '../words/alone-words.ts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useApp } from '../app-parts.ts';
import { copyText } from '../device/copy-text.ts';
import { doorWaitMs } from '../device/door-wait.ts';
import type { OwnFrameProps } from '../screens/own-frame.tsx';
import {
  DoorQuestions,
  DoorReading,
  DoorSettling,
  NotTodayScreen,
  type SimpleThing,
} from '../screens/safety-door-screen.tsx';
import { say } from '../words/say.ts';
import { helpLinesHere } from './help-lines-here.ts';

interface SafetyDoorProps extends OwnFrameProps {
  /** The least time is kept where somebody could tell when this ends; over help nobody can. */
  readonly isTimed: boolean;
  readonly onDone: () => void;
}

/** Each alone, before the first talk, and again from help. It stores nothing and asks the network nothing. */
export default function SafetyDoor(props: SafetyDoorProps) {
  const app = useApp();
  const frame = { bar: props.bar, people: props.people };
  const [at, setAt] = useState<'questions' | 'reading' | 'not-today' | 'settling'>('questions');
  const [country, setCountry] = useState<string | null>(null);
  const lines = useSyncExternalStore(helpLinesHere.subscribe, helpLinesHere.read);
  const [opensAt] = useState(() => app.clock.monotonic() + (props.isTimed ? doorWaitMs(app.random) : 0));
  const isSettling = at === 'settling';
  const { onDone } = props;
  useEffect(() => {
    if (!isSettling) return undefined;
    return app.clock.after(Math.max(0, opensAt - app.clock.monotonic()), onDone);
  }, [app.clock, isSettling, opensAt, onDone]);
  switch (at) {
    case 'questions':
      return <DoorQuestions {...frame} onContinue={() => setAt('reading')} />;
    case 'reading':
      return (
        <DoorReading
          {...frame}
          lines={lines}
          address={`${window.location.host}/help`}
          country={country}
          onCountry={setCountry}
          onGoOn={() => setAt('settling')}
          onNotToday={() => setAt('not-today')}
        />
      );
    case 'not-today':
      return <NotToday {...frame} onStepOut={app.leave} onBack={() => setAt('reading')} />;
    default:
      return <DoorSettling {...frame} />;
  }
}

function NotToday(props: OwnFrameProps & { readonly onStepOut: () => void; readonly onBack: () => void }) {
  const [copied, setCopied] = useState<{
    readonly what: SimpleThing;
    readonly ended: 'copied' | 'denied';
  } | null>(null);
  const copy = async (what: SimpleThing): Promise<void> =>
    setCopied({ what, ended: await copyText(say(what)) });
  return <NotTodayScreen {...props} copied={copied} onCopy={(what) => void copy(what)} />;
}
