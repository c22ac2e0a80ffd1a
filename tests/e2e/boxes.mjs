// A font whose every character is the same box, made here: text takes the same room and looks the same on every machine, whatever fonts
// it has. https://learn.microsoft.com/typography/opentype/spec

/** Font units to the em, what is above and below the base line, and how far a character takes the next one. */
const [EM, ASCENT, DESCENT, ADVANCE] = [1000, 800, 200, 550];

const u16 = (...numbers) => numbers.flatMap((number) => [(number >> 8) & 255, number & 255]);
const u32 = (...numbers) => numbers.flatMap((number) => [...u16(number >>> 16), ...u16(number)]);
const letters = (text) => [...text].map((letter) => letter.charCodeAt(0));
const zeros = (count) => Array(count).fill(0);

/** Glyphs: what is missing, a space, a box (corners 60 to 490 across, 0 to 500 up). */
const BOX = [...u16(1, 60, 0, 490, 500, 3, 0), 1, 1, 1, 1, ...u16(60, 0, 430, 0), ...u16(0, 500, 0, -500)];
const GLYPHS = 3;
/** Characters: first, last, glyph. */
const CHARACTERS = [[0x20, 0x20, 1], [0x21, 0x9f, 2], [0xa0, 0xa0, 1], [0xa1, 0x1fff, 2], [0x2000, 0x200f, 1], [0x2010, 0x2fff, 2], [0x3000, 0x3000, 1], [0x3001, 0xfffd, 2]];
const names = [[1, 'Boxes'], [2, 'Regular'], [4, 'Boxes'], [6, 'Boxes']];
const written = names.map(([, name]) => u16(...letters(name)));

const TABLES = {
  'OS/2': [
    ...u16(4, ADVANCE, 400, 5, 0), ...u16(650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0), ...zeros(10), ...u32(0, 0, 0, 0), ...letters('none'),
    ...u16(64, 0x20, 0xfffd, ASCENT, -DESCENT, 0, ASCENT, DESCENT), ...u32(1, 0), ...u16(500, 500, 0, 32, 1),
  ],
  // Format 13: ranges of characters that share a glyph.
  cmap: [...u16(0, 1, 3, 10), ...u32(12), ...u16(13, 0), ...u32(16 + CHARACTERS.length * 12, 0, CHARACTERS.length), ...CHARACTERS.flatMap((range) => u32(...range))],
  glyf: BOX,
  head: [...u32(0x10000, 0x10000, 0, 0x5f0f3cf5), ...u16(3, EM), ...zeros(16), ...u16(0, -DESCENT, ADVANCE, ASCENT, 0, 8, 2, 1, 0)],
  hhea: [...u32(0x10000), ...u16(ASCENT, -DESCENT, 0, ADVANCE, 0, 0, ADVANCE, 1, 0, 0, 0, 0, 0, 0, 0, GLYPHS)],
  hmtx: u16(...Array(GLYPHS).fill([ADVANCE, 0]).flat()),
  loca: u32(0, 0, 0, BOX.length),
  maxp: [...u32(0x10000), ...u16(GLYPHS, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
  name: [...u16(0, names.length, 6 + names.length * 12), ...names.flatMap(([id], place) => u16(3, 1, 0x409, id, written[place].length, written.slice(0, place).flat().length)), ...written.flat()],
  post: [...u32(0x30000, 0), ...u16(-100, 50), ...u32(0, 0, 0, 0, 0)],
};

/** The font file, in base64. */
export function boxes() {
  const entries = Object.entries(TABLES);
  const count = entries.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const head = [...u32(0x10000), ...u16(count, power * 16, Math.log2(power), (count - power) * 16)];
  let offset = head.length + count * 16;
  const body = [];
  for (const [name, bytes] of entries) {
    const padded = [...bytes, ...zeros(-bytes.length & 3)];
    let sum = 0;
    for (let place = 0; place < padded.length; place += 4) sum = (sum + ((padded[place] << 24) | (padded[place + 1] << 16) | (padded[place + 2] << 8) | padded[place + 3])) >>> 0;
    head.push(...letters(name), ...u32(sum, offset, bytes.length));
    body.push(...padded);
    offset += padded.length;
  }
  return Buffer.from([...head, ...body]).toString('base64');
}
