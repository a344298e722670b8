import '../words/all-words.ts';
import { useState } from 'react';
import { useApp } from '../app-parts.ts';
import { goTo } from '../hooks/use-path.ts';
import { RightForUsScreen } from '../screens/right-for-us-screen.tsx';
import { WholePageScreen } from '../screens/whole-page-screen.tsx';

/** Pages that need no room and store nothing. */
export default function OutsidePage(props: {
  readonly page: 'right-for-us' | 'needs-https' | 'unknown';
  readonly onHelp: () => void;
}) {
  const app = useApp();
  const [country, setCountry] = useState<string | null>(null);
  const bar = { onLeave: app.leave, onHelp: props.onHelp };
  if (props.page === 'needs-https')
    return <WholePageScreen {...bar} page="needs-https" onAction={undefined} />;
  if (props.page === 'unknown')
    return <WholePageScreen {...bar} page="unknown" onAction={() => goTo('/', 'replace')} />;
  return <RightForUsScreen {...bar} country={country} onCountry={setCountry} onBack={() => goTo('/')} />;
}
