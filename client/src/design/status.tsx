import { useSyncExternalStore } from 'react';
import type { Announcer } from './announcer.ts';

/** The app's two live regions, once, at the root: they have to stand in the page before anything is told. */
export function Status({ announcer }: { readonly announcer: Announcer }) {
  const said = useSyncExternalStore(announcer.subscribe, announcer.snapshot, announcer.snapshot);
  return (
    <div className="unseen">
      <p role="status" aria-live="polite">
        {said.polite}
      </p>
      <p role="alert" aria-live="assertive">
        {said.assertive}
      </p>
    </div>
  );
}
