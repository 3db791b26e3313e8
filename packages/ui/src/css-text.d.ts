/** A style sheet read as text, for the test of its tokens. */
declare module '*.css?raw' {
  const text: string;
  export default text;
}
