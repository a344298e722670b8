import { QuietButton } from '../../design/buttons.tsx';
import { SeatMark } from '../../design/seat-mark.tsx';
import type { ListPort, NeedView } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';
import { nameOf, type People } from '../conversation/people.ts';
import { BoundText } from './bound-text.tsx';

interface NeedsSectionProps {
  readonly list: ListPort;
  readonly needs: readonly NeedView[];
  readonly people: People;
  readonly added: string | null;
  readonly onAdded: (id: string) => void;
}

export function NeedsSection({ list, needs, people, added, onAdded }: NeedsSectionProps) {
  return (
    <section className="stack" data-gap="close" aria-labelledby="needs-title">
      <h2 className="title" id="needs-title">
        {say('list.needs')}
      </h2>
      {needs.length === 0 ? <p className="small">{say('list.needs-empty')}</p> : null}
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
      <QuietButton icon="plus" place="start" onPress={() => onAdded(list.addNeed())}>
        {say('list.add-need')}
      </QuietButton>
    </section>
  );
}

function needLabel(need: NeedView, people: People): string {
  return need.whose === people.seat
    ? say('list.need-own')
    : say('list.need-label', { name: nameOf(people, need.whose) });
}
