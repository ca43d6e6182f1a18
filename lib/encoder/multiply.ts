/**
 * Products of matrices in WebAssembly, some ten times as fast as in JavaScript. All tables live in the memory of the
 * module; a place is the number of bytes before it.
 */
export type Multiplier = {
  memory: WebAssembly.Memory;
  /** c = a · b, for `rows` (a multiple of 4) × `inner` times `inner` × `columns` (a multiple of 8); see multiply.wat. */
  multiply: (a: number, b: number, c: number, rows: number, inner: number, columns: number) => void;
};

/** A multiplier whose memory holds `size` bytes. */
export function makeMultiplier(size: number): Multiplier {
  const bytes = Uint8Array.from(atob(binary), (letter) => letter.charCodeAt(0));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  // The module is ours: multiply.wat names these two exports and nothing else.
  const { memory, multiply } = exports as Multiplier;
  memory.grow(Math.ceil(size / pageSize));
  return { memory, multiply };
}

const pageSize = 65_536;

/** The binary form of multiply.wat. */
const binary =
  "AGFzbQEAAAABCgFgBn9/f39/fwADAgEABQMBAAEHFQIGbWVtb3J5AgAIbXVsdGlwbHkAAAqxBAGuBAIJfwt7IARBAnQhDCAFQQJ0IQ0g" +
  "BEEFdCEOA0BBACEGA0AgACAGIAxsaiEJIAEhCv0MAAAAAAAAAAAAAAAAAAAAACES/QwAAAAAAAAAAAAAAAAAAAAAIRP9DAAAAAAAAAAA" +
  "AAAAAAAAAAAhFP0MAAAAAAAAAAAAAAAAAAAAACEV/QwAAAAAAAAAAAAAAAAAAAAAIRb9DAAAAAAAAAAAAAAAAAAAAAAhF/0MAAAAAAAA" +
  "AAAAAAAAAAAAACEY/QwAAAAAAAAAAAAAAAAAAAAAIRkgBCEIA0AgCv0ABAAhDyAK/QAEECEQIAkhCyAL/QkCACERIBIgESAP/eYB/eQB" +
  "IRIgEyARIBD95gH95AEhEyALIAxqIQsgC/0JAgAhESAUIBEgD/3mAf3kASEUIBUgESAQ/eYB/eQBIRUgCyAMaiELIAv9CQIAIREgFiAR" +
  "IA/95gH95AEhFiAXIBEgEP3mAf3kASEXIAsgDGohCyAL/QkCACERIBggESAP/eYB/eQBIRggGSARIBD95gH95AEhGSAJQQRqIQkgCkEg" +
  "aiEKIAhBAWsiCA0ACyACIAdBAnRqIAYgDWxqIQsgCyAS/QsEACALIBP9CwQQIAsgDWohCyALIBT9CwQAIAsgFf0LBBAgCyANaiELIAsg" +
  "Fv0LBAAgCyAX/QsEECALIA1qIQsgCyAY/QsEACALIBn9CwQQIAZBBGoiBiADSQ0ACyABIA5qIQEgB0EIaiIHIAVJDQALCw==";
