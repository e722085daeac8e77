import { zipSync } from 'fflate';
import { type BrokenFile, encode, ofText } from './broken-file.ts';
import { soundTexts } from './sound-files.ts';

const local = [0x50, 0x4b, 0x03, 0x04];
const central = [0x50, 0x4b, 0x01, 0x02];

const placesOf = (bytes: Uint8Array, signature: readonly number[]): readonly number[] =>
  Array.from({ length: bytes.length - 4 }, (_, at) => at).filter((at) =>
    signature.every((byte, index) => bytes[at + index] === byte),
  );

/** The archive with another word in the heads of its files, of the data and of the directory. */
const patch = (
  whole: Uint8Array,
  [ofLocal, ofCentral]: readonly [number, number],
  write: (view: DataView, at: number) => void,
): Uint8Array => {
  const bytes = whole.slice();
  const view = new DataView(bytes.buffer);
  for (const at of placesOf(bytes, local)) write(view, at + ofLocal);
  for (const at of placesOf(bytes, central)) write(view, at + ofCentral);
  return bytes;
};

const size = [22, 24] as const;
const flags = [6, 8] as const;
const method = [8, 10] as const;
const kml = encode(soundTexts.kml);

/** Archives that lie about what is in them, that have too much in them, or in the wrong way. */
export function* brokenArchives(): Generator<BrokenFile> {
  const archive = (what: string, bytes: Uint8Array, reasons: BrokenFile['reasons']): BrokenFile => ({
    what,
    bytes,
    reasons,
    hasLines: false,
  });
  const whole = zipSync({ 'doc.kml': kml });
  const bomb = zipSync({ 'doc.kml': new Uint8Array(20_000_000) });
  for (const said of [0, 1, 100, 4_096])
    yield archive(
      `kmz that says ${said} bytes and has 20 MB`,
      patch(bomb, size, (view, at) => view.setUint32(at, said, true)),
      ['bad-zip', 'no-text', 'empty', 'nothing-in-it', 'not-recognised', 'zip-without-kml', 'damaged-text'],
    );
  for (const said of [0xff_ff_ff_ff, 0x7f_ff_ff_ff])
    yield archive(
      `kmz that says ${said} bytes`,
      patch(whole, size, (view, at) => view.setUint32(at, said, true)),
      ['zip-too-large', 'bad-zip'],
    );
  for (const other of [1, 9, 12, 14, 99])
    yield archive(
      `kmz packed in way ${other}`,
      patch(whole, method, (view, at) => view.setUint16(at, other, true)),
      ['bad-zip'],
    );
  yield archive(
    'kmz that says that it is encrypted',
    patch(whole, flags, (view, at) => view.setUint16(at, 1, true)),
    null,
  );
  const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, file) => [`${file}.txt`, new Uint8Array(0)]));
  yield archive('kmz of 20,000 files', zipSync(many), ['zip-without-kml']);
  yield archive('kmz of 20,000 files and one', zipSync({ ...many, 'doc.kml': kml }), null);
  for (const name of ['../../doc.kml', '/etc/doc.kml', '__proto__.kml', 'a/'.repeat(200) + 'doc.kml', '<img>.kml'])
    yield archive(`kmz with ${name.slice(0, 20)}`, zipSync({ [name]: kml }), null);
}

const names = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '<script>alert(1)</script>',
  '=1+1',
  ' ',
  '\u202Egnp.exe',
];

/** Fields that are called as what every object has, or as what nobody should run; numbers that are none. */
export function* oddFields(): Generator<BrokenFile> {
  for (const name of names) {
    const json = JSON.stringify(name);
    const escaped = name.replaceAll('<', '&lt;').replaceAll('\u202E', '&#x202E;');
    const texts = {
      geojson: `{"type":"Feature","geometry":null,"properties":{${json}:{"polluted":1},"a":{${json}:1}}}`,
      csv: `nom;"${name}";lon;lat\nA;polluted;4,35;50,85`,
      kml: `<kml><Document><Schema id="s"><SimpleField name="${escaped}" type="string"/></Schema><Placemark><name>A</name><ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="${escaped}">polluted</SimpleData></SchemaData></ExtendedData><Point><coordinates>4.35,50.85</coordinates></Point></Placemark></Document></kml>`,
    };
    for (const [format, text] of Object.entries(texts))
      yield { ...ofText(`${format} with a field ${name}`, text, []), reasons: null };
  }
  for (const number of ['1e400', '-1e400', '1e-400', '123456789012345678901234567890'])
    yield {
      ...ofText(
        `geojson with ${number} for a value`,
        `{"type":"Feature","geometry":null,"properties":{"flow":${number}}}`,
        [],
      ),
      reasons: null,
    };
}
