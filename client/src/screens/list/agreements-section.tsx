import { useState } from 'react';
import { Fold } from '../../design/fold.tsx';
import type { AgreementView } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';
import { AgreementItem } from './agreement-item.tsx';
import type { SectionParts } from './section-parts.ts';
import { Section } from './section.tsx';

interface AgreementsSectionProps extends SectionParts {
  readonly agreements: readonly AgreementView[];
  readonly today: string;
}

export function AgreementsSection({ agreements, ...props }: AgreementsSectionProps) {
  const { list, onAdded } = props;
  const current = agreements.filter(({ state }) => state !== 'let-go');
  const gone = agreements.filter(({ state }) => state === 'let-go');
  return (
    <Section
      list={list}
      name="agreements"
      title={say('list.agreements')}
      empty={say('list.agreements-empty')}
      ordered={current.map(({ id, fields }) => ({ id, words: fields.act }))}
      add={{ label: say('list.add-agreement'), onPress: () => onAdded(list.addAgreement()) }}
    >
      <Agreements {...props} agreements={current} />
      {gone.length === 0 ? null : (
        <Fold summary={say('list.state.let-go')}>
          <Agreements {...props} agreements={gone} />
        </Fold>
      )}
    </Section>
  );
}

function Agreements({ list, agreements, people, added, onAdded, today }: AgreementsSectionProps) {
  const [open, setOpen] = useState<ReadonlyMap<string, boolean>>(new Map());
  return (
    <ul className="plain-list list-items">
      {agreements.map((agreement) => (
        <AgreementItem
          key={agreement.id}
          list={list}
          agreement={agreement}
          people={people}
          today={today}
          isNew={added === agreement.id}
          isEditing={open.get(agreement.id) ?? added === agreement.id}
          onEdit={(isEditing) => setOpen(new Map([...open, [agreement.id, isEditing]]))}
          onActed={onAdded}
        />
      ))}
    </ul>
  );
}
