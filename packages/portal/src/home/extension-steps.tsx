/** How the extension is loaded while no store carries it. */
export function ExtensionSteps() {
  return (
    <section id="extension" className="way" aria-labelledby="extension-title">
      <h2 id="extension-title">Get the extension</h2>
      <p>For Chrome, Edge and other Chromium browsers. Whoever runs this service has the folder; <code>npm start</code> makes it and names it.</p>
      <ol className="steps">
        <li>Open <code>chrome://extensions</code> (in Edge <code>edge://extensions</code>).</li>
        <li>Switch on “Developer mode”.</li>
        <li>Choose “Load unpacked” and then the folder.</li>
        <li>Pin Trusted Hands to the toolbar, and click it to write your first note.</li>
      </ol>
      <p className="quiet">In Firefox: <code>about:debugging</code>, “This Firefox”, “Load Temporary Add-on”.</p>
    </section>
  );
}
