import { trimEdges } from "./lines";

/** Takes off emphasis signs that enclose a whole text, or that lost their other half to a label. */
export function unwrap(text: string): string {
  let bare = trimEdges(text);
  for (const sign of ["***", "**", "__", "*", "_"]) {
    const inside = bare.split(sign).length - 1;
    const opens = bare.startsWith(sign);
    const closes = bare.endsWith(sign) && bare.length > sign.length;
    if (opens && closes && inside === 2) bare = trimEdges(bare.slice(sign.length, -sign.length));
    else if (opens && inside === 1) bare = trimEdges(bare.slice(sign.length));
    else if (closes && inside === 1) bare = trimEdges(bare.slice(0, -sign.length));
  }
  return bare;
}

/** As `unwrap`, and takes off quotation marks that enclose the whole of a question. */
export function unquote(text: string): string {
  const bare = unwrap(text);
  const inside = bare.slice(1, -1);
  if (/^["“«].*["”»]$/s.test(bare) && !/["“”«»]/.test(inside)) return trimEdges(inside);
  return bare;
}
