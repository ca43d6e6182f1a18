/**
 * The body of a request as bytes, or null where it is larger than `most`. The rest of a body that is too large is read
 * and dropped: a browser that is still sending would not see the answer.
 */
export async function readBody(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  if (request.body) {
    const reader = request.body.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      length += piece.value.length;
      if (length > most) pieces.length = 0;
      else pieces.push(piece.value);
    }
  }
  if (length > most) return null;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
