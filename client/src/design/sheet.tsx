import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface SheetProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A page over the page. The native dialog keeps the focus inside, gives it back, and closes on Escape. */
export function Sheet(props: SheetProps) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      className="sheet"
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <div className="sheet-head">
        <h2 className="title" id={titleId}>
          {props.title}
        </h2>
        <button type="button" className="quiet-button" onClick={props.onClose}>
          <Icon name="close" />
          <span>{props.closeLabel}</span>
        </button>
      </div>
      {props.children}
    </dialog>
  );
}
