/** A font of the package as the bundler gives it: the address of the file inside the extension. */
declare module '*.ttf?url' {
  const url: string;
  export default url;
}
