import { useCallback, useId, useState, type ReactNode } from 'react';
import { say } from '../../words/say.ts';
import type { ListPort, TextTarget } from '../../list/list-port.ts';

interface BoundTextProps {
  readonly list: ListPort;
  readonly target: TextTarget;
  readonly label: ReactNode;
  /** Takes the focus when it appears: it was just added by an own press. */
  readonly isNew?: boolean;
}

/** A textarea that is a text of the list itself: what either types stands there at once on both devices. */
export function BoundText({ list, target, label, isNew }: BoundTextProps) {
  const id = useId();
  const [cut, setCut] = useState(0);
  const field = target.item === 'agreement' ? target.field : null;
  const { item, id: itemId } = target;
  const bind = useCallback(
    (area: HTMLTextAreaElement | null) => {
      if (area === null) return undefined;
      const note = item === 'agreement' ? 'need' : item;
      const at: TextTarget =
        field === null ? { item: note, id: itemId } : { item: 'agreement', id: itemId, field };
      const unbind = list.bindText(at, area, setCut);
      // The attribute is for a dialog that opens around it: it gives its first focus to what carries it.
      if (isNew === true) {
        area.setAttribute('autofocus', '');
        area.focus();
      }
      return unbind;
    },
    [list, item, itemId, field, isNew],
  );
  return (
    <div className="text-field" data-voice="letter">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <div className="bound-place">
        <textarea className="text-field-input bound-text" id={id} rows={1} ref={bind} />
      </div>
      <p className="text-field-problem bound-cut" role="status">
        {cut === 0 ? '' : say('list.cut', { chars: cut })}
      </p>
    </div>
  );
}
