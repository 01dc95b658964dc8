import type { Block, DocumentModel, Line } from '../../../src/documents/model.ts'

/** A picture with transparency: a green disc on a pale ground, 240 × 160 pixels. */
const disc =
  'iVBORw0KGgoAAAANSUhEUgAAAPAAAACgCAYAAAAy2+FlAAACj0lEQVR42u3TQRGAMBAEwfjBIMULpXggBoIGqpJHbvsxBvau' +
  '29PfW9KeNSNIAEsCWBLAEsCSAJYEsCSAJYAlASwJ4LyO6xyrsi/A2gQr1ACrIFigAVYxtDADrEJwQQYY2qK5M8DggiyAwQUZ' +
  'YIELMsDgCuQVgIfmBOcvxJoQwOCCDDC8ghhgeCEWwOCCDLDghRhgeAUxwPBCLIDhhRhgeAUxwPAKYoDhhRhgwQsxwPAKYoDh' +
  'FcQAwwsxwPAKYoABFsAAwyuIAYYXYoDhFcQAAyyAAYZXiYgbvIIYYIAFMMDwCmKAAQYYYHgFMcAAC2CA4RXEAAtggOEVxAAD' +
  'LIABBlgAwyuIAQZYAAMMryAGWAIYYAEMMLyCGGCABTDAAhhggAUwwPAKYoABFsAAC2CAARbAAAMsgIMAe06lIQZYAAMMsAAG' +
  'GGABDLAEMMACGGCABTDAAAtggCWAARbAAAMsgAEGWAADLIABBlgAAwywAAZYAhhgAQwwwAIYYIAFMMACGGCABTDAAAtggAEW' +
  'wBALXoABFsAAAyyAAZYABlgAAwyx4AUYYAEMsAAGGGABDDDEghdggAUwwAIYYIgFL8AAC+BIwBCrMl6ABTDAAAtggCEWvAAD' +
  'LIAhFrwAAyyAAYZY8AIMMMAAQyx4AQZYAAMMsYLxxgKGGF6AARbAAEMseAGGGF6AIRa8AAMsgAGGWPACDDG8AEMseAGGWPAC' +
  'DDG8AhhieAGGWPACDLHgBRhieAEWxPACDLHgBRhieAUwyOACLIjhBRhiwQswyOACbASI4QVYIIMLMMjgCmCQwQVYIIMLsCIw' +
  'uyfAIIMrgGGGFmABDSzA2g21fQGWBLAkgCWAJQEsCWBJAEsASwJYEsBSVh+u52auL/CD3QAAAABJRU5ErkJggg=='

const plain = (text: string): Line => [{ text }]
const sentences = [
  'Ash settles best when the room is quiet and the same adult meets them at the door.',
  'On days with a supply teacher the first lesson is usually lost.',
  'A picture timetable on the desk, looked at together, takes about four minutes and saves an hour.',
  'Staff say that Ash reads well above age when nobody is listening.',
  'Ash’s mother adds that evenings after swimming are the calmest of the week.',
]

/** Words enough for a test of length; the same every time. */
export function words(count: number): string {
  const out: string[] = []
  for (let at = 0; out.length < count; at++) out.push(...(sentences[at % sentences.length] ?? '').split(' '))
  return out.slice(0, count).join(' ')
}

const provisionRows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    header: true,
    cells: [
      [plain(`Need ${String(at + 1)}`)],
      [plain(words(12 + ((at * 7) % 25)))],
      at % 5 === 4 ? [] : [plain('Teaching assistant, trained in the approach'), plain('1 hour, weekly')],
    ],
  }))

