export type Relation = 'apart' | 'near' | 'overlapping' | 'side-by-side';

/** Half the distance between the two middles, on a drawing 304 wide; each circle has radius 34. */
const HALF_DISTANCE: Readonly<Record<Relation, number>> = {
  apart: 118,
  near: 58,
  overlapping: 26,
  'side-by-side': 37,
};

interface TwoCirclesProps {
  readonly relation: Relation;
  /** Three slow breaths, then still; the waiting places only. */
  readonly isBreathing?: boolean;
  /** Someone who has not come yet leaves a dashed gap. */
  readonly empty?: 'a' | 'b';
  readonly size?: 'small';
}

/** The one mark of the product. Decoration: whatever it shows is also said in words. */
export function TwoCircles(props: TwoCirclesProps) {
  const half = HALF_DISTANCE[props.relation];
  return (
    <svg
      className="two-circles"
      viewBox={props.size === 'small' ? `${126 - half} 8 ${68 + 2 * half} 68` : '8 8 304 68'}
      data-size={props.size}
      data-breathing={props.isBreathing === true ? '' : undefined}
      aria-hidden="true"
      focusable="false"
    >
      <circle
        className="circle-a"
        cx={160 - half}
        cy="42"
        r="34"
        data-empty={props.empty === 'a' ? '' : undefined}
      />
      <circle
        className="circle-b"
        cx={160 + half}
        cy="42"
        r="31.5"
        strokeWidth="5"
        data-empty={props.empty === 'b' ? '' : undefined}
      />
    </svg>
  );
}
