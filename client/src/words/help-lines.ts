/** Someone a person can reach alone. The host verifies these before opening a server to others. */
export interface HelpLine {
  readonly name: string;
  readonly kind: 'abuse' | 'crisis' | 'couple';
  readonly phone: string | null;
  readonly site: string;
  /** ISO date when someone last held this line against its own page; null: nobody has yet. */
  readonly checkedOn: string | null;
}

export interface HelpCountry {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly label: string;
  readonly emergency: string;
  readonly lines: readonly HelpLine[];
}

/** A handful of well-known public lines, written down from common knowledge and not yet verified by anyone. */
export const HELP_LINES: readonly HelpCountry[] = [
  {
    country: 'US',
    label: 'United States',
    emergency: '911',
    lines: [
      {
        name: 'National Domestic Violence Hotline',
        kind: 'abuse',
        phone: '1-800-799-7233',
        site: 'https://www.thehotline.org',
        checkedOn: null,
      },
      {
        name: '988 Suicide & Crisis Lifeline',
        kind: 'crisis',
        phone: '988',
        site: 'https://988lifeline.org',
        checkedOn: null,
      },
    ],
  },
  {
    country: 'GB',
    label: 'United Kingdom',
    emergency: '999',
    lines: [
      {
        name: 'National Domestic Abuse Helpline',
        kind: 'abuse',
        phone: '0808 2000 247',
        site: 'https://www.nationaldahelpline.org.uk',
        checkedOn: null,
      },
      {
        name: "Men's Advice Line",
        kind: 'abuse',
        phone: '0808 801 0327',
        site: 'https://mensadviceline.org.uk',
        checkedOn: null,
      },
      {
        name: 'Samaritans',
        kind: 'crisis',
        phone: '116 123',
        site: 'https://www.samaritans.org',
        checkedOn: null,
      },
      { name: 'Relate', kind: 'couple', phone: null, site: 'https://www.relate.org.uk', checkedOn: null },
    ],
  },
  {
    country: 'IE',
    label: 'Ireland',
    emergency: '112',
    lines: [
      {
        name: "Women's Aid",
        kind: 'abuse',
        phone: '1800 341 900',
        site: 'https://www.womensaid.ie',
        checkedOn: null,
      },
      {
        name: 'Samaritans',
        kind: 'crisis',
        phone: '116 123',
        site: 'https://www.samaritans.org',
        checkedOn: null,
      },
    ],
  },
  {
    country: 'CA',
    label: 'Canada',
    emergency: '911',
    lines: [
      { name: 'ShelterSafe', kind: 'abuse', phone: null, site: 'https://sheltersafe.ca', checkedOn: null },
      {
        name: '9-8-8 Suicide Crisis Helpline',
        kind: 'crisis',
        phone: '988',
        site: 'https://988.ca',
        checkedOn: null,
      },
    ],
  },
  {
    country: 'AU',
    label: 'Australia',
    emergency: '000',
    lines: [
      {
        name: '1800RESPECT',
        kind: 'abuse',
        phone: '1800 737 732',
        site: 'https://www.1800respect.org.au',
        checkedOn: null,
      },
      {
        name: 'Lifeline',
        kind: 'crisis',
        phone: '13 11 14',
        site: 'https://www.lifeline.org.au',
        checkedOn: null,
      },
      {
        name: 'Relationships Australia',
        kind: 'couple',
        phone: '1300 364 277',
        site: 'https://www.relationships.org.au',
        checkedOn: null,
      },
    ],
  },
  {
    country: 'DE',
    label: 'Germany',
    emergency: '112',
    lines: [
      {
        name: 'Hilfetelefon Gewalt gegen Frauen',
        kind: 'abuse',
        phone: '116 016',
        site: 'https://www.hilfetelefon.de',
        checkedOn: null,
      },
      {
        name: 'Hilfetelefon Gewalt an Männern',
        kind: 'abuse',
        phone: '0800 1239900',
        site: 'https://www.maennerhilfetelefon.de',
        checkedOn: null,
      },
      {
        name: 'TelefonSeelsorge',
        kind: 'crisis',
        phone: '0800 1110111',
        site: 'https://www.telefonseelsorge.de',
        checkedOn: null,
      },
    ],
  },
  {
    country: 'FR',
    label: 'France',
    emergency: '112',
    lines: [
      {
        name: 'Violences Femmes Info',
        kind: 'abuse',
        phone: '3919',
        site: 'https://www.solidaritefemmes.org',
        checkedOn: null,
      },
      {
        name: 'Numéro national de prévention du suicide',
        kind: 'crisis',
        phone: '3114',
        site: 'https://3114.fr',
        checkedOn: null,
      },
    ],
  },
  {
    country: 'ES',
    label: 'Spain',
    emergency: '112',
    lines: [
      {
        name: 'Servicio 016',
        kind: 'abuse',
        phone: '016',
        site: 'https://violenciagenero.igualdad.gob.es',
        checkedOn: null,
      },
      {
        name: 'Línea 024',
        kind: 'crisis',
        phone: '024',
        site: 'https://www.sanidad.gob.es/linea024',
        checkedOn: null,
      },
    ],
  },
];

/** Lines in most other countries, kept by an organisation. */
export const HELP_ELSEWHERE = { name: 'Find A Helpline', site: 'https://findahelpline.com' } as const;
