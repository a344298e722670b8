import '../words/all-words.ts';
import { useState, useSyncExternalStore } from 'react';
import { useApp } from '../app-parts.ts';
import { HelpScreen } from '../screens/help-screen.tsx';
import { helpLinesHere } from './help-lines-here.ts';

/** Asks the network nothing, so that opening it shows nowhere. */
export default function HelpPage(props: { readonly onBack: () => void }) {
  const app = useApp();
  const [country, setCountry] = useState<string | null>(null);
  const lines = useSyncExternalStore(helpLinesHere.subscribe, helpLinesHere.read);
  return (
    <HelpScreen
      lines={lines}
      address={`${window.location.host}/help`}
      country={country}
      onCountry={setCountry}
      onBack={props.onBack}
      onLeave={app.leave}
    />
  );
}
