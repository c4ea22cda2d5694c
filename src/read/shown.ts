const MOST = 20;
const LENGTH = 40;

/** Names from a file as a message may hold them: a few, cut, without control characters; none is 'none'. They are foreign text. */
export function shown(names: Iterable<string>): string {
  const all = [...names];
  if (all.length === 0) return 'none';
  const some = all.slice(0, MOST).map((name) => {
    const plain = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
    return plain.length > LENGTH ? `${plain.slice(0, LENGTH)}…` : plain;
  });
  return all.length > MOST ? `${some.join(', ')}, … (${all.length})` : some.join(', ');
}
