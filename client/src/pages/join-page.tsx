import '../design/more-icons.ts';
import '../words/all-words.ts';
import { useState, type ComponentProps } from 'react';
import { useApp } from '../app-parts.ts';
import { goTo } from '../hooks/use-path.ts';
import { JoinScreen } from '../screens/join-screen.tsx';
import { WholePageScreen, type WholePage } from '../screens/whole-page-screen.tsx';
import type { ReceivedInvite, WaysIn } from '../ways-in/ways-in-port.ts';
import { DeviceJoinPage } from './device-join-page.tsx';
import { useDeviceWays } from './use-device-ways.ts';
import { useWaysIn } from './use-ways-in.ts';

interface JoinPageProps {
  readonly room: string;
  readonly onHelp: () => void;
}

/** What an invite opens. Reading it uses nothing up; the press does. */
export default function JoinPage(props: JoinPageProps) {
  const ways = useDeviceWays();
  const [device] = useState(() => ways.received(props.room));
  return device === null ? <PartnerInvite {...props} /> : <DeviceJoinPage {...props} received={device} />;
}

function PartnerInvite(props: JoinPageProps) {
  const app = useApp();
  const waysIn = useWaysIn();
  const [received] = useState(() => waysIn.received(props.room));
  const bar = { onLeave: app.leave, onHelp: props.onHelp };
  if (received.kind === 'invite') return <Invited {...props} waysIn={waysIn} from={received.from} />;
  const page = PAGES[received.kind];
  const isHere = received.kind === 'own-invite' || received.kind === 'already-in';
  return (
    <WholePageScreen
      {...bar}
      page={page}
      onAction={() => goTo(isHere ? `/room/${props.room}` : '/', 'replace')}
    />
  );
}

const PAGES = {
  'own-invite': 'invite-own',
  'already-in': 'invite-here',
  'no-key': 'invite-altered',
  altered: 'invite-altered',
} as const satisfies Record<Exclude<ReceivedInvite['kind'], 'invite'>, WholePage>;

function Invited(props: JoinPageProps & { readonly waysIn: WaysIn; readonly from: string | null }) {
  const app = useApp();
  const { waysIn, room } = props;
  const [name, setName] = useState('');
  const [memory] = useState(waysIn.memory);
  const [state, setState] = useState<ComponentProps<typeof JoinScreen>['state']>('ready');
  const comeIn = async (): Promise<void> => {
    setState('coming-in');
    const claimed = await waysIn.claim(room, name);
    if (claimed.ok) goTo(`/room/${room}`, 'replace');
    else setState({ trouble: claimed.trouble });
  };
  const bar = { onLeave: app.leave, onHelp: props.onHelp };
  if (typeof state === 'object' && state.trouble === 'invite-gone') {
    return <WholePageScreen {...bar} page="invite-gone" onAction={() => goTo('/', 'replace')} />;
  }
  return (
    <JoinScreen
      {...bar}
      from={props.from}
      host={window.location.host}
      name={name}
      memory={memory}
      state={state}
      onName={setName}
      onComeIn={() => void comeIn()}
      onNotNow={() => setState('declined')}
      onReconsider={() => setState('ready')}
    />
  );
}