/** Every kind of block, several scripts, a table over three pages and a paragraph of 2,000 words. */
export const sampleBlocks: readonly Block[] = [
  { kind: 'heading', id: 'title', level: 1, content: plain('Education, Health and Care plan (draft)') },
  {
    kind: 'paragraph',
    id: 'lead',
    content: [
      { text: 'This is a ' },
      { text: 'draft', strong: true },
      { text: ' for Ash Example 7. It is ' },
      { text: 'not', emphasis: true },
      { text: ' final: please read it and tell us what is wrong. It fits “you”, we hope – it’s yours.' },
    ],
  },
  {
    kind: 'facts',
    id: 'about',
    caption: plain('About the child'),
    rows: [
      { label: plain('Name'), value: [plain('Ash Example 7')] },
      { label: plain('Lives at'), value: [plain('1 Example Street\nExample Town\nEX1 0AA')] },
      {
        label: plain('Languages at home'),
        value: [
          [{ text: 'Polski: zażółć gęślą jaźń', language: 'pl' }],
          [{ text: 'العربية', language: 'ar' }],
        ],
      },
      { label: plain('Likes to be called'), value: [] },
    ],
  },
  { kind: 'heading', id: 'section-a', level: 2, content: plain('Section A: what Ash and the family say') },
  {
    kind: 'quote',
    id: 'ash-says',
    content: [
      plain('I like trains 🚂 and   my dog.\nI don’t like it when it is LOUD.'),
      plain('Please knock first 🙂👍🏽 👨‍👩‍👧 ❤️'),
    ],
    by: plain('Ash, age 7, told to Mrs Sample (class teacher) with pictures, 3 November 2026'),
  },
  {
    kind: 'quote',
    id: 'mother-says',
    content: [
      [
        {
          text: 'ابني يحب القطارات (خاصة القديمة) ويقول: "أنا Ash وعمري 7 سنوات"، ولا يحب الضجيج في الصف الكبير عندما يكون هناك أكثر من ٢٥ طفلاً.',
          language: 'ar',
          direction: 'rtl',
        },
      ],
    ],
    by: plain('Ash’s mother, in Arabic, 4 November 2026'),
  },
  {
    kind: 'quote',
    id: 'father-says',
    content: [
      [
        {
          text: 'Mój syn potrzebuje spokoju i czasu. Łatwo się męczy, gdy wokół jest głośno.',
          language: 'pl',
        },
      ],
    ],
    by: plain('Ash’s father, in Polish'),
  },
  { kind: 'heading', id: 'section-b', level: 2, content: plain('Section B: special educational needs') },
  { kind: 'heading', id: 'section-b1', level: 3, content: plain('Communication and interaction') },
  {
    kind: 'list',
    id: 'needs',
    ordered: true,
    items: [
      plain('Ash needs time to answer: up to ten seconds.'),
      plain('Ash needs spoken instructions together with a picture. ' + words(40)),
      [{ text: 'يحتاج إلى صور واضحة', language: 'ar', direction: 'rtl' }],
    ],
  },
  {
    kind: 'list',
    id: 'strengths',
    ordered: false,
    items: [plain('Reads fluently'), plain('Remembers routes & timetables <exactly>')],
  },
  { kind: 'heading', id: 'section-b2', level: 4, content: plain('What helps already') },
  {
    kind: 'paragraph',
    id: 'mixed',
    content: [
      { text: 'The family’s word for it is ' },
      { text: 'هدوء', language: 'ar' },
      { text: ' (quiet), and the school says ' },
      { text: 'cisza', language: 'pl', emphasis: true },
      { text: '.' },
    ],
  },
  { kind: 'heading', id: 'section-b3', level: 5, content: plain('A very long word') },
  {
    kind: 'paragraph',
    id: 'long-word',
    content: plain(
      'https://www.example.org/' +
        'a-very-long-address-'.repeat(12) +
        ' and ' +
        'Donaudampfschifffahrt'.repeat(8),
    ),
  },
  {
    kind: 'note',
    id: 'note-1',
    content: [plain('Tell us by 9 December 2026 what should change.'), plain('You can ask for a meeting.')],
  },
  {
    kind: 'figure',
    id: 'drawing',
    picture: 'disc',
    alternative: 'A drawing by Ash: a green circle',
    caption: plain('Ash’s drawing of the calm corner'),
  },
  { kind: 'heading', id: 'section-f', level: 2, content: plain('Section F: special educational provision') },
  {
    kind: 'table',
    id: 'provision',
    caption: plain('Provision'),
    head: [plain('Need'), plain('What will be done'), plain('Who, how often')],
    widths: [0.18, 0.5, 0.32],
    rows: provisionRows(34),
  },
  {
    kind: 'table',
    id: 'long-cell',
    caption: [],
    head: [plain('Advice'), plain('What it says')],
    widths: [0.3, 0.7],
    rows: [
      {
        header: false,
        cells: [[plain('Psychologist')], [plain(words(900)), plain('The end of the long cell.')]],
      },
      { header: false, cells: [[plain('Doctor')], [plain('No concerns.')]] },
    ],
  },
  { kind: 'paragraph', id: 'long', content: plain(words(2000)) },
  { kind: 'pageBreak', id: 'break' },
  { kind: 'heading', id: 'signing', level: 2, content: plain('Signed') },
  { kind: 'signature', id: 'signature', label: plain('For the authority'), dateLabel: plain('Date') },
  { kind: 'choices', id: 'choices', items: [plain('Yes'), plain('No'), plain('نعم')], columns: 2 },
  { kind: 'writing', id: 'lines', label: plain('Say more'), lines: 12, framed: false },
  { kind: 'writing', id: 'frame', label: plain('Draw here'), lines: 10, framed: true },
  {
    kind: 'table',
    id: 'rows',
    caption: [],
    head: [plain('Name'), plain('Who')],
    widths: [0.4, 0.6],
    rows: [
      { cells: [[plain('A card')], []], header: true, ticks: true },
      ...[1, 2, 3].map(() => ({ cells: [[], []], header: false, room: 4 })),
    ],
  },
]

/** A valid model; say only what matters. */
export function modelOf(blocks: readonly Block[], more: Partial<DocumentModel> = {}): DocumentModel {
  return {
    id: 'draft-plan',
    title: 'Draft plan for Ash Example 7 <A & B>',
    language: 'en-GB',
    author: 'Example Council',
    subject: 'Education, Health and Care plan',
    made: '2026-11-22',
    mark: 'DRAFT',
    footer: plain('Ash Example 7 · made for the family'),
    pageOf: 'Page {page} of {pages}',
    look: { accent: '#1d5e5c', size: 12 },
    blocks,
    pictures: { disc: { type: 'image/png', bytes: disc, width: 240, height: 160 } },
    ...more,
  }
}

export const sampleModel = modelOf(sampleBlocks)
