/** Archives as small as a test needs them. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const ENTRY = 0x04034b50;
const LISTED = 0x02014b50;
const END = 0x06054b50;

export function zip(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const entries: Buffer[] = [];
  const listed: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const entry = Buffer.concat([number(ENTRY), facts, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    listed.push(Buffer.concat([number(LISTED), Buffer.from([20, 0]), facts, place, Buffer.from(name)]));
    entries.push(entry);
    offset += entry.length;
  }
  const list = Buffer.concat(listed);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...entries, list, number(END), end]);
}

/** What is in an archive, by the list at its end, as only there sizes are sure to stand. */
export function unzip(archive: Buffer): Record<string, Buffer> {
  const end = archive.lastIndexOf(number(END));
  let at = archive.readUInt32LE(end + 16);
  const files: Record<string, Buffer> = {};
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const entry = archive.readUInt32LE(at + 42);
    const from = entry + 30 + archive.readUInt16LE(entry + 26) + archive.readUInt16LE(entry + 28);
    const packed = archive.subarray(from, from + archive.readUInt32LE(at + 20));
    const stored = archive.readUInt16LE(at + 10) === 0;
    files[archive.toString('utf8', at + 46, at + 46 + name)] = stored ? packed : inflateRawSync(packed);
    at += 46 + name + extra + comment;
  }
  return files;
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
