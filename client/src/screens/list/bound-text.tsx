import { useCallback, useId } from 'react';
import type { ListPort, TextTarget } from '../../list/list-port.ts';

interface BoundTextProps {
  readonly list: ListPort;
  readonly target: TextTarget;
  readonly label: string;
  /** Takes the focus when it appears: it was just added by an own press. */
  readonly isNew?: boolean;
}

/** A textarea that is a text of the list itself: what either types stands there at once on both devices. */
export function BoundText({ list, target, label, isNew }: BoundTextProps) {
  const id = useId();
  const field = target.item === 'agreement' ? target.field : null;
  const { item, id: itemId } = target;
  const bind = useCallback(
    (area: HTMLTextAreaElement | null) => {
      if (area === null) return undefined;
      const unbind = list.bindText(
        item === 'need' || field === null ? { item: 'need', id: itemId } : { item, id: itemId, field },
        area,
      );
      if (isNew === true) area.focus();
      return unbind;
    },
    [list, item, itemId, field, isNew],
  );
  return (
    <div className="text-field" data-voice="letter">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <textarea className="text-field-input bound-text" id={id} rows={1} ref={bind} />
    </div>
  );
}
