// Said once, plainly, instead of a syntax error far down: which Node the scripts need and how they get it.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 2)) {
  console.error(
    `Trusted Hands needs Node 24.2 or newer to run, and this is ${process.versions.node}. ` +
      'Its own Node comes with its packages: start it with "npm start" or "npm test". ' +
      'If you did, the packages could not be installed: look above for why (often: no network), then run it again.',
  );
  process.exit(1);
}
