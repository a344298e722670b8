import type { MORE_DRAWINGS } from './more-icons.ts';

/** Own drawings on a 24 grid, 1.75 stroke: those of the front page. Each always stands beside its word. */
const FRONT_DRAWINGS = {
  leave: 'M14 4H6v16h8M10 12h10M16.5 8.5 20 12l-3.5 3.5',
  pause: 'M9 5.5v13M15 5.5v13',
  help: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM9.6 9.4a2.5 2.5 0 1 1 3.4 2.5c-.7.3-1 .8-1 1.6M12 16.6v.1',
  down: 'm6.5 9.5 5.5 5.5 5.5-5.5',
} as const;

export type IconName = keyof typeof FRONT_DRAWINGS | keyof typeof MORE_DRAWINGS;

let drawings: Readonly<Partial<Record<IconName, string>>> = FRONT_DRAWINGS;

/** Called once by more-icons.ts. */
export function bringDrawings(more: typeof MORE_DRAWINGS): void {
  drawings = { ...FRONT_DRAWINGS, ...more };
}

/** Hidden from readers: the word beside it says it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
