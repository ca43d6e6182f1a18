// Stands in for Node's streams where a Word file is read in the browser (next.config.js). The reader does without, and
// the usual substitute is large and compiles code from text, which our policy forbids.
export {};
