import { useState } from 'react';
import { QuietButton } from '../../design/buttons.tsx';
import { Icon } from '../../design/icon.tsx';
import { Notice } from '../../design/notice.tsx';
import { SeatMark } from '../../design/seat-mark.tsx';
import type { KeptWordsView, ListPort, ListSnapshot } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';
import { nameOf, type People } from '../conversation/people.ts';
import { AgreementsSection } from './agreements-section.tsx';
import { NeedsSection } from './needs-section.tsx';

interface ListContentProps {
  readonly list: ListPort;
  readonly snapshot: ListSnapshot;
  readonly people: People;
  /** An item that was just added from elsewhere and takes the focus. */
  readonly added: string | null;
  /** Absent where there is no way to it. */
  readonly onTakeAway?: (() => void) | undefined;
}

/** The shared list: beside the conversation, in a sheet, and on the room's home. */
export function ListContent({ list, snapshot, people, added, onTakeAway }: ListContentProps) {
  const [own, setOwn] = useState<string | null>(null);
  const sections = { list, people, added: own ?? added, onAdded: setOwn };
  return (
    <div className="stack list" data-gap="wide">
      <SavingLine list={list} snapshot={snapshot} />
      {snapshot.troubles.length === 0 ? null : (
        <Notice>
          {snapshot.troubles.map((trouble) => (
            <div className="stack" data-gap="close" key={trouble.kind}>
              <p>{say(`list.trouble.${trouble.kind}`)}</p>
              {trouble.action === undefined ? null : (
                <QuietButton onPress={() => list.answerTrouble(trouble.kind)}>
                  {say(`list.trouble-action.${trouble.action}`)}
                </QuietButton>
              )}
            </div>
          ))}
        </Notice>
      )}
      {snapshot.saving === 'loading' ? null : (
        <div className="list-columns">
          <NeedsSection {...sections} needs={snapshot.needs} />
          <AgreementsSection {...sections} agreements={snapshot.agreements} />
        </div>
      )}
      {snapshot.kept.length === 0 ? null : <KeptWords kept={snapshot.kept} people={people} />}
      {onTakeAway === undefined ? null : (
        <QuietButton place="start" icon="print" onPress={onTakeAway}>
          {say('take.open')}
        </QuietButton>
      )}
    </div>
  );
}

function SavingLine({ list, snapshot }: { readonly list: ListPort; readonly snapshot: ListSnapshot }) {
  return (
    <div className="saving-line">
      <p className="saving-state" role="status" data-saving={snapshot.saving}>
        <Icon name={ICONS[snapshot.saving]} />
        {say(`list.${snapshot.saving}`)}
      </p>
      <div className="row" role="group" aria-label={say('list.changes')}>
        <QuietButton icon="undo" onPress={list.canUndo() ? list.undo : undefined}>
          {say('list.undo')}
        </QuietButton>
        <QuietButton onPress={list.canRedo() ? list.redo : undefined}>{say('list.redo')}</QuietButton>
      </div>
    </div>
  );
}

const ICONS = { saved: 'check', 'not-saved': 'clock', offline: 'offline', loading: 'clock' } as const;

function KeptWords({ kept, people }: { readonly kept: readonly KeptWordsView[]; readonly people: People }) {
  return (
    <section className="stack" data-gap="close" aria-labelledby="kept-title">
      <h2 className="title" id="kept-title">
        {say('list.kept')}
      </h2>
      <ul className="plain-list pieces">
        {kept.map((words) => (
          <li className="piece" data-seat={words.seat} key={words.id}>
            <span className="label">
              <SeatMark
                seat={words.seat}
                name={say('list.kept-from', { name: nameOf(people, words.seat), number: words.conversation })}
              />
            </span>
            <span className="piece-text">{words.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
