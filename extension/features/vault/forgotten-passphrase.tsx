/** What can be done without the passphrase, at the place where it is missed. Words only. */
export function ForgottenPassphrase() {
  return (
    <details className="vault-fold">
      <summary>I forgot my passphrase</summary>
      <p>Nobody can look it up or reset it. Try again as often as you like: nothing is lost by that.</p>
      <p>Is another computer of yours still open? Every signed note that was sent is there; unfinished ones are here only. Else take your recovery kit, or a backup and its code, to another browser or computer, add Trusted Hands there and choose “I have a recovery kit” or “I have a backup to restore”.</p>
      <p>Leave this one as it is until then: what is unfinished or was not sent yet is here only.</p>
    </details>
  );
}
