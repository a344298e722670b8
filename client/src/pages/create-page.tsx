import '../design/more-icons.ts';
import '../words/all-words.ts';
import { useState, type ComponentProps } from 'react';
import { useApp } from '../app-parts.ts';
import { goTo } from '../hooks/use-path.ts';
import { CreateScreen } from '../screens/create-screen.tsx';
import { useWaysIn } from './use-ways-in.ts';

const FIRST_INVITE_HOURS = 24;

/** One name, one press, and the room is there. */
export default function CreatePage(props: { readonly onHelp: () => void; readonly onBack: () => void }) {
  const app = useApp();
  const waysIn = useWaysIn();
  const [name, setName] = useState('');
  const [state, setState] = useState<ComponentProps<typeof CreateScreen>['state']>('ready');
  const make = async (): Promise<void> => {
    setState('making');
    const made = await waysIn.create(name, FIRST_INVITE_HOURS);
    if (made.ok) goTo(`/room/${made.value.room}`);
    else setState({ trouble: made.trouble });
  };
  return (
    <CreateScreen
      name={name}
      state={state}
      onName={setName}
      onMake={() => void make()}
      onBack={props.onBack}
      onLeave={app.leave}
      onHelp={props.onHelp}
    />
  );
}
