import { openStock, ProductRoom, whenSynced } from './document-pair.ts';
import { now } from './figures.ts';
import type { FromTypist, ToTypist } from './typist-process.ts';
import { textOf } from './typed-document.ts';
import type * as Y from 'yjs';

/**
 * The first device of every room, in a process of its own as it would be on a machine of its own: what it does after a
 * keystroke must not be in the way of the second device.
 */
interface Desk {
  readonly doc: Y.Doc;
  readonly whenSaved: () => Promise<void>;
}

const desks: { product: readonly Desk[]; stock: readonly Desk[] } = { product: [], stock: [] };

function tell(message: FromTypist): void {
  process.send?.(message);
}

async function open(message: Extract<ToTypist, { readonly kind: 'open' }>): Promise<void> {
  const { product, stock } = message;
  const documents = product.rooms.map((room) => ProductRoom.known(room).open(product.port, 'a'));
  await Promise.all(documents.map((document) => document.whenSaved()));
  desks.product = documents.map(({ doc, whenSaved }) => ({ doc, whenSaved }));
  const providers = stock.rooms.map((room) => openStock(stock.port, room));
  await Promise.all(providers.map(whenSynced));
  desks.stock = providers.map(({ doc }) => ({ doc, whenSaved: () => Promise.resolve() }));
  tell({ kind: 'opened' });
}

function strike({ doc }: Desk): number {
  const text = textOf(doc);
  const at = now();
  text.insert(text.length, 'a');
  return at;
}

async function type(message: Extract<ToTypist, { readonly kind: 'type' }>): Promise<void> {
  const desk = desks[message.system][message.room];
  if (!desk) throw new Error('no such room');
  const pressed = [strike(desk)];
  while (pressed.length < message.letters) {
    await new Promise((resolve) => setTimeout(resolve, message.apart));
    pressed.push(strike(desk));
  }
  await desk.whenSaved();
  tell({ kind: 'typed', pressed, saved: now() });
}

process.on('message', (message: ToTypist) => {
  const work = message.kind === 'open' ? open(message) : type(message);
  work.catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  });
});
process.on('disconnect', () => process.exit(0));
process.setMaxListeners(0);
