/** German for sittings.ts. */
export const germanSittingsWords = {
  'sitting.0': 'Der Rahmen',
  'sitting.1': 'Was uns Halt gibt',
  'sitting.2': 'Was es angerichtet hat',
  'sitting.3': 'Fragen',
  'sitting.4': 'Dazu stehen',
  'sitting.5': 'Was in mir vorging',
  'sitting.6': 'Offene Türen',

  'rest.title': 'Ruhe zwischen den Sitzungen',
  'rest.next': 'Als Nächstes Sitzung {place} von {of}: {title}',
  'rest.opens': 'Sie öffnet sich {when}.',
  'rest.why':
    'Die Ruhe gehört dazu. Was gesagt wurde, braucht eine Nacht oder zwei, und bis dahin muss nichts gelöst werden.',
  'rest.open': 'Sie kann beginnen, wann ihr beide mögt.',
  'rest.longer': 'Einen Tag länger ruhen',
  'rest.shorter': 'Für mich darf es ein Tag weniger sein',
  'rest.rule':
    'Länger machen kann die Ruhe jeder von euch. Kürzer wird sie nur, wenn ihr es beide sagt, und nie kürzer als ein Tag.',
  'rest.asked':
    'Du hast gesagt, dass es für dich ein Tag weniger sein darf. {name} erfährt das nicht. Kürzer wird die Ruhe nur, wenn {within} es auch sagt.',
  'rest.keep': 'Die Ruhe so lassen',

  'hurt.own': 'Ich wurde dadurch verletzt',
  'hurt.other': '{name} wurde dadurch verletzt',
  'hurt.line':
    'Jeder antwortet allein, und keine Antwort wird dem anderen gezeigt. Es geht weiter, wenn sie gleich sind.',
  'hurt.waiting':
    'Deine Antwort ist da. Es geht weiter, wenn auch {within} geantwortet hat. Du kannst sie noch ändern.',

  'choose.after.first':
    'Wer verletzt wurde, beginnt. Das benennt ihr in der ersten Sitzung, jeder für sich allein.',
  'choose.after.first-own': 'In diesen Sitzungen beginnst du: Es geht um deine Verletzung.',
  'choose.after.first-other': 'In diesen Sitzungen beginnt {name}: Dort geht es um diese Verletzung.',
  'choose.after.sitting': 'Das wäre Sitzung {place} von {of}: {title}',

  'differ.title': 'Diese Sitzungen vorerst nicht',
  'differ.line':
    'Ihr habt die Verletzung verschieden benannt. Das kommt vor, und keiner von euch sieht es falsch. Diese Sitzungen brauchen eine Verletzung, auf die ihr schaut.',
  'differ.honest':
    'Das ehrliche Gespräch gibt jedem von euch dieselbe Zeit und fragt niemanden, wer was gebrochen hat.',
  'differ.counsellor':
    'Jemand Ausgebildetes, mit euch im Raum, kann beide Verletzungen zugleich halten. Unter Hilfe stehen Menschen, die ihr anrufen könnt.',

  'last.rest': 'Die nächste Sitzung ruht nun. Euer Raum sagt, wann sie sich öffnet.',
  'last.after':
    'Das war die letzte der sieben Sitzungen. Einmal in der Woche miteinander zu sprechen ist ein guter Weg von hier.',

  'step-list.frame': 'Unser Rahmen',
  'step-list.frame-line': 'Er steht auf eurer Liste, wo ihr ihn beide seht und beide zustimmt.',
  'step-list.frame-begin': 'Unseren Rahmen auf die Liste schreiben',
  'step-list.help': 'Wann wir jemanden anrufen',
  'step-list.help-line': 'Eine Zeile genügt. Sie steht auf eurer Liste, wo ihr sie beide seht.',
  'step-list.help-begin': 'Auf unsere Liste schreiben',
  'step-list.detail': 'Was ich wissen möchte, und was lieber nicht',
  'step-list.detail-line': 'Das steht unter deinem Namen auf eurer Liste. Ändern kannst du es an jedem Tag.',
  'step-list.detail-begin': 'Meine Zeile auf die Liste schreiben',
  'step-list.detail-other': 'Was {within} wissen möchte, und was lieber nicht',
  'step-list.needs-both': 'Es gilt, sobald ihr beide zustimmt. Ohne das weiterzugehen ist auch in Ordnung.',
  'step-list.to-sign': 'Wartet auf dein Wort',
  'step-list.felt': 'Was {within} getan hat',

  'due.title': 'Was ansteht',
  'due.none': 'Nichts auf eurer Liste möchte diese Woche noch einmal angesehen werden.',
  'due.done': 'Das war alles, was noch einmal angesehen werden wollte.',
  'due.went': 'Wie ging es?',
  'due.held': 'Es hielt',
  'due.half': 'Es hielt halb',
  'due.not-yet': 'Noch nicht',
  'due.held-line': 'Dann kann es so weitergehen, oder es hat seinen Dienst getan.',
  'due.too-big': 'Was war daran zu groß? Kleiner ist erlaubt, und loslassen auch.',
  'due.small-enough': 'Das ist klein genug',
  'due.two-weeks':
    'Was ihr behaltet, kommt in zwei Wochen noch einmal. Ein geänderter Text fragt euch beide.',

  'questions.title': 'Deine eigenen Fragen',
  'questions.line':
    'Nur auf diesem Gerät und nur in diesem Tab: Wird er geschlossen, sind sie fort. Niemand sieht eine, bevor du sie stellst.',
  'questions.add': 'Eine Frage, die du mit dir trägst',
  'questions.put': 'Hierher legen',
  'questions.would': 'Würde die Antwort heilen oder verletzen?',
  'questions.heal': 'Sie würde heilen',
  'questions.unsure': 'Nicht sicher',
  'questions.hurt': 'Sie würde verletzen',
  'questions.use': 'In meine Worte übernehmen',
  'questions.asked': 'Die habe ich gestellt',
  'questions.take-out': 'Herausnehmen',
  'questions.none': 'Noch nichts hier.',
} as const satisfies Readonly<Record<string, string>>;
