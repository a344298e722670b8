import type { Side } from './seat-mark.tsx';

/**
 * The tint of whoever has the floor, behind everything. It lives on while steps change, so that a change of
 * `seat` slides it across: the only large movement there is.
 */
export function SpeakerBand({ seat }: { readonly seat: Side | null }) {
  return (
    <div className="speaker-band" aria-hidden="true">
      <div className="speaker-band-strip" data-seat={seat ?? undefined}>
        <div data-seat="a" />
        <div data-seat="b" />
      </div>
    </div>
  );
}
