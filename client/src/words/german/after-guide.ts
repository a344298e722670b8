import type { StepWords } from '@heard/shared/guides';

/** The sittings after a betrayal in German. */
export const germanAfterWords: Readonly<Record<string, StepWords>> = {
  'after-0-fit': {
    title: 'Ist jetzt die Zeit dafür?',
    speak:
      'Diese Sitzungen sind für einen Vertrauensbruch, der vorbei ist. Wenn er noch andauert, wenn du dein Gegenüber fürchtest, oder wenn Alkohol, Drogen oder Verzweiflung die Tage bestimmen, holt bitte zuerst jemanden vom Fach dazu. Nicht jetzt ist eine gute Antwort.',
    listen: '',
    stems: [],
  },
  'after-0-roles': {
    title: 'Um wessen Verletzung geht es?',
    speak:
      'Nennt einen Bruch. Wer wurde verletzt, und wer hat das Vertrauen gebrochen? Wenn jeder eine Verletzung trägt, nehmt eine nach der anderen.',
    listen: '',
    stems: [
      'Es geht um …',
      'In diesen Sitzungen bin ich verletzt worden.',
      'In diesen Sitzungen habe ich das Vertrauen gebrochen.',
    ],
  },
  'after-0-frame': {
    title: 'Der Rahmen',
    speak:
      'Legt fest, wie lange ihr sitzt, wie oft, um welche Uhrzeit Schluss ist, und an wen sich jeder von euch draußen lehnen darf.',
    listen: '',
    stems: ['Höchstens … Minuten, …-mal in der Woche.', 'Nie nach … am Abend.', 'Ich kann mit … reden.'],
  },
  'after-0-detail': {
    title: 'Was ich wissen will',
    speak:
      'Wähl, was du wissen musst, und was du lieber nicht im Kopf tragen möchtest. Du darfst diese Linie später verschieben.',
    listen: 'Nimm die Linie an, wie sie heute gezogen ist.',
    stems: ['Ich muss wissen …', 'Erspar mir bitte …', 'Bei … weiß ich es noch nicht.'],
  },
  'after-0-help': {
    title: 'Wann wir jemanden rufen',
    speak: 'Einigt euch jetzt, wann ihr aufhört und jemanden vom Fach dazuholt.',
    listen: '',
    stems: ['Wir rufen jemanden, wenn …', 'Anrufen würden wir …'],
  },
  'after-1-arrive': {
    title: 'Ankommen',
    speak: 'Wie viel Raum ist heute in dir: viel, etwas oder keiner?',
    listen: '',
    stems: [],
  },
  'after-1-steady': {
    title: 'Was mir Halt gibt',
    speak:
      'Was würde die kommende Woche ruhiger machen: Schlaf, Stille, die Pläne kennen, eine Nachricht am Mittag? Wer verletzt wurde, beginnt.',
    listen: 'Sammle nur. Noch wird nicht verhandelt.',
    stems: ['Diese Woche brauche ich …', 'Mir gibt Halt, wenn …', 'Am meisten bringt mich aus der Ruhe, …'],
  },
  'after-1-back': {
    title: 'Wiedergeben',
    speak: 'Sag, was du gehört hast: was deinem Gegenüber Halt gäbe.',
    listen: 'Ist der Kern da?',
    stems: ['Mehr Halt hättest du, wenn …', 'Achtgeben will ich auf …'],
  },
  'after-1-acts': {
    title: 'Sieben Tage',
    speak:
      'Zwei oder drei kleine Taten für sieben Tage, frei angeboten, leicht zu sehen, mit einem Enddatum.',
    listen: '',
    stems: ['Jeden Tag bis … werde ich …', 'Wenn es später wird, schreibe ich vor …'],
  },
  'after-1-close': {
    title: 'Schluss',
    speak: 'Eine Sache, die du jetzt tust, um für dich zu sorgen.',
    listen: 'Wünsch ihm gutes Gelingen.',
    stems: ['Jetzt werde ich …'],
  },
  'after-2-arrive': {
    title: 'Ankommen',
    speak: 'In dieser Sitzung geht es um die Verletzung. Ist heute Raum in dir?',
    listen: '',
    stems: [],
  },
  'after-2-impact': {
    title: 'Was es mit mir gemacht hat',
    speak:
      'Erzähl, was es gemacht hat: mit deinen Nächten, deinem Körper, deinem Vertrauen, deinem Blick auf dich selbst. Ein Stück nach dem anderen, heute höchstens drei.',
    listen: 'Bleib. Keine Gründe, keine Verteidigung, keine Bitte um Vergebung. Du bist da, um es zu wissen.',
    stems: [
      'Seitdem …',
      'Was in mir zerbrochen ist, war …',
      'Immer wieder komme ich zurück zu …',
      'Was ich nicht mehr kann, ist …',
    ],
  },
  'after-2-back': {
    title: 'Wiedergeben',
    speak:
      'Sag in deinen eigenen Worten, was es mit deinem Gegenüber gemacht hat, und beginn mit dem, was du getan hast. Die Gründe bleiben weg.',
    listen: 'Ist der Kern da? Du darfst auch das nächste Stück erzählen oder sagen: genug für heute.',
    stems: [
      'Wegen dem, was ich getan habe, …',
      'Es hat dir … genommen.',
      'Ich hatte nicht verstanden, dass …',
    ],
  },
  'after-2-see': {
    title: 'Ich sehe es',
    speak:
      'Sag, was du in diesem Schmerz siehst. Sprich von deinem Gegenüber, nicht davon, wie schlecht du dich fühlst.',
    listen: 'Du musst niemanden trösten.',
    stems: ['Ich sehe, wie sehr …', 'Danach würde jeder …', 'Das hattest du nicht verdient: …'],
  },
  'after-2-wish': {
    title: 'Was ich gerade möchte',
    speak: 'Worte, Stille, eine Hand, Abstand: Was möchtest du in diesem Moment? Nichts ist auch in Ordnung.',
    listen: 'Gib genau das, wenn du es ehrlich kannst.',
    stems: ['Gerade möchte ich …', 'Gerade nichts, danke.'],
  },
  'after-2-close': {
    title: 'Schluss',
    speak: 'Wo bist du heute Abend, und wer oder was leistet dir Gesellschaft?',
    listen: 'Wünsch eine gute Nacht.',
    stems: ['Heute Abend werde ich …'],
  },
  'after-3-prepare': {
    title: 'Fragen, zuerst allein',
    speak:
      'Schreib deine Fragen auf, nur für dich. Neben jede: Würde die Antwort dir helfen zu heilen, oder nur verletzen? Stell die erste Art. Die anderen können warten, oder nie gestellt werden.',
    listen:
      'Entschließ dich, ehrlich zu sein, innerhalb der Grenze, die dir genannt wurde. Wenn etwas Ernstes noch ungesagt ist, überleg, es im Beisein einer Beratung zu sagen.',
    stems: ['Ich möchte fragen …', 'Für später lasse ich …'],
  },
  'after-3-ask': {
    title: 'Fragen',
    speak: 'Eine Frage, so schlicht du kannst.',
    listen: 'Atme, bevor du antwortest.',
    stems: ['Was ich verstehen muss, ist …', 'Hast du … ?'],
  },
  'after-3-answer': {
    title: 'Antworten',
    speak:
      'Antworte auf die Frage, die gestellt wurde. Wahr, kurz, innerhalb der Linie, die du bekommen hast. Wenn du es nicht weißt, sag das.',
    listen: 'Wähl dann, was du als Nächstes brauchst. Hier aufzuhören ist in Ordnung.',
    stems: [
      'Ja. …',
      'Nein. …',
      'Ich weiß es nicht, und denke darüber nach bis …',
      'Das liegt jenseits deiner Linie. Möchtest du es?',
    ],
  },
  'after-3-hold': {
    title: 'Was ich jetzt verstehe',
    speak: 'Sag, was klarer ist und was noch nicht. Heute entscheidest du nichts.',
    listen: 'Hör nur zu.',
    stems: ['Klarer ist …', 'Was ich noch nicht einordnen kann, ist …'],
  },
  'after-3-close': {
    title: 'Schluss',
    speak: 'Was machst du in der nächsten Stunde mit deinem Körper: gehen, baden, schlafen, essen?',
    listen: 'Wünsch alles Gute.',
    stems: ['Ich werde …'],
  },
  'after-4-arrive': {
    title: 'Ankommen',
    speak: 'In dieser Sitzung geht es darum, zu dem zu stehen, was getan wurde. Ist heute Raum dafür in dir?',
    listen: '',
    stems: [],
  },
  'after-4-own': {
    title: 'Ich stehe dazu',
    speak:
      'Sag, was du getan hast, dass du es gewählt hast, was es gekostet hat, und was du schon tust, damit es nicht wieder geschieht. Kein Aber, kein Wenn.',
    listen: 'Du darfst das jederzeit anhalten.',
    stems: [
      'Ich habe mich entschieden …',
      'Das war meins, nicht deins.',
      'Es hat dich … gekostet.',
      'Schon verändert habe ich …',
    ],
  },
  'after-4-land': {
    title: 'Was angekommen ist',
    speak:
      'Was ist bei dir angekommen? Was fehlt? Du schuldest niemandem Vergebung, weder heute noch an irgendeinem Tag.',
    listen: 'Hör nach dem, was noch fehlt.',
    stems: ['Angekommen ist …', 'Noch hören muss ich …', 'So weit bin ich noch nicht.'],
  },
  'after-4-back': {
    title: 'Wiedergeben',
    speak: 'Gib wieder, was angekommen ist und was fehlt.',
    listen: 'Ist der Kern da? Genug für heute ist auch eine ganze Antwort.',
    stems: ['Gegeben habe ich dir …', 'Worauf du noch wartest, ist …'],
  },
  'after-4-close': {
    title: 'Schluss',
    speak: 'Was ist eine sanfte Sache für den Rest dieses Tages?',
    listen: 'Wünsch alles Gute.',
    stems: ['Für den Rest des Tages werde ich …'],
  },
  'after-5-arrive': {
    title: 'Ankommen',
    speak: 'Hast du genug Halt, um eine Geschichte zu hören, ohne daraus ein Urteil zu machen?',
    listen: '',
    stems: [],
  },
  'after-5-frame': {
    title: 'Verstehen ist nicht entschuldigen',
    speak:
      'Die Wahl gehört dem, der sie getroffen hat. Heute fragt ihr nur, was los war, damit es sich ändern kann.',
    listen: '',
    stems: ['Das kann ich heute.', 'Heute nicht.'],
  },
  'after-5-inside': {
    title: 'Was in mir los war',
    speak:
      'Erzähl es als deine eigene Geschichte: was du vermieden hast, was du nicht gesagt hast, was du dir selbst erzählt hast. Nichts darüber, was dein Gegenüber hätte tun können.',
    listen: 'Du darfst es bei jedem Wort anhalten.',
    stems: [
      'Ich hatte aufgehört, dir … zu sagen.',
      'Ich bin weggelaufen vor …',
      'Ich habe mir gesagt, es sei in Ordnung, weil …',
      'Stattdessen hätte ich … können.',
    ],
  },
  'after-5-back-r': {
    title: 'Wiedergeben, wenn du magst',
    speak:
      'Wenn du kannst, sag, was du verstanden hast. Verstehen ist nicht zustimmen. Heute nicht ist eine ganze Antwort.',
    listen: 'Nimm beides an.',
    stems: ['So wie ich es verstehe, …', 'Heute nicht.'],
  },
  'after-5-before': {
    title: 'Wie es für mich war',
    speak:
      'Wenn du magst: Wie waren diese Monate für dich, und was hast du gebraucht? Das erklärt nicht, was dein Gegenüber gewählt hat.',
    listen: 'Hör zu, ohne es mit dem zu verbinden, was du getan hast.',
    stems: ['In der Zeit war ich …', 'Mir fehlte …', 'Ich hätte gewollt, dass wir …'],
  },
  'after-5-back-h': {
    title: 'Wiedergeben',
    speak: 'Sag, wie es für dein Gegenüber war und was gefehlt hat.',
    listen: 'Ist der Kern da? Genug für heute ist auch eine ganze Antwort.',
    stems: ['Für dich war diese Zeit …', 'Dir fehlte …'],
  },
  'after-5-close': {
    title: 'Schluss',
    speak: 'Eine Sache zwischen euch, die du dir von jetzt an anders wünschst.',
    listen: 'Wünsch alles Gute.',
    stems: ['Von jetzt an wünsche ich mir, dass wir …'],
  },
  'after-6-arrive': {
    title: 'Ankommen',
    speak: 'Wie kommst du in diese letzte Sitzung: hoffnungsvoll, müde, unsicher? Alles ist willkommen.',
    listen: '',
    stems: [],
  },
  'after-6-open': {
    title: 'Offene Türen',
    speak:
      'Welche Offenheit bietet an, wer das Vertrauen gebrochen hat, freiwillig und bis zu welchem Tag? Geschenkte Offenheit heilt. Erzwungene wird zur Durchsuchung. Passwörter braucht es hier nicht.',
    listen: '',
    stems: [
      'Bis … sage ich dir Bescheid, wenn …',
      'Lieber sage ich es dir, als dass du danach suchst: …',
      'Zu viel wäre für mich …',
    ],
  },
  'after-6-wave': {
    title: 'Wenn die Welle kommt',
    speak:
      'Erinnerungen kommen zu unpassenden Zeiten. Einigt euch auf ein kurzes Zeichen und eine kurze Antwort, die keine zwei Minuten dauert.',
    listen: '',
    stems: [
      'Wenn ich … schicke, dann bitte …',
      'Ich antworte mit …',
      'Wenn ich nicht gleich antworten kann, …',
    ],
  },
  'after-6-acts': {
    title: 'Kleine Taten',
    speak:
      'Je zwei kleine Taten, die zeigen, dass auf euch Verlass ist. Lieber winzig und getan als groß und fallen gelassen.',
    listen: '',
    stems: ['Jeden … werde ich …', 'Du merkst es daran, dass …'],
  },
  'after-6-way': {
    title: 'Wo ich heute stehe',
    speak:
      'Weitergehen, langsamer werden, jemanden dazuholen oder behutsam auseinandergehen: Wo bist du heute? Es darf sich ändern.',
    listen: 'Kein Überreden. Gib wieder, was du gehört hast.',
    stems: ['Heute neige ich zu …', 'Beim Entscheiden würde mir helfen …'],
  },
  'after-6-close': {
    title: 'Schluss',
    speak: 'Eine Sache, die du daran achtest, wie dein Gegenüber das hier gemacht hat.',
    listen: 'Nimm es an.',
    stems: ['Ich achte, dass du …'],
  },
};
