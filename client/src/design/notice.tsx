import type { ReactNode } from 'react';

/** A quiet remark beside the content; `good` for what is agreed or saved. No colour without its words. */
export function Notice(props: { readonly children: ReactNode; readonly tone?: 'good' }) {
  return (
    <div className="notice" data-tone={props.tone}>
      <div className="stack" data-gap="tight">
        {props.children}
      </div>
    </div>
  );
}
