import type { ReactNode } from 'react';
import { Frame } from '../design/frame.tsx';
import { useArrivalFocus } from '../hooks/use-arrival-focus.ts';
import { say } from '../words/say.ts';

interface DoorFrameProps {
  readonly onLeave: () => void;
  /** Undefined: this is the help page. */
  readonly onHelp: (() => void) | undefined;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** The frame outside a room: the product's name on top, the same bar below. */
export function DoorFrame(props: DoorFrameProps) {
  useArrivalFocus(true);
  return (
    <Frame
      top={say('product.name')}
      action={props.action}
      bar={{
        label: say('bar.label'),
        leave: { label: say('bar.leave'), onPress: props.onLeave },
        pause: null,
        help: { label: say('bar.help'), onPress: props.onHelp },
      }}
    >
      {props.children}
    </Frame>
  );
}
