import { useId } from 'react';
import { HELP_ELSEWHERE, HELP_LINES, type HelpCountry, type HelpLine } from '../words/help-lines.ts';
import { say } from '../words/say.ts';

interface HelpLineListProps {
  readonly country: string | null;
  readonly onCountry: (country: string | null) => void;
}

/** Lines by country. The numbers are part of the page: nothing is fetched to show them, offline included. */
export function HelpLineList(props: HelpLineListProps) {
  const selectId = useId();
  const chosen = HELP_LINES.find((entry) => entry.country === props.country) ?? null;
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
          {HELP_LINES.map((entry) => (
            <option key={entry.country} value={entry.country}>
              {entry.label}
            </option>
          ))}
        </select>
      </div>
      {chosen === null ? <Elsewhere /> : <Country entry={chosen} />}
      <p className="small">{say('help.verify')}</p>
    </div>
  );
}

function Country({ entry }: { readonly entry: HelpCountry }) {
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

function Elsewhere() {
  return (
    <div className="help-line">
      <p className="text">{say('help.elsewhere-text')}</p>
      <a className="help-link" href={HELP_ELSEWHERE.site} rel="noreferrer noopener" target="_blank">
        {HELP_ELSEWHERE.name}
      </a>
    </div>
  );
}
