import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import '../words/every-word.ts';
import { SmallThings } from './small-things.tsx';

const people = { seat: 'a', names: { a: 'Alex', b: 'Sam' } } as const;
const act = { agreement: null, doneOn: '', isFelt: false, hasUnverified: false } as const;

describe('small things on the home', () => {
  it('are the acts that are welcome and the wishes of the partner, and nothing else', () => {
    const shown = renderToStaticMarkup(
      <SmallThings
        people={people}
        acts={[
          { ...act, id: '1', whose: 'b', text: 'tea', state: 'welcome' },
          { ...act, id: '2', whose: 'b', text: 'only offered', state: 'offered' },
          { ...act, id: '3', whose: 'a', text: 'done', state: 'done' },
          { ...act, id: '4', whose: 'a', text: 'gone', state: 'let-go' },
        ]}
        wishes={[
          { id: '5', whose: 'b', text: 'say when' },
          { id: '6', whose: 'a', text: 'my own' },
          { id: '7', whose: 'b', text: ' ' },
        ]}
        nextTime={null}
      />,
    );
    expect(shown.match(/<p[^>]*>[^<]*/gu)?.map((part) => part.replace(/<[^>]*>/u, ''))).toEqual([
      'Sam could',
      'tea',
      'A way to reassure Sam',
      'say when',
    ]);
  });

  it('say nothing where there is nothing', () => {
    expect(renderToStaticMarkup(<SmallThings people={people} acts={[]} wishes={[]} nextTime={null} />)).toBe(
      '',
    );
  });
});
