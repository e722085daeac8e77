/** What people, their devices and their mail programs put in: every script, invisible signs, formulas, marks of code. */
export const texts = [
  'Fumée dans la station',
  'Rook in het station',
  'a',
  '11:08',
  '2026-10-25T02:30',
  '50.8466, 4.3695',
  'rue de la Loi',
  'שלום עולם',
  'مرحبا بالعالم',
  'Привет, мир',
  '東京都庁',
  'ทดสอบ',
  '🚒🧯👩🏽‍🚒 🇧🇪',
  'e\u0301\u0301\u0301\u0301',
  '\u202Egnirts\u202C',
  '\u200B\u200B',
  '=1+1',
  '<img src=x onerror=alert(1)>',
  '"; DROP TABLE log; --',
  'x'.repeat(600),
  '\u{1F1E7}'.repeat(40),
] as const;

export const keys = [
  ...['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Enter', 'Escape', 'Escape', 'Space', 'Control+k', 'Control+Enter', '/', '?'],
  ...['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown', 'Delete', 'Backspace'],
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v'],
  ...['w', 'x', 'y', 'z', 'A', 'J', 'K', '0', '1', '2', '3', '6', '9', 'é', '&', '+', '-'],
] as const;

/** Addresses as mail programs and hands leave them. */
export const damagedQueries = [
  'lang=en',
  'lang=en&side=log',
  'lang=en&side=board',
  'lang=en&side=plan',
  'lang=en&layers=incidents.',
  'lang=en&layers=',
  'lang=en&layers=incident',
  'lang=en&category=fire.',
  'lang=en&discipline=d3',
  'lang=en&operator=STIB',
  'lang=en&zone=5339.',
  'lang=en&zone=9999&commune=21004',
  'lang=en&sel=incidents:inc-999999',
  'lang=en&sel=stops:metro-arts-loi',
  'lang=en&view=NaN,1e99,-4',
  'lang=xx&theme=pink&window=1y&period=never',
  'lang=en&q=%00%F0%9F%98',
  'lang=en&side=lists&sel=,,,&severity=red',
] as const;

export const sizes = [
  { width: 1440, height: 900 },
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 2560, height: 1440 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 360, height: 640 },
] as const;

const header = 'operator;kind;level;place;strength;start;end;objective_fr;objective_nl;contact;operation';

/** Files that somebody may choose where a planning is wanted. */
export const oddFiles: readonly { name: string; bytes: Buffer }[] = [
  { name: 'empty.csv', bytes: Buffer.alloc(0) },
  { name: 'only-header.csv', bytes: Buffer.from(`${header}\r\n`) },
  { name: 'latin.csv', bytes: Buffer.from(`${header}\r\nstib;metro;;;;;;Présence à l’entrée;;;`, 'latin1') },
  { name: 'unicode.csv', bytes: Buffer.from(`\uFEFF${header.replaceAll(';', '\t')}\r`, 'utf16le') },
  { name: 'noise.csv', bytes: Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 256)) },
  { name: 'photo.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]) },
  { name: 'quotes.csv', bytes: Buffer.from('"""""""";;;"\n"') },
];
