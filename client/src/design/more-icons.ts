import { bringDrawings } from './icon.tsx';

/** What the front page does not show. Every other page imports this. */
export const MORE_DRAWINGS = {
  share: 'M12 14.5V4M8.5 7 12 3.5 15.5 7M7 11H5.5v9h13v-9H17',
  copy: 'M9 8.5h10.5V20H9zM5 15.5H4.5V4H15v1',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7L12 17.7',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  back: 'M14.5 6.5 9 12l5.5 5.5',
  forward: 'M9.5 6.5 15 12l-5.5 5.5',
  plus: 'M12 5.5v13M5.5 12h13',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.5V12l3 2',
  lock: 'M6.5 11h11v8.5h-11zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  pen: 'm5 19 1-4L15.5 5.5l3 3L9 18l-4 1ZM13.5 7.5l3 3',
  print: 'M7.5 9V4.5h9V9M7.5 16.5h-3V9h15v7.5h-3M7.5 14h9v5.5h-9z',
  list: 'M9 7h10.5M9 12h10.5M9 17h10.5M5 7v.1M5 12v.1M5 17v.1',
  calendar: 'M5 6.5h14V19.5H5zM5 10.5h14M8.5 4.5v3.5M15.5 4.5v3.5',
  undo: 'M8.5 5.5 5 9l3.5 3.5M5 9h9a4.5 4.5 0 0 1 0 9h-3',
  offline:
    'M4 9.5a12 12 0 0 1 4-2.4M20 9.5a12 12 0 0 0-8-3M7.5 13.3a7 7 0 0 1 2.5-1.5M12 18v.1M4.5 4.5l15 15',
} as const;

bringDrawings(MORE_DRAWINGS);
