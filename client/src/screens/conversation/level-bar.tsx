import { useTicks } from '../../hooks/use-ticks.ts';

const TEN_A_SECOND_MS = 100;

/** How loud the own microphone is: it moves while one speaks, so that one knows it works. */
export function LevelBar({ level, label }: { readonly level: () => number; readonly label: string }) {
  useTicks(TEN_A_SECOND_MS);
  const percent = Math.round(level() * 100);
  return (
    <div
      className="level-bar"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div className="level-bar-fill" style={{ inlineSize: `${percent}%` }} />
    </div>
  );
}
