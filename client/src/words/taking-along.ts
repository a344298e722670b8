/** Taking the list along, bringing it back, and what is said before an erase: read on pages beside the room. */
export const takingAlongWords = {
  'jar.title': 'What we appreciated',
  'jar.of': '{name} appreciated',
  'take.title': 'Take it with you',
  'take.line':
    'Made on this device. Nothing is sent, and nobody is told. Notes for yourself are not part of it.',
  'take.what': 'What goes in',
  'take.letter': 'A letter to print',
  'take.markdown': 'A text file (Markdown)',
  'take.json': 'A file that Heard can read again',
  'take.calendar': 'For the calendar',
  'take.calendar-line':
    'The days when you look at something again, and your next talk. No link, and no words of the list.',
  'take.calendar-title': 'What the calendar says',
  'take.calendar-title-usual': 'Time together',
  'take.next-talk': 'Your next talk, if you have a time',
  'take.calendar-file': 'A calendar file',
  'take.calendar-empty':
    'There is no day in it yet. Pick a time for your next talk, or a day in an agreement.',
  'take.made': 'The file is made. Your browser keeps it where it keeps what you download.',
  'take.back': 'Back to the room',
  'take.empty': 'Nothing is on your list yet.',
  'take.written-on': 'Written out on {day}',
  'take.footer': 'Prepared by the two of you',
  'take.print': 'Print',
  'take.print-line': 'To keep it as a PDF, choose that in place of a printer.',
  'take.close-letter': 'Back',

  'bring.title': 'Bring back from a file',
  'bring.line': 'A file that was made here earlier. You see what is in it before anything changes.',
  'bring.choose': 'Choose a file',
  'bring.problem.not-ours': 'This file is not from this app. Nothing was changed.',
  'bring.problem.newer':
    'This file was made by a newer version. Reload the page, then try again. Nothing was changed.',
  'bring.problem.too-large': 'This file is larger than 2 MB, more than a list can be. Nothing was changed.',
  'bring.problem.damaged': 'This file is damaged and cannot be read. Nothing was changed.',
  'bring.fresh':
    '{count, plural, =0 {Nothing in it is new.} one {# entry is not on your list.} other {# entries are not on your list.}}',
  'bring.same':
    '{count, plural, =0 {None of it is on your list yet.} one {# entry is there already.} other {# entries are there already.}}',
  'bring.differing':
    '{count, plural, =0 {Nothing differs.} one {# entry reads differently on your list.} other {# entries read differently on your list.}}',
  'bring.left-out':
    '{count, plural, one {# entry could not be read and stays out.} other {# entries could not be read and stay out.}}',
  'bring.withdrawn':
    '{count, plural, one {# entry was removed by its author and stays out.} other {# entries were removed by their author and stay out.}}',
  'bring.beside': 'Put those that differ beside the ones on the list',
  'bring.unsigned':
    'Agreements come in without signatures, small acts without their marks: each of you is asked again.',
  'bring.do': 'Put them on our list',
  'bring.done':
    '{count, plural, =0 {Nothing was put on your list.} one {# entry was put on your list.} other {# entries were put on your list.}}',

  'erase.title': 'Erase this room?',
  'erase.all': 'Everything on the server and on this device goes now, and the room cannot be opened again.',
  'erase.can-tell': '{name} can probably tell.',
  'erase.their-copy':
    "{name}'s device keeps its own copy of what you agreed until {name} deletes it. Copies that were printed or photographed stay where they are.",
  'erase.backups-none': 'Whoever runs this server has not said how long backups last.',
  'erase.backups':
    '{days, plural, =0 {Whoever runs this server keeps no backups.} one {Backups of the server last at most # day.} other {Backups of the server last at most # days.}}',
  'erase.stop-coming': 'You can simply stop coming.',
  'erase.do': 'Erase now',
  'erase.back': 'Back to the room',
  'erase.device-title': 'Only this device',
  'erase.device-line':
    'Or delete the copy on this device alone. The room and the list stay on the server, and {name} keeps them. This device cannot open the room any more. What is not saved yet is lost.',
  'erase.device-do': "Delete this device's copy",
  'erase.device-sure': 'Yes, delete it here',
} as const;
