/** A file's own text, as the build puts it in. */
declare module '@trusted-hands/packs/example-pack.json?raw' {
  const text: string;
  export default text;
}
