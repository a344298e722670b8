import { say } from '../words/say.ts';

/** What the server sees, what it cannot, what nobody can promise. `host` null: the host's part stands beside it. */
export function PrivacyLines({ host }: { readonly host: string | null }) {
  return (
    <div className="stack" data-gap="close">
      <p className="text">{say('privacy.sees')}</p>
      <p className="text">{say('privacy.not')}</p>
      <p className="text">{say('privacy.nobody')}</p>
      {host === null ? null : <p className="text">{say('join.host', { host })}</p>}
    </div>
  );
}
