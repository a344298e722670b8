import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { SeatMark, type Side } from './seat-mark.tsx';
import { SpeakerBand } from './speaker-band.tsx';
import { TwoCircles } from './two-circles.tsx';

interface BarButton {
  readonly label: string;
  /** Absent: not possible now. */
  readonly onPress: (() => void) | undefined;
}

interface FrameProps {
  /** The two at this table, or the product's name outside a room. */
  readonly top: readonly { readonly seat: Side; readonly name: string; readonly note?: string }[] | string;
  /** A word about the connection, only when it is not fine. */
  readonly connection?: string | null;
  /** Whose tint stands behind the content. */
  readonly band?: Side | null;
  readonly children: ReactNode;
  /** The primary button and at most one quiet one, above the bar. */
  readonly action?: ReactNode;
  readonly bar: {
    readonly label: string;
    readonly leave: BarButton;
    /** Null: there is no conversation to pause. */
    readonly pause: BarButton | null;
    readonly help: BarButton;
  };
}

/** What every screen stands in. The bar never changes its order. */
export function Frame(props: FrameProps) {
  const { bar } = props;
  return (
    <div className="frame" data-band={props.band ?? undefined}>
      <SpeakerBand seat={props.band ?? null} />
      <header className="frame-head">
        <div className="frame-top">
          <Top top={props.top} />
          {(props.connection ?? null) === null ? null : (
            <span className="frame-connection">{props.connection}</span>
          )}
        </div>
      </header>
      <main className="frame-main" tabIndex={-1}>
        {props.children}
      </main>
      <footer className="frame-foot">
        {(props.action ?? null) === null ? null : (
          <div className="frame-action-ground">
            <div className="frame-action">{props.action}</div>
          </div>
        )}
        <nav className="frame-bar" aria-label={bar.label}>
          <ul className="frame-bar-inner">
            <BarItem icon="leave" button={bar.leave} />
            {bar.pause === null ? null : <BarItem icon="pause" button={bar.pause} />}
            <BarItem icon="help" button={bar.help} />
          </ul>
        </nav>
      </footer>
    </div>
  );
}

function Top({ top }: { readonly top: FrameProps['top'] }) {
  if (typeof top === 'string') {
    return (
      <span className="frame-mark">
        <TwoCircles relation="side-by-side" size="small" />
        {top}
      </span>
    );
  }
  return (
    <ul className="frame-names">
      {top.map((person) => (
        <li key={person.seat}>
          <SeatMark seat={person.seat} name={person.name} />
          {person.note === undefined ? null : ` ${person.note}`}
        </li>
      ))}
    </ul>
  );
}

function BarItem(props: { readonly icon: IconName; readonly button: BarButton }) {
  return (
    <li>
      <button
        type="button"
        className="bar-button"
        disabled={props.button.onPress === undefined}
        onClick={props.button.onPress}
      >
        <Icon name={props.icon} />
        <span>{props.button.label}</span>
      </button>
    </li>
  );
}
