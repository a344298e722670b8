import '../words/all-words.ts';
import { useState } from 'react';
import { useApp } from '../app-parts.ts';
import { HelpScreen } from '../screens/help-screen.tsx';

/** Asks the network nothing, so that opening it shows nowhere. */
export default function HelpPage(props: { readonly onBack: () => void }) {
  const app = useApp();
  const [country, setCountry] = useState<string | null>(null);
  return <HelpScreen country={country} onCountry={setCountry} onBack={props.onBack} onLeave={app.leave} />;
}
