import { useState } from 'react';
import { QuietButton } from '../../design/buttons.tsx';
import type { AgreementView, ListPort } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';
import type { People } from '../conversation/people.ts';
import { AgreementItem } from './agreement-item.tsx';

interface AgreementsSectionProps {
  readonly list: ListPort;
  readonly agreements: readonly AgreementView[];
  readonly people: People;
  readonly added: string | null;
  readonly onAdded: (id: string) => void;
}

export function AgreementsSection({ list, agreements, people, added, onAdded }: AgreementsSectionProps) {
  const [open, setOpen] = useState<ReadonlyMap<string, boolean>>(new Map());
  return (
    <section className="stack" data-gap="close" aria-labelledby="agreements-title">
      <h2 className="title" id="agreements-title">
        {say('list.agreements')}
      </h2>
      {agreements.length === 0 ? <p className="small">{say('list.agreements-empty')}</p> : null}
      <ul className="plain-list list-items">
        {agreements.map((agreement) => (
          <AgreementItem
            key={agreement.id}
            list={list}
            agreement={agreement}
            people={people}
            isNew={added === agreement.id}
            isEditing={open.get(agreement.id) ?? added === agreement.id}
            onEdit={(isEditing) => setOpen(new Map([...open, [agreement.id, isEditing]]))}
          />
        ))}
      </ul>
      <QuietButton icon="plus" place="start" onPress={() => onAdded(list.addAgreement())}>
        {say('list.add-agreement')}
      </QuietButton>
    </section>
  );
}
