import { useState } from 'react';
import { QuietButton } from '../../design/buttons.tsx';
import { Icon } from '../../design/icon.tsx';
import { Notice } from '../../design/notice.tsx';
import type { ListPort, ListSnapshot, RemovableKind, RemovedView } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';
import { tell, type People } from '../conversation/people.ts';
import { sentence } from '../conversation/sentence.ts';
import { ActsSection } from './acts-section.tsx';
import { AgreementsSection } from './agreements-section.tsx';
import { KeptWords } from './kept-words.tsx';
import { NeedsSection } from './needs-section.tsx';
import { ParkedSection, ShelfSection, WishesSection } from './note-sections.tsx';

interface ListContentProps {
  readonly list: ListPort;
  readonly snapshot: ListSnapshot;
  readonly people: People;
  /** An item that was just added from elsewhere and takes the focus. */
  readonly added: string | null;
  /** Absent where there is no way to it. */
  readonly onTakeAway?: (() => void) | undefined;
  /** The two check words, on a page of their own. */
  readonly onCompare?: (() => void) | undefined;
}

/** The shared list: beside the conversation, in a sheet, and on the room's home. */
export function ListContent(props: ListContentProps) {
  const { list, snapshot, people, added, onTakeAway } = props;
  const [own, setOwn] = useState<string | null>(null);
  const removedOf = (kind: RemovableKind): readonly RemovedView[] =>
    snapshot.removed.filter((one) => one.kind === kind);
  const sections = { list, people, added: own ?? added, onAdded: setOwn };
  return (
    <div className="stack list" data-gap="wide">
      <SavingLine list={list} snapshot={snapshot} />
      <Troubles list={list} snapshot={snapshot} people={people} />
      {snapshot.saving === 'loading' ? null : (
        <>
          <div className="list-columns">
            <AgreementsSection {...sections} agreements={snapshot.agreements} today={snapshot.today} />
            <NeedsSection {...sections} needs={snapshot.needs} removed={removedOf('need')} />
          </div>
          <div className="list-folds">
            <ActsSection
              {...sections}
              acts={snapshot.acts}
              removed={removedOf('act')}
              key={foldKey(snapshot.acts, own)}
            />
            <WishesSection {...sections} wishes={snapshot.wishes} removed={removedOf('wish')} />
            <ShelfSection {...sections} shelf={snapshot.shelf} removed={removedOf('victory')} />
            <ParkedSection {...sections} parked={snapshot.parked} removed={removedOf('parked')} />
            <KeptWords list={list} kept={snapshot.kept} removed={removedOf('kept')} people={people} />
          </div>
        </>
      )}
      {snapshot.partnerKey === 'taken' ? <KeyTaken people={people} onCompare={props.onCompare} /> : null}
      {onTakeAway === undefined ? null : (
        <QuietButton place="start" icon="print" onPress={onTakeAway}>
          {say('take.open')}
        </QuietButton>
      )}
    </div>
  );
}

/** "I did this" under an agreement opens the small acts, where it now stands. */
function foldKey(acts: ListSnapshot['acts'], own: string | null): string {
  return acts.some(({ id, agreement }) => id === own && agreement !== null) ? `acts-${own}` : 'acts';
}

function Troubles({ list, snapshot, people }: Pick<ListContentProps, 'list' | 'snapshot' | 'people'>) {
  if (snapshot.troubles.length === 0) return null;
  const hasOtherKey = snapshot.troubles.some(({ kind }) => kind === 'partner-key');
  return (
    <Notice>
      {snapshot.troubles.map((trouble) => (
        <div className="stack" data-gap="close" key={trouble.kind}>
          <p>{tell(people, sentence(`list.trouble.${trouble.kind}`))}</p>
          {trouble.action === undefined ? null : (
            <QuietButton onPress={() => list.answerTrouble(trouble.kind)}>
              {say(`list.trouble-action.${trouble.action}`)}
            </QuietButton>
          )}
        </div>
      ))}
      {hasOtherKey ? (
        <QuietButton look="edged" onPress={list.keys.takePartners}>
          {say('list.take-key')}
        </QuietButton>
      ) : null}
    </Notice>
  );
}

/** Nobody has come between for all we know; the words would prove it. */
function KeyTaken(props: { readonly people: People; readonly onCompare: (() => void) | undefined }) {
  return (
    <div className="stack" data-gap="close">
      <p className="small">{tell(props.people, sentence('list.key-taken'))}</p>
      {props.onCompare === undefined ? null : (
        <QuietButton place="start" onPress={props.onCompare}>
          {say('list.key-compare')}
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
