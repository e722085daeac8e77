import { zipSync } from 'fflate';
import { type BrokenFile, encode, ofText, type TextFormat, textFormats, xmlFormats } from './broken-file.ts';
import { saying, soundFiles, soundTexts } from './sound-files.ts';

const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

/** So many places of a file, from after its head to before its end. */
const placesIn = (length: number, number: number, from = 0.15): readonly number[] =>
  Array.from({ length: number }, (_, index) => Math.floor(length * (from + ((0.97 - from) * index) / number)));

/** A row that is cut behind its last separator is whole: nobody can tell. */
const isTold = (format: TextFormat, text: string): boolean =>
  format !== 'csv' || (!/[\r\n]$/.test(text) && (text.split('\r\n').at(-1)?.split(';').length ?? 0) < 10);

export function* cutFiles(): Generator<BrokenFile> {
  for (const format of textFormats) {
    const whole = soundTexts[format];
    for (const at of placesIn(whole.length, 160)) {
      const text = whole.slice(0, at);
      if (isTold(format, text))
        yield ofText(`${format} cut at ${at}`, text, [
          'cut-off',
          'bad-xml',
          'bad-json',
          'bad-quote',
          'other-number-of-cells',
          'no-header',
          'not-recognised',
        ]);
    }
  }
  for (const format of ['kmz', 'gtfs-rt'] as const) {
    const whole = soundFiles[format];
    for (const at of placesIn(whole.length, 60))
      yield {
        what: `${format} cut at ${at}`,
        bytes: whole.slice(0, at),
        reasons: ['bad-zip', 'zip-without-kml', 'bad-protobuf', 'nothing-in-it'],
        hasLines: false,
      };
  }
}

/** NUL, bytes of another encoding, letters that were encoded twice, halves of UTF-16. */
export function* garbledFiles(): Generator<BrokenFile> {
  for (const format of textFormats) {
    const whole = soundFiles[format];
    for (const at of placesIn(whole.length, 70)) {
      const [before, after] = [whole.slice(0, at), whole.slice(at)];
      yield {
        what: `${format} with NUL at ${at}`,
        bytes: join(before, Uint8Array.of(0), after),
        reasons: ['no-text', 'damaged-text'],
        hasLines: true,
      };
    }
    const text = soundTexts[format];
    const twice = new TextDecoder('windows-1252').decode(encode(text));
    yield ofText(`${format} encoded twice`, twice, ['garbled-letters']);
    for (const at of placesIn(whole.length, 40)) {
      const [before, after] = [whole.slice(0, at), whole.slice(at)];
      yield {
        what: `${format} with a byte of Latin at ${at}`,
        bytes: join(before, Uint8Array.of(0xe9), after),
        reasons: ['garbled-letters', 'damaged-text', 'no-text', 'bad-xml'],
        hasLines: true,
      };
    }
    const signs = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
    const wide = Uint8Array.from([0xfeff, ...signs].flatMap((sign) => [sign & 0xff, sign >> 8]));
    yield {
      what: `${format} in half of UTF-16`,
      bytes: wide.subarray(0, wide.length - 1),
      reasons: ['damaged-text', 'no-text'],
      hasLines: true,
    };
  }
}
const doctypes = [
  '<!DOCTYPE lolz [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;&l;&l;&l;&l;&l;&l;"><!ENTITY n "&m;&m;&m;&m;&m;&m;&m;&m;&m;&m;">]>',
  '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
  '<!DOCTYPE x [<!ENTITY % p SYSTEM "https://example.com/x.dtd"> %p;]>',
  `<!DOCTYPE x [<!ENTITY big "${'a'.repeat(50_000)}">]>`,
  '<!DOCTYPE html>',
];

export function* explodingFiles(): Generator<BrokenFile> {
  for (const format of xmlFormats) {
    for (const doctype of doctypes)
      yield ofText(`${format} with ${doctype.slice(0, 40)}`, soundTexts[format].replace('?>', `?>\n${doctype}`), [
        'doctype',
      ]);
    for (const entity of ['&lol;', '&nbsp;', '&#x110000;', '&', '&#0;'])
      yield ofText(`${format} with ${entity}`, soundTexts[format].replace(saying, entity), ['bad-xml']);
  }
  for (const size of [1_000_001, 2_000_000, 20_000_000])
    yield {
      what: `kmz of ${size} zeros`,
      bytes: zipSync({ 'doc.kml': new Uint8Array(size) }),
      reasons: ['zip-too-large'],
      hasLines: false,
      limits: { bytes: 1_000_000 },
    };
  yield {
    what: 'kmz with a kmz in it',
    bytes: zipSync({ 'doc.kml': soundFiles.kmz }),
    reasons: ['zip-without-kml'],
    hasLines: false,
  };
  yield {
    what: 'kmz of 60 MB',
    bytes: zipSync({ 'doc.kml': new Uint8Array(60_000_000) }),
    reasons: ['zip-too-large'],
    hasLines: false,
  };
}
/** A byte changed here and there: mostly nobody can tell, and nothing may break. */
export function* changedFiles(): Generator<BrokenFile> {
  let state = 20_171_128;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  for (const [format, whole] of Object.entries(soundFiles)) {
    for (let times = 0; times < 80; times++) {
      const bytes = whole.slice();
      for (let changes = 0; changes <= times % 4; changes++) bytes[draw(bytes.length)] = draw(256);
      yield { what: `${format} changed ${times}`, bytes, reasons: null, hasLines: false };
    }
  }
}
