import { useState } from 'react';
import { QuietButton } from '../../design/buttons.tsx';
import { Chips } from '../../design/chips.tsx';
import { SeatMark } from '../../design/seat-mark.tsx';
import type { ActView, AgreementView, ListPort } from '../../list/list-port.ts';
import { daysAfter, NEXT_LOOK_DAYS } from '../../list/review-date.ts';
import { say } from '../../words/say.ts';
import { BoundText } from '../list/bound-text.tsx';
import { nameOf } from './people.ts';
import { useSurroundings } from './room-surroundings.ts';
import { ToSign } from './step-agreement.tsx';
import { dueOf, toSignOf } from './what-is-due.ts';

type Went = 'held' | 'half' | 'not-yet';

/**
 * What is due on the list, one after the other: how it went stays on this device and leads to keep, shrink or let
 * go, which are the list's own acts. Either may choose; what one has chosen stands for both, and waits for the
 * other's signature where it needs one.
 */
export function DueWalk() {
  const { people, list, listed } = useSurroundings();
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  const [hasBegun, setBegun] = useState(false);
  /** The smaller act that is being written in place of one that was let go. */
  const [smaller, setSmaller] = useState<string | null>(null);
  const [next] = dueOf(listed, passed);
  const pass = (id: string): void => setPassed(new Set([...passed, id]));
  if (next !== undefined && !hasBegun) setBegun(true);
  return (
    <div className="stack" data-gap="wide">
      <section className="stack due" data-gap="close" aria-labelledby="due-title">
        <h2 className="title" id="due-title">
          {say('due.title')}
        </h2>
        {smaller !== null ? (
          <SmallerAct list={list} id={smaller} onDone={() => setSmaller(null)} />
        ) : next === undefined ? (
          <p className="text" role="status">
            {say(hasBegun ? 'due.done' : 'due.none')}
          </p>
        ) : next.kind === 'agreement' ? (
          <DueAgreement agreement={next.agreement} key={next.agreement.id} />
        ) : (
          <DueAct act={next.act} onPass={pass} onSmaller={setSmaller} key={next.act.id} />
        )}
      </section>
      <ToSign agreements={toSignOf(listed, people.seat)} />
    </div>
  );
}

function SmallerAct(props: { readonly list: ListPort; readonly id: string; readonly onDone: () => void }) {
  return (
    <>
      <BoundText
        list={props.list}
        target={{ item: 'act', id: props.id }}
        label={say('list.shrink-hint')}
        isNew
      />
      <QuietButton look="edged" place="start" onPress={props.onDone}>
        {say('due.small-enough')}
      </QuietButton>
    </>
  );
}

function Went(props: { readonly value: Went | null; readonly onChoose: (went: Went) => void }) {
  return (
    <div className="stack" data-gap="tight">
      <Chips
        label={say('due.went')}
        options={(['held', 'half', 'not-yet'] as const).map((value) => ({
          value,
          label: say(`due.${value}`),
        }))}
        value={props.value}
        onChoose={props.onChoose}
      />
      <p className="text" role="status">
        {props.value === null ? '' : say(props.value === 'held' ? 'due.held-line' : 'due.too-big')}
      </p>
    </div>
  );
}

function DueAgreement({ agreement }: { readonly agreement: AgreementView }) {
  const { people, list, listed } = useSurroundings();
  const [went, setWent] = useState<Went | null>(null);
  const [isShrinking, setShrinking] = useState(false);
  const { id } = agreement;
  const day = daysAfter(listed.today, NEXT_LOOK_DAYS);
  // What was shown is what is kept: words that came in meanwhile are not signed unread.
  const keep = (): void => list.keepOn(id, day, agreement);
  return (
    <>
      <p className="label">
        <SeatMark seat={agreement.by} name={nameOf(people, agreement.by)} />
      </p>
      {isShrinking ? (
        <BoundText
          list={list}
          target={{ item: 'agreement', id, field: 'act' }}
          label={say('list.shrink-hint')}
          isNew
        />
      ) : (
        <p className="prompt">{agreement.fields.act}</p>
      )}
      <Went value={went} onChoose={setWent} />
      {went === null ? null : (
        <div className="row item-actions">
          <QuietButton look="edged" onPress={keep}>
            {say(isShrinking ? 'due.small-enough' : 'list.keep')}
          </QuietButton>
          {isShrinking ? null : (
            <QuietButton look="edged" onPress={() => setShrinking(true)}>
              {say('list.shrink')}
            </QuietButton>
          )}
          <QuietButton look="edged" onPress={() => list.letGo(id)}>
            {say('list.let-go')}
          </QuietButton>
        </div>
      )}
      <p className="small">{say('due.two-weeks')}</p>
    </>
  );
}

interface DueActProps {
  readonly act: ActView;
  /** It has its choice on this device. */
  readonly onPass: (id: string) => void;
  readonly onSmaller: (id: string) => void;
}

/** A small act that was welcome: "held" by whose act it is says that it was done; letting go is either's. */
function DueAct({ act, onPass, onSmaller }: DueActProps) {
  const { people, list } = useSurroundings();
  const [went, setWent] = useState<Went | null>(null);
  const { id, whose } = act;
  const isOwn = whose === people.seat;
  const finish = (use: () => void) => (): void => {
    onPass(id);
    use();
  };
  const shrink = (): void => {
    // Other words are another act: the old one goes to rest, its owner offers a smaller one.
    list.markAct(id, 'let-go');
    onSmaller(list.addNote('act'));
  };
  return (
    <>
      <p className="label">
        <SeatMark
          seat={whose}
          name={isOwn ? say('list.act-own') : say('list.act-of', { name: nameOf(people, whose) })}
        />
      </p>
      <p className="prompt">{act.text}</p>
      <Went value={went} onChoose={setWent} />
      {went === null ? null : (
        <div className="row item-actions">
          {isOwn && went === 'held' ? (
            <QuietButton look="edged" icon="check" onPress={finish(() => list.markAct(id, 'did'))}>
              {say('list.did-this')}
            </QuietButton>
          ) : null}
          <QuietButton look="edged" onPress={finish(() => undefined)}>
            {say('list.keep')}
          </QuietButton>
          {isOwn ? (
            <QuietButton look="edged" onPress={shrink}>
              {say('list.shrink')}
            </QuietButton>
          ) : null}
          <QuietButton look="edged" onPress={finish(() => list.markAct(id, 'let-go'))}>
            {say('list.let-go')}
          </QuietButton>
        </div>
      )}
    </>
  );
}
