import { useState, type ReactNode } from 'react';
import { QuietButton } from '../../design/buttons.tsx';
import { Fold } from '../../design/fold.tsx';
import type { ListPort } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';
import { OrderList, type Ordered } from './order-list.tsx';

interface SectionProps {
  readonly list: ListPort;
  /** Unique on the page. */
  readonly name: string;
  readonly title: string;
  readonly empty: string;
  readonly ordered: readonly Ordered[];
  readonly children: ReactNode;
  readonly add: { readonly label: string; readonly onPress: () => void };
}

/** What every section of the list is made of: its items, an empty sentence, one way to add, one to put in order. */
export function Section(props: SectionProps) {
  const { list, name, title, ordered, add } = props;
  return (
    <section className="stack" data-gap="close" aria-labelledby={`${name}-title`}>
      <h2 className="title" id={`${name}-title`}>
        {title}
      </h2>
      <SectionItems list={list} ordered={ordered} empty={props.empty} add={add}>
        {props.children}
      </SectionItems>
    </section>
  );
}

/** The same, folded away: one tap opens it, and it opens by itself for what was just added to it. */
export function FoldedSection(props: SectionProps & { readonly isOpenAtFirst: boolean }) {
  const { list, title, ordered, add } = props;
  return (
    <Fold summary={<h2 className="title">{title}</h2>} isOpenAtFirst={props.isOpenAtFirst}>
      <section className="stack" data-gap="close" aria-label={title}>
        <SectionItems list={list} ordered={ordered} empty={props.empty} add={add}>
          {props.children}
        </SectionItems>
      </section>
    </Fold>
  );
}

function SectionItems(props: Pick<SectionProps, 'list' | 'ordered' | 'empty' | 'add' | 'children'>) {
  const { list, ordered, add } = props;
  const [isArranging, setArranging] = useState(false);
  const canArrange = ordered.length > 1;
  return (
    <>
      {ordered.length === 0 ? <p className="small">{props.empty}</p> : null}
      {isArranging && canArrange ? <OrderList list={list} items={ordered} /> : props.children}
      <div className="row section-actions">
        <QuietButton icon="plus" place="start" onPress={add.onPress}>
          {add.label}
        </QuietButton>
        {canArrange ? (
          <QuietButton isPressed={isArranging} onPress={() => setArranging(!isArranging)}>
            {say(isArranging ? 'list.arranged' : 'list.arrange')}
          </QuietButton>
        ) : null}
      </div>
    </>
  );
}
