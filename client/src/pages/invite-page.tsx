import { copyText } from '../device/copy-text.ts';
import { useState, type ComponentProps } from 'react';
import type { PerSeat } from '@heard/shared/base';
import type { InviteHours } from '@heard/shared/protocol';
import { useTicks } from '../hooks/use-ticks.ts';
import { Sheet } from '../design/sheet.tsx';
import { useList } from '../hooks/use-list.ts';
import type { ListPort } from '../list/list-port.ts';
import { ListContent } from '../screens/list/list-content.tsx';
import type { OpenRoom } from '../room/open-room.ts';
import { InviteScreen } from '../screens/invite-screen.tsx';
import type { BarActions } from '../screens/room-frame.tsx';
import { WaitingScreen } from '../screens/waiting-screen.tsx';
import { say } from '../words/say.ts';
import { useWaysIn } from './use-ways-in.ts';

interface InvitePageProps extends BarActions {
  readonly opened: OpenRoom;
  readonly names: PerSeat<string | null>;
}

const LINE_MS = 20_000;
/** 15 minutes of lines. */
const LONG_AFTER_LINES = 45;

/** The room while its second seat is free: the invite to hand over, and the place to wait. */
export default function InvitePage(props: InvitePageProps) {
  const { opened, names } = props;
  const waysIn = useWaysIn();
  const [invite, setInvite] = useState(() => waysIn.openInvite(opened.id));
  const [isWaiting, setWaiting] = useState(false);
  const [note, setNote] = useState(() => say('invite.note-suggested'));
  const [copying, setCopying] = useState<ComponentProps<typeof InviteScreen>['copying']>('not-yet');
  const [state, setState] = useState<ComponentProps<typeof InviteScreen>['state']>('ready');
  const bar = { onLeave: props.onLeave, onHelp: props.onHelp, seat: opened.seat, names };
  if (invite === null || isWaiting) {
    return (
      <WaitingAlone
        {...bar}
        list={opened.list}
        onShowInvite={invite === null ? undefined : () => setWaiting(false)}
      />
    );
  }
  const renew = async (hours: InviteHours): Promise<void> => {
    setState('renewing');
    const renewed = await waysIn.renew(opened.id, hours);
    if (renewed.ok) setInvite(renewed.value);
    if (renewed.ok) setCopying('not-yet');
    setState(renewed.ok ? 'ready' : { trouble: renewed.trouble });
  };
  return (
    <InviteScreen
      {...bar}
      link={invite.link}
      hours={invite.hours}
      memory={invite.memory}
      note={note}
      canShare={'share' in navigator}
      copying={copying}
      state={state}
      onShare={() => void share(note, invite.link)}
      onCopy={() => void copyText(invite.link).then(setCopying)}
      onNote={setNote}
      onRenew={(hours) => void renew(hours)}
      onWait={() => setWaiting(true)}
    />
  );
}

interface WaitingAloneProps extends BarActions {
  readonly seat: OpenRoom['seat'];
  readonly names: PerSeat<string | null>;
  readonly list: ListPort;
  readonly onShowInvite: (() => void) | undefined;
}

function WaitingAlone(props: WaitingAloneProps) {
  const { list, ...waiting } = props;
  const line = useTicks(LINE_MS);
  const snapshot = useList(list);
  const [isListOpen, setListOpen] = useState(false);
  return (
    <>
      <WaitingScreen
        {...waiting}
        connection={null}
        who="alone"
        line={line}
        isLong={line >= LONG_AFTER_LINES}
        onReady={undefined}
        onNotReady={undefined}
        onOpenList={() => setListOpen(true)}
      />
      {isListOpen ? (
        <Sheet
          title={say('list.title')}
          closeLabel={say('room.close-list')}
          onClose={() => setListOpen(false)}
        >
          <ListContent
            list={list}
            snapshot={snapshot}
            people={{ seat: props.seat, names: props.names }}
            added={null}
          />
        </Sheet>
      ) : null}
    </>
  );
}

/** The link goes in the field that apps treat as an address; closing the sheet is not a failure. */
async function share(text: string, url: string): Promise<void> {
  try {
    await navigator.share({ text, url });
  } catch {
    // Closed without sharing.
  }
}
