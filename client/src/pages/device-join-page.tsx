import '../words/alone-words.ts';
import { useState, type ComponentProps } from 'react';
import { useApp } from '../app-parts.ts';
import { goTo } from '../hooks/use-path.ts';
import { DeviceJoinScreen } from '../screens/device-join-screen.tsx';
import { WholePageScreen } from '../screens/whole-page-screen.tsx';
import type { ReceivedDevice } from '../ways-in/device-ways.ts';
import { useDeviceWays } from './use-device-ways.ts';

interface DeviceJoinPageProps {
  readonly room: string;
  readonly received: ReceivedDevice;
  readonly onHelp: () => void;
}

/** What a link for another device of one's own opens. */
export function DeviceJoinPage(props: DeviceJoinPageProps) {
  const app = useApp();
  const ways = useDeviceWays();
  const { room } = props;
  const [keeps, setKeeps] = useState<'copy' | 'nothing'>('copy');
  const [state, setState] = useState<ComponentProps<typeof DeviceJoinScreen>['state']>('ready');
  const bar = { onLeave: app.leave, onHelp: props.onHelp };
  if (props.received === 'altered')
    return <WholePageScreen {...bar} page="invite-altered" onAction={goFront} />;
  if (props.received === 'other-seat')
    return <WholePageScreen {...bar} page="other-seat" onAction={goFront} />;
  if (typeof state === 'object' && state.trouble === 'device-link-gone')
    return <WholePageScreen {...bar} page="device-link-gone" onAction={goFront} />;
  const add = async (): Promise<void> => {
    setState('adding');
    const claimed = await ways.claim(room, keeps === 'nothing');
    if (claimed.ok) goTo(`/room/${room}`, 'replace');
    else setState({ trouble: claimed.trouble });
  };
  return (
    <DeviceJoinScreen {...bar} keeps={keeps} state={state} onKeeps={setKeeps} onAdd={() => void add()} />
  );
}

function goFront(): void {
  goTo('/', 'replace');
}
