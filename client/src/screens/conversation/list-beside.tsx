import type { ReactNode } from 'react';
import { QuietButton } from '../../design/buttons.tsx';
import { Sheet } from '../../design/sheet.tsx';
import { say } from '../../words/say.ts';

/** How the list was opened: with an item just added, or to look. */
export interface ListOpening {
  readonly added: string | null;
}

/** The list beside the conversation where there is room, over it where there is not. */
export function ListBeside(props: {
  readonly isWide: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  if (!props.isWide) {
    return (
      <Sheet title={say('list.title')} closeLabel={say('room.close-list')} onClose={props.onClose}>
        {props.children}
      </Sheet>
    );
  }
  return (
    <aside className="list-beside" aria-labelledby="list-beside-title">
      <div className="list-beside-head">
        <h2 className="title" id="list-beside-title">
          {say('list.title')}
        </h2>
        <QuietButton icon="close" onPress={props.onClose}>
          {say('room.close-list')}
        </QuietButton>
      </div>
      {props.children}
    </aside>
  );
}
