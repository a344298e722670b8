import { QuietButton } from '../../design/buttons.tsx';
import type { NeedView, RemovedView } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';
import { ItemList } from './item-list.tsx';
import { OwnText } from './own-text.tsx';
import { Section } from './section.tsx';
import type { SectionParts } from './section-parts.ts';

interface NeedsSectionProps extends SectionParts {
  readonly needs: readonly NeedView[];
  readonly removed: readonly RemovedView[];
}

/** Each in the words of whose need it is; an agreement can be made from either's. */
export function NeedsSection({ list, needs, removed, people, added, onAdded }: NeedsSectionProps) {
  return (
    <Section
      list={list}
      name="needs"
      title={say('list.needs')}
      empty={say('list.needs-empty')}
      ordered={needs.map(({ id, text }) => ({ id, words: text }))}
      add={{ label: say('list.add-need'), onPress: () => onAdded(list.addNeed()) }}
    >
      <ItemList removed={removed} people={people}>
        {needs.map((need) => (
          <li className="list-item" key={need.id}>
            <OwnText
              list={list}
              people={people}
              kind="need"
              note={need}
              label="need"
              isNew={added === need.id}
            />
            <div className="row item-actions">
              <QuietButton onPress={() => onAdded(list.addAgreement(need.id))}>
                {say('list.to-agreement')}
              </QuietButton>
              {need.whose === people.seat ? (
                <QuietButton onPress={() => list.remove(need.id)}>{say('list.take-out')}</QuietButton>
              ) : null}
            </div>
          </li>
        ))}
      </ItemList>
    </Section>
  );
}
