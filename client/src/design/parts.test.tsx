import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PrimaryButton, QuietButton } from './buttons.tsx';
import { Chips } from './chips.tsx';
import { Frame } from './frame.tsx';
import { QrCode } from './qr-code.tsx';
import { SeatMark } from './seat-mark.tsx';
import { TextField } from './text-field.tsx';
import { TurnRing } from './turn-ring.tsx';
import { TwoCircles } from './two-circles.tsx';

const nothing = () => undefined;
const words = {
  left: 'about 2 minutes left',
  show: 'Show the time',
  hide: 'Hide',
  bringBack: 'Show the clock',
};

function ring(time: { remainingMs: number; totalMs: number; isStopped: boolean } | null, isHidden = false) {
  return renderToStaticMarkup(
    <TurnRing seat="a" time={time} isHidden={isHidden} onHide={nothing} words={words}>
      Speak
    </TurnRing>,
  );
}

function offset(markup: string): number {
  return Number(/stroke-dashoffset="([\d.]+)"/u.exec(markup)?.[1]);
}

/** The frame's markup with this pause button. */
const bar = (pause: { label: string; onPress: undefined } | null) =>
  renderToStaticMarkup(
    <Frame
      top={[
        { seat: 'a', name: 'Alex' },
        { seat: 'b', name: 'Sam' },
      ]}
      band="b"
      bar={{
        label: 'bar',
        leave: { label: 'Leave quickly', onPress: nothing },
        pause,
        help: { label: 'Help', onPress: nothing },
      }}
    >
      inside
    </Frame>,
  );

/** The room between the two circles; negative where they overlap. */
function gap(relation: 'apart' | 'near' | 'side-by-side' | 'overlapping'): number {
  const [one = 0, two = 0] = [
    ...renderToStaticMarkup(<TwoCircles relation={relation} />).matchAll(/cx="(\d+)"/gu),
  ].map(([, x]) => Number(x));
  return two - one - 68;
}

describe('buttons', () => {
  it('are disabled when there is nothing to call', () => {
    expect(renderToStaticMarkup(<PrimaryButton onPress={undefined}>Go</PrimaryButton>)).toContain(
      'disabled=""',
    );
    expect(renderToStaticMarkup(<QuietButton onPress={undefined}>Go</QuietButton>)).toContain('disabled=""');
    expect(renderToStaticMarkup(<PrimaryButton onPress={nothing}>Go</PrimaryButton>)).not.toContain(
      'disabled',
    );
  });
});

describe('the frame', () => {
  it('keeps leave, pause, help in this order', () => {
    const order = [
      ...bar({ label: 'Pause', onPress: undefined }).matchAll(/<span>([A-Z][a-z ]+)<\/span><\/button>/gu),
    ];
    expect(order.map(([, label]) => label)).toEqual(['Leave quickly', 'Pause', 'Help']);
  });

  it('has no pause where there is nothing to pause', () => {
    expect(bar(null)).not.toContain('Pause');
  });

  it('shows both names with their shapes, and whose tint stands behind', () => {
    expect(bar(null)).toContain('Alex');
    expect(bar(null)).toContain('Sam');
    expect(bar(null)).toContain('class="speaker-band-strip" data-seat="b"');
  });
});

describe('the turn ring', () => {
  it('is full at the start and empty at the end', () => {
    const full = offset(ring({ remainingMs: 60_000, totalMs: 60_000, isStopped: false }));
    const half = offset(ring({ remainingMs: 30_000, totalMs: 60_000, isStopped: false }));
    const none = offset(ring({ remainingMs: -5_000, totalMs: 60_000, isStopped: false }));
    expect(full).toBe(0);
    expect(half).toBeCloseTo(none / 2, 3);
    expect(none).toBeCloseTo(2 * Math.PI * 94, 3);
  });

  it('shows no digits unless asked', () => {
    expect(ring({ remainingMs: 98_000, totalMs: 150_000, isStopped: false })).not.toContain('2 minutes');
  });

  it('steps only in the last ten seconds', () => {
    expect(ring({ remainingMs: 10_001, totalMs: 60_000, isStopped: false })).not.toContain('data-steps');
    expect(ring({ remainingMs: 10_000, totalMs: 60_000, isStopped: false })).toContain('data-steps');
  });

  it('keeps the word when the clock is put away, and offers it back', () => {
    const hidden = ring({ remainingMs: 1000, totalMs: 60_000, isStopped: false }, true);
    expect(hidden).toContain('Speak');
    expect(hidden).toContain('Show the clock');
    expect(hidden).not.toContain('turn-ring-hand');
    expect(ring(null)).not.toContain('Show the clock');
  });
});

describe('marks', () => {
  it('a is a filled circle, b an open ring, and the name is always there', () => {
    const a = renderToStaticMarkup(<SeatMark seat="a" name="Alex" />);
    const b = renderToStaticMarkup(<SeatMark seat="b" name="Sam" />);
    expect(a).toContain('circle-a');
    expect(a).toContain('Alex');
    expect(b).toContain('circle-b');
    expect(b).toContain('stroke-width="2.5"');
  });

  it('two circles touch, overlap or stand apart as their relation says', () => {
    expect(gap('apart')).toBeGreaterThan(gap('near'));
    expect(gap('near')).toBeGreaterThan(gap('side-by-side'));
    expect(gap('side-by-side')).toBeGreaterThanOrEqual(0);
    expect(gap('overlapping')).toBeLessThan(0);
  });

  it('the code is dark on light with four modules of quiet around it', () => {
    const markup = renderToStaticMarkup(<QrCode text="https://heard.example/join/x#y.z" label="QR code" />);
    expect(markup).toContain('role="img"');
    expect(markup).toContain('fill="#ffffff"');
    const starts = [...markup.matchAll(/M(\d+) (\d+)h/gu)].map(([, x, y]) => [Number(x), Number(y)] as const);
    expect(Math.min(...starts.map(([x]) => x))).toBe(4);
    expect(Math.min(...starts.map(([, y]) => y))).toBe(4);
    expect(starts.length).toBeGreaterThan(100);
  });
});

describe('fields', () => {
  it('a label, a hint and a problem are tied to the field', () => {
    const markup = renderToStaticMarkup(
      <TextField label="Name" value="Al" onChange={nothing} hint="Initials will do." problem="Too long." />,
    );
    const id = /<label[^>]* for="([^"]+)"/u.exec(markup)?.[1];
    expect(markup).toContain(`id="${id}"`);
    expect(markup).toContain(`aria-describedby="${id}-notes"`);
    expect(markup).toContain('aria-invalid="true"');
  });

  it('a choice is ticked, and nothing can be chosen when nobody listens', () => {
    const options = [
      { value: 'a', label: 'One' },
      { value: 'b', label: 'Two' },
    ] as const;
    const markup = renderToStaticMarkup(
      <Chips label="Which" options={options} value="b" onChoose={undefined} />,
    );
    expect(markup).toContain('<fieldset class="chips" disabled="">');
    expect(markup.match(/checked=""/gu)).toHaveLength(1);
    expect(markup).toMatch(/checked="" value="b"|value="b" checked=""/u);
  });
});
