/** In place of the computers and the recovery kit, on a computer where none of that has any effect. Words only. */
export function ShutOut() {
  return (
    <section className="section" aria-labelledby="shut-out-title">
      <h2 id="shut-out-title">Your computers and recovery kit</h2>
      <p>This computer no longer belongs to your computers, so nothing about them can be changed here, and the code that it knows brings nothing back. Use another one of yours for that. What is on this one stays readable; a backup keeps it, below.</p>
    </section>
  );
}
