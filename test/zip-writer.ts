import { crc32, deflateRawSync, zstdCompressSync } from 'node:zlib';

/** A file of an archive, and what the archive says of it where that isn't so. */
export interface ZipMember {
  name: string | Uint8Array;
  content: string | Uint8Array;
  /** 0 stored, 8 deflate, 93 zstd; any other is stored and said to be that. */
  method?: number;
  /** In place of what the method makes of the content. */
  packed?: Uint8Array;
  encrypted?: boolean;
  /** The name before the content, where it differs from that in the directory. */
  localName?: string;
  crc?: number;
  size?: number;
  /** Sizes and place as ZIP64 writes them. */
  zip64?: boolean;
}

interface Ending {
  /** How many entries the end says there are. */
  count?: number;
  /** The end of the directory as ZIP64 writes it. */
  zip64?: boolean;
  comment?: string;
}

const UTF8 = 0x800;
const MAX = 0xffffffff;

/** A ZIP archive, by APPNOTE 6.3.10. */
export function zipOf(members: readonly ZipMember[], { count, zip64 = false, comment = '' }: Ending = {}): Buffer {
  const contents: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const member of members) {
    const { name, content, method = 8, encrypted = false, localName = name, zip64: large = false } = member;
    const plain = Buffer.from(content as string);
    const packed = Buffer.from(member.packed ?? pack(plain, method));
    const common = (named: Buffer, extra: Buffer) => {
      const head = Buffer.alloc(26);
      head.writeUInt16LE(large ? 45 : 20, 0);
      head.writeUInt16LE(UTF8 | (encrypted ? 1 : 0), 2);
      head.writeUInt16LE(method, 4);
      head.writeUInt32LE(member.crc ?? crc32(plain), 10);
      head.writeUInt32LE(large ? MAX : packed.length, 14);
      head.writeUInt32LE(large ? MAX : (member.size ?? plain.length), 18);
      head.writeUInt16LE(named.length, 22);
      head.writeUInt16LE(extra.length, 24);
      return head;
    };
    const sizes = [member.size ?? plain.length, packed.length];
    const own = Buffer.from(localName as string);
    const ownExtra = large ? extraOf(sizes) : Buffer.alloc(0);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common(own, ownExtra), own, ownExtra, packed]);
    const listed = Buffer.from(name as string);
    const extra = large ? extraOf([...sizes, at]) : Buffer.alloc(0);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(large ? MAX : at, 10);
    const madeBy = Buffer.from([45, 3]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), madeBy, common(listed, extra), rest, listed, extra]));
    contents.push(local);
    at += local.length;
  }
  const index = Buffer.concat(directory);
  return Buffer.concat([
    ...contents,
    index,
    ...(zip64 ? [largeEnd(members.length, index.length, at)] : []),
    endOf(zip64 ? 0xffff : (count ?? members.length), zip64 ? MAX : index.length, zip64 ? MAX : at, comment),
  ]);
}

function pack(plain: Buffer, method: number): Buffer {
  if (method === 8) return deflateRawSync(plain);
  return method === 93 ? zstdCompressSync(plain) : plain;
}

function extraOf(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8 * values.length, 2);
  for (const [i, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * i);
  return extra;
}

function largeEnd(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(76);
  end.write('PK\x06\x06', 0, 'latin1');
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(45, 12);
  end.writeUInt16LE(45, 14);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(at), 48);
  end.write('PK\x06\x07', 56, 'latin1');
  end.writeBigUInt64LE(BigInt(at + size), 64);
  end.writeUInt32LE(1, 72);
  return end;
}

function endOf(count: number, size: number, at: number, comment: string): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(count & 0xffff, 8);
  end.writeUInt16LE(count & 0xffff, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, Buffer.from(comment)]);
}
