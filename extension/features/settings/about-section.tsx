/** What this is, and where what is written is. */
interface AboutSectionProps {
  readonly version: string;
}

export function AboutSection({ version }: AboutSectionProps) {
  return (
    <section className="section" aria-labelledby="about-title">
      <h2 id="about-title">About</h2>
      <p className="quiet">{`Trusted Hands ${version}. Your notes and clients are kept on this computer, locked. There are no analytics, and nothing is loaded from elsewhere.`}</p>
    </section>
  );
}
