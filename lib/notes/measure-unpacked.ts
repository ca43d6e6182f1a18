/**
 * How many bytes the files in a zip say they unpack to, for those whose name fits `names`; null when its directory
 * cannot be read. Nothing is unpacked: a small file can hold far more than a page can show. Never throws.
 *
 * After sections 4.3.12 and 4.3.16 of PKWARE's APPNOTE; archives beyond 4 GB (zip64) count as unreadable.
 */
export function measureUnpacked(bytes: Uint8Array, names: RegExp): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY_SIGN) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    if (names.test(name)) total += view.getUint32(at + 24, true);
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

const END_SIGN = 0x06054b50;
const END_LENGTH = 22;
const MOST_COMMENT = 0xffff;
const ENTRY_SIGN = 0x02014b50;
const ENTRY_LENGTH = 46;

/** Where the directory's end record starts; a comment of any length may follow it. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_SIGN) return at;
  }
  return null;
}
