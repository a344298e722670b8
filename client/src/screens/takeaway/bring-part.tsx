import { useId, useState } from 'react';
import type { Seat } from '@heard/shared/base';
import { QuietButton } from '../../design/buttons.tsx';
import { Notice } from '../../design/notice.tsx';
import { bringBack, compareWithList, type ImportPreview } from '../../takeaway/compare-with-list.ts';
import { FILE_LIMIT, readListFile, type FileProblem } from '../../takeaway/list-file.ts';
import type { Takeaway } from '../../takeaway/takeaway.ts';
import type { ListPort } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';
import { TakenList } from './taken-list.tsx';

type Bringing =
  | { readonly at: 'start' }
  | { readonly at: 'problem'; readonly problem: FileProblem }
  | { readonly at: 'preview'; readonly file: Takeaway; readonly leftOut: number }
  | { readonly at: 'done'; readonly count: number };

/** Bringing a file back: shown first, done by a press. */
export function BringPart({ list, seat }: { readonly list: ListPort; readonly seat: Seat }) {
  const [bringing, setBringing] = useState<Bringing>({ at: 'start' });
  const fieldId = useId();
  const choose = async (file: File): Promise<void> => {
    setBringing(await readPicked(file));
  };
  return (
    <section className="stack" data-gap="close">
      <h2 className="title">{say('bring.title')}</h2>
      <p className="text">{say('bring.line')}</p>
      <label className="text-field-label" htmlFor={fieldId}>
        {say('bring.choose')}
      </label>
      <input
        className="take-file"
        id={fieldId}
        type="file"
        accept="application/json,.json"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) void choose(file);
          event.target.value = '';
        }}
      />
      <div role="status">
        {bringing.at === 'problem' ? <p>{say(`bring.problem.${bringing.problem}`)}</p> : null}
        {bringing.at === 'done' ? <p>{say('bring.done', { count: bringing.count })}</p> : null}
      </div>
      {bringing.at === 'preview' ? (
        <Preview
          file={bringing.file}
          leftOut={bringing.leftOut}
          seat={seat}
          preview={compareWithList(bringing.file, list.snapshot(), seat)}
          onBring={(preview, withDiffering) =>
            setBringing({ at: 'done', count: bringBack(preview, withDiffering, list) })
          }
        />
      ) : null}
    </section>
  );
}

function Preview(props: {
  readonly file: Takeaway;
  readonly leftOut: number;
  readonly seat: Seat;
  readonly preview: ImportPreview;
  readonly onBring: (preview: ImportPreview, withDiffering: boolean) => void;
}) {
  const { preview, file } = props;
  const [withDiffering, setWithDiffering] = useState(false);
  const mayStandBeside = preview.differing.some((item) => item.bringBeside !== null);
  const isAnything = preview.fresh.length > 0 || (withDiffering && mayStandBeside);
  return (
    <Notice>
      <p>{say('bring.fresh', { count: preview.fresh.length })}</p>
      <p>{say('bring.same', { count: preview.same.length })}</p>
      <p>{say('bring.differing', { count: preview.differing.length })}</p>
      {preview.withdrawn.length === 0 ? null : (
        <p>{say('bring.withdrawn', { count: preview.withdrawn.length })}</p>
      )}
      {props.leftOut === 0 ? null : <p>{say('bring.left-out', { count: props.leftOut })}</p>}
      <TakenList
        takeaway={{ names: file.names, items: [...preview.fresh, ...preview.differing] }}
        seat={props.seat}
      />
      {mayStandBeside ? (
        <label className="take-choice">
          <input type="checkbox" checked={withDiffering} onChange={() => setWithDiffering(!withDiffering)} />
          {say('bring.beside')}
        </label>
      ) : null}
      <p className="small">{say('bring.unsigned')}</p>
      <QuietButton
        look="edged"
        onPress={isAnything ? () => props.onBring(preview, withDiffering) : undefined}
      >
        {say('bring.do')}
      </QuietButton>
    </Notice>
  );
}

async function readPicked(file: File): Promise<Bringing> {
  if (file.size > FILE_LIMIT) return { at: 'problem', problem: 'too-large' };
  try {
    const read = readListFile(await file.text());
    return read.ok
      ? { at: 'preview', file: read.takeaway, leftOut: read.leftOut }
      : { at: 'problem', problem: read.problem };
  } catch {
    // A file that went away while it was picked is for the person one that cannot be read.
    return { at: 'problem', problem: 'damaged' };
  }
}
