/** The two places at the table. A: filled circle, dusk blue. B: open ring, ochre. */
export type Side = 'a' | 'b';

interface SeatMarkProps {
  readonly seat: Side;
  /** Always there: the colour and the shape never stand for a person alone. */
  readonly name: string;
  readonly isStrong?: boolean;
}

export function SeatMark(props: SeatMarkProps) {
  return (
    <span className="seat-mark" data-seat={props.seat} data-strong={props.isStrong === true ? '' : undefined}>
      <svg className="seat-mark-shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {props.seat === 'a' ? (
          <circle className="circle-a" cx="8" cy="8" r="7" />
        ) : (
          <circle className="circle-b" cx="8" cy="8" r="5.75" strokeWidth="2.5" />
        )}
      </svg>
      <span>{props.name}</span>
    </span>
  );
}
