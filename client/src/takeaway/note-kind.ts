import type { ListSnapshot, NeedView, NoteKind } from '../list/list-port.ts';
import { isItemId, isSeat, LIST_LIMITS } from '../list/list-schema.ts';
import { tidyText } from '../list/plain-text.ts';
import type { SentenceKey } from '../words/catalog.ts';
import { say } from '../words/say.ts';
import { itemKind, type AnyKind, type Bag, type Telling } from './taken-item.ts';

/** What one person wrote in a text of their own, and what its kind adds to that. */
interface NoteKindParts<View extends NeedView> {
  readonly heading: SentenceKey;
  /** Says whose it is, with `{name}`. */
  readonly label:
    | 'list.need-of'
    | 'list.act-of'
    | 'list.wish-of'
    | 'list.victory-of'
    | 'list.parked-of'
    | 'jar.of';
  readonly pick: (list: ListSnapshot) => readonly View[];
  readonly read: (bag: Bag) => View | null;
  /** Data of this kind alone, keys in a fixed order. */
  readonly more?: (view: View) => Readonly<Record<string, unknown>>;
  /** The part of `more` that a list takes over from a file. */
  readonly kept?: (view: View) => readonly unknown[];
  /** The app's own sentences about it. */
  readonly marks?: (view: View, telling: Telling) => readonly string[];
  readonly days?: (view: View) => readonly string[];
}

export function noteKind<View extends NeedView>(kind: NoteKind, parts: NoteKindParts<View>): AnyKind {
  return itemKind<View>({
    kind,
    heading: parts.heading,
    pick: parts.pick,
    read: parts.read,
    data: (view) => ({ id: view.id, whose: view.whose, text: view.text, ...parts.more?.(view) }),
    content: (view) => [view.whose, view.text, ...(parts.kept?.(view) ?? [])],
    told: (view, telling) => ({
      heading: say(parts.label, { name: telling.nameOf(view.whose) }),
      lines: [{ label: null, text: view.text }],
      marks: parts.marks?.(view, telling) ?? [],
    }),
    days: (view) => parts.days?.(view) ?? [],
    bring: (view, list) => list.bringNote(kind, view),
    canStandBeside: true,
  });
}

export function readNote(bag: Bag): NeedView | null {
  const { id, whose } = bag;
  const text = readField(bag['text']);
  return typeof id === 'string' && isItemId(id) && isSeat(whose) && text !== null
    ? { id, whose, text }
    : null;
}

/** Cut to what a list shows; null for what is no text. */
export function readField(value: unknown): string | null {
  return typeof value === 'string' ? tidyText(value.slice(0, LIST_LIMITS.shownChars)) : null;
}
