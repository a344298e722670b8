import { QuietButton } from '../../design/buttons.tsx';
import { SeatMark } from '../../design/seat-mark.tsx';
import type { NeedView } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';
import { nameOf, type People } from '../conversation/people.ts';
import { BoundText } from './bound-text.tsx';
import { Section } from './section.tsx';
import type { SectionParts } from './section-parts.ts';

interface NeedsSectionProps extends SectionParts {
  readonly needs: readonly NeedView[];
}

export function NeedsSection({ list, needs, people, added, onAdded }: NeedsSectionProps) {
  return (
    <Section
      list={list}
      name="needs"
      title={say('list.needs')}
      empty={say('list.needs-empty')}
      ordered={needs.map(({ id, text }) => ({ id, words: text }))}
      add={{ label: say('list.add-need'), onPress: () => onAdded(list.addNeed()) }}
    >
      <ul className="plain-list list-items">
        {needs.map((need) => (
          <li className="list-item" key={need.id}>
            <BoundText
              list={list}
              target={{ item: 'need', id: need.id }}
              label={<SeatMark seat={need.whose} name={needLabel(need, people)} />}
              isNew={added === need.id}
            />
            <div className="row item-actions">
              <QuietButton onPress={() => onAdded(list.addAgreement(need.id))}>
                {say('list.to-agreement')}
              </QuietButton>
              {need.whose === people.seat ? (
                <QuietButton onPress={() => list.removeNeed(need.id)}>{say('list.remove-need')}</QuietButton>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function needLabel(need: NeedView, people: People): string {
  return need.whose === people.seat
    ? say('list.need-own')
    : say('list.need-label', { name: nameOf(people, need.whose) });
}
