/** What to do on the bad days, each in one place to look up. Words only. */
export function WhenLost() {
  return (
    <section className="section" aria-labelledby="lost-title">
      <h2 id="lost-title">When something is lost</h2>
      <details className="vault-fold">
        <summary>A computer is lost or stolen</summary>
        <p>Remove it here, on another of your computers. What was on it stays locked. Then keep the new recovery kit.</p>
      </details>
      <details className="vault-fold">
        <summary>I forgot my passphrase, or my computer no longer knows my fingerprint, face or PIN</summary>
        <p>If this computer is still open, save a backup now. On another of your computers everything is still there: add this one again as a new computer. With none left, use the recovery kit. Nobody can look it up for you.</p>
      </details>
      <details className="vault-fold">
        <summary>All my computers are gone</summary>
        <p>Add Trusted Hands to any computer and choose “I have a recovery kit”. You need the kit and your e-mail. Without a service, choose “I have a backup to restore”: you need the backup file and its code.</p>
      </details>
      <details className="vault-fold">
        <summary>How to use another browser, or be a new person in this one</summary>
        <p>Each browser, and each person in it, has notes of its own, so you can begin there without touching these. In Chrome or Edge click your picture at the top right and add a person (a profile); in Firefox use its profiles, or another browser. Add Trusted Hands there, then choose how your notes come to it.</p>
      </details>
      <details className="vault-fold">
        <summary>The recovery kit is gone, or somebody has seen it</summary>
        <p>Replace the kit above and keep the new one. The old one then lets nobody in.</p>
      </details>
      <details className="vault-fold">
        <summary>The service is gone</summary>
        <p>Everything it had is on your computers too. Go on writing, save a backup, and connect to another service when you have one.</p>
      </details>
    </section>
  );
}
