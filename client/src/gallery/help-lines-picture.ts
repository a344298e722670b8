const nothing = () => undefined;

/** Help with two lines, one of them checked. */
export const help = {
  lines: {
    elsewhere: { name: 'Find A Helpline', site: 'https://findahelpline.com' },
    countries: [
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
            checkedOn: '2026-11-20',
          },
        ],
      },
    ],
  },
  address: 'heard.example/help',
  asking: null,
  onDoor: nothing,
  onCountry: nothing,
  onLeave: nothing,
  onBack: nothing,
} as const;
