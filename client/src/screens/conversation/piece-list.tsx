import { Fold } from '../../design/fold.tsx';
import { SeatMark } from '../../design/seat-mark.tsx';
import type { OpenedPiece } from '../../room/room-port.ts';
import { say } from '../../words/say.ts';
import { nameOf, tell } from './people.ts';
import type { PiecesOnScreen, ShownPiece } from './pieces-on-screen.ts';
import { useSurroundings } from './room-surroundings.ts';
import { sentence, type Sentence } from './sentence.ts';
import { TakeBack } from './later-moments.tsx';

/** The pieces of this moment, each with its author's name and shape; what came before is folded away. */
export function PieceList({
  pieces,
  empty,
  canTakeBack,
}: {
  readonly pieces: PiecesOnScreen;
  readonly canTakeBack: boolean;
  readonly empty: Sentence | null;
}) {
  const { people } = useSurroundings();
  return (
    <section className="stack" data-gap="close" aria-label={say('write.pieces')}>
      {pieces.now.length === 0 && empty !== null ? <p className="small">{tell(people, empty)}</p> : null}
      <Pieces pieces={pieces.now} isLive canTakeBack={canTakeBack} />
      {pieces.earlier.length === 0 ? null : (
        <Fold summary={say('write.earlier')}>
          <Pieces pieces={pieces.earlier} isLive={false} canTakeBack={canTakeBack} />
        </Fold>
      )}
    </section>
  );
}

function Pieces(props: {
  readonly pieces: readonly ShownPiece[];
  readonly isLive: boolean;
  readonly canTakeBack: boolean;
}) {
  const { pieces, isLive, canTakeBack } = props;
  const { people } = useSurroundings();
  return (
    <ol
      className="plain-list pieces"
      aria-live={isLive ? 'polite' : undefined}
      aria-relevant={isLive ? 'additions' : undefined}
    >
      {pieces.map((piece) => (
        <li className="piece" data-seat={piece.seat} key={piece.number}>
          <PieceText piece={piece} />
          {canTakeBack && piece.seat === people.seat && !piece.isTakenBack ? (
            <TakeBack piece={piece.number} />
          ) : null}
        </li>
      ))}
    </ol>
  );
}

export function PieceText({ piece }: { readonly piece: OpenedPiece & { readonly isTakenBack?: boolean } }) {
  const { people } = useSurroundings();
  const lost = piece.isTakenBack === true ? 'take-back.place' : 'write.unreadable';
  return (
    <>
      <span className="label">
        <SeatMark seat={piece.seat} name={nameOf(people, piece.seat)} />
      </span>
      {piece.text === null ? (
        <span className="small">{tell(people, sentence(lost))}</span>
      ) : (
        <span className="piece-text">{piece.text}</span>
      )}
    </>
  );
}
