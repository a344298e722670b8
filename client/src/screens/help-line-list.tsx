import { useId } from 'react';
import type { HelpCountry, HelpLine, HelpLines } from '@heard/shared/protocol';
import { say } from '../words/say.ts';

export interface HelpLineListProps {
  /** Null: they have not reached this device. */
  readonly lines: HelpLines | null;
  /** Where the same lines stand without the app. */
  readonly address: string;
  readonly country: string | null;
  readonly onCountry: (country: string | null) => void;
}

/** Lines by country. Nothing is fetched to show them, offline included; where somebody is, nobody asks. */
export function HelpLineList(props: HelpLineListProps) {
  const { lines } = props;
  if (lines !== null) return <ByCountry {...props} lines={lines} />;
  return (
    <div className="stack" data-gap="close">
      <p className="text">{say('help.danger-anywhere')}</p>
      <p className="text">{say('help.not-loaded', { address: props.address })}</p>
    </div>
  );
}

function ByCountry(props: HelpLineListProps & { readonly lines: HelpLines }) {
  const selectId = useId();
  const { countries, elsewhere } = props.lines;
  const chosen = countries.find((entry) => entry.country === props.country) ?? null;
  return (
    <div className="stack" data-gap="close">
      <div className="text-field">
        <label className="text-field-label" htmlFor={selectId}>
          {say('help.country')}
        </label>
        <select
          id={selectId}
          className="text-field-input"
          value={chosen?.country ?? ''}
          onChange={(event) => props.onCountry(event.target.value === '' ? null : event.target.value)}
        >
          <option value="">{say('help.elsewhere')}</option>
          {countries.map((entry) => (
            <option key={entry.country} value={entry.country}>
              {entry.label}
            </option>
          ))}
        </select>
      </div>
      {chosen === null ? <Elsewhere line={elsewhere} /> : <Country entry={chosen} />}
    </div>
  );
}

function Country({ entry }: { readonly entry: HelpCountry }) {
  const isChecked = entry.lines.every(({ checkedOn }) => checkedOn !== null);
  return (
    <>
      <p className="text">{say('help.danger', { number: entry.emergency })}</p>
      <ul className="plain-list help-lines">
        {entry.lines.map((line) => (
          <li key={line.name} className="help-line">
            <Line line={line} />
          </li>
        ))}
      </ul>
      <p className="small">{say(isChecked ? 'help.verified' : 'help.verify')}</p>
    </>
  );
}

function Line({ line }: { readonly line: HelpLine }) {
  return (
    <>
      <p className="label">{say(`help.kind.${line.kind}`)}</p>
      <h2 className="title">{line.name}</h2>
      <p className="row">
        {line.phone === null ? null : (
          <a className="help-link" href={`tel:${line.phone.replaceAll(' ', '')}`}>
            {say('help.call', { phone: line.phone })}
          </a>
        )}
        <a className="help-link" href={line.site} rel="noreferrer noopener" target="_blank">
          {say('help.visit', { site: line.site.replace('https://', '').replace('www.', '') })}
        </a>
      </p>
      <p className="label">
        {line.checkedOn === null ? say('help.not-checked') : say('help.checked', { date: line.checkedOn })}
      </p>
    </>
  );
}

function Elsewhere({ line }: { readonly line: HelpLines['elsewhere'] }) {
  return (
    <div className="help-line">
      <p className="text">{say('help.elsewhere-text')}</p>
      <a className="help-link" href={line.site} rel="noreferrer noopener" target="_blank">
        {line.name}
      </a>
    </div>
  );
}
