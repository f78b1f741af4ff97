interface Table {
  readonly tag: string;
  readonly bytes: Buffer;
}

const HEADER = 12;
const ENTRY = 16;
const WINDOWS = 3;
const UNICODE = 1;
const ENGLISH = 0x409;
const FAMILY_NAME = 1;
const POSTSCRIPT_NAME = 6;

/** Gives a TrueType or OpenType font another family name and leaves everything else as it is. */
export function renameFont(font: Buffer, family: string): Buffer {
  const tables = tablesOf(font).map((table) =>
    table.tag === "name" ? { ...table, bytes: nameTable(family) } : table,
  );
  return assemble(font.subarray(0, 4), tables);
}

function tablesOf(font: Buffer): readonly Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
    const entry = HEADER + i * ENTRY;
    const offset = font.readUInt32BE(entry + 8);
    return {
      tag: font.toString("latin1", entry, entry + 4),
      bytes: font.subarray(offset, offset + font.readUInt32BE(entry + 12)),
    };
  });
}

/** A name table that holds the family name and, as readers ask for it, the PostScript name. */
function nameTable(family: string): Buffer {
  const names = [
    { id: FAMILY_NAME, text: Buffer.from(family, "utf16le").swap16() },
    { id: POSTSCRIPT_NAME, text: Buffer.from(family.replaceAll(" ", ""), "utf16le").swap16() },
  ];
  const head = Buffer.alloc(6 + names.length * 12);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  names.forEach(({ id, text }, i) => {
    [WINDOWS, UNICODE, ENGLISH, id, text.length, offset].forEach((value, field) => {
      head.writeUInt16BE(value, 6 + i * 12 + field * 2);
    });
    offset += text.length;
  });
  return Buffer.concat([head, ...names.map(({ text }) => text)]);
}

function assemble(version: Buffer, tables: readonly Table[]): Buffer {
  const directory = Buffer.alloc(HEADER + tables.length * ENTRY);
  version.copy(directory);
  directory.writeUInt16BE(tables.length, 4);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  tables.forEach(({ tag, bytes }, i) => {
    const entry = HEADER + i * ENTRY;
    directory.write(tag, entry, "latin1");
    directory.writeUInt32BE(checksum(bytes), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(bytes.length, entry + 12);
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    parts.push(bytes, padding);
    offset += bytes.length + padding.length;
  });
  return Buffer.concat(parts);
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let i = 0; i + 3 < bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0;
  return sum;
}
