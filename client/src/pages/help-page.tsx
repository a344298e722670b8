import '../words/alone-words.ts';
import { useState, useSyncExternalStore } from 'react';
import { useApp } from '../app-parts.ts';
import type { OpenRoom } from '../room/open-room.ts';
import { HelpScreen, type AskForHelp } from '../screens/help-screen.tsx';
import { helpLinesHere } from './help-lines-here.ts';
import SafetyDoor from './safety-door.tsx';

/** Asks the network nothing, so that opening it shows nowhere. */
export default function HelpPage(props: { readonly onBack: () => void }) {
  const app = useApp();
  const [isAtDoor, setAtDoor] = useState(false);
  const [country, setCountry] = useState<string | null>(null);
  const lines = useSyncExternalStore(helpLinesHere.subscribe, helpLinesHere.read);
  const asking = useAskForHelp(app.openRoom.current);
  if (isAtDoor) {
    const bar = { onLeave: app.leave, onHelp: () => setAtDoor(false) };
    return <SafetyDoor bar={bar} people={null} isTimed={false} onDone={() => setAtDoor(false)} />;
  }
  return (
    <HelpScreen
      lines={lines}
      address={`${window.location.host}/help`}
      country={country}
      onCountry={setCountry}
      asking={asking}
      onDoor={() => setAtDoor(true)}
      onBack={props.onBack}
      onLeave={app.leave}
    />
  );
}

const nothingToHear = () => () => undefined;

/** "I'd like help" in a talk is an ordinary pause: the same command, and so the same to the partner. */
function useAskForHelp(opened: OpenRoom | null): AskForHelp {
  const room = opened?.room ?? null;
  const snapshot = useSyncExternalStore(room?.subscribe ?? nothingToHear, () => room?.snapshot() ?? null);
  const [isPaused, setPaused] = useState(false);
  const mayPause = snapshot?.connection === 'connected' && snapshot.state?.view.can.pause === true;
  if (isPaused) return 'paused';
  if (room === null || !mayPause) return null;
  return () => void room.send({ kind: 'pause' }).then((answer) => setPaused(answer.ok));
}
