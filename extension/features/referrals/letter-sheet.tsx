/** The letter as it will be read, black on white whatever the theme: in the preview, on a referral's page, and on paper. */
import type { LetterBlock, LetterDocument, LetterField, LetterParty } from '@trusted-hands/letter';

interface LetterSheetProps {
  readonly letter: LetterDocument;
  /** Level of the letter's own heading on this page. */
  readonly headingLevel?: 1 | 2 | 3;
}

export function LetterSheet({ letter, headingLevel = 2 }: LetterSheetProps) {
  const Title = `h${headingLevel}` as const;
  // Safe: 1 to 3 and one more is 2 to 4.
  const Heading = `h${headingLevel + 1}` as 'h2' | 'h3' | 'h4';
  return (
    <article className="letter" lang={letter.language} translate="no" data-paper={letter.paper}>
      <header className="letter-head">
        <Title className="letter-title">{letter.title}</Title>
        <p>{letter.dateText}</p>
      </header>
      <p className={letter.urgency.level === 'routine' ? 'letter-urgency' : 'letter-urgency letter-urgency-marked'}>{letter.urgency.words}</p>
      <div className="letter-parties">
        <Party label="To" party={letter.recipient} />
        <Party label="From" party={letter.sender} />
      </div>
      <section className="letter-client">
        <Heading>Re: {letter.client.name === '' ? '…' : letter.client.name}</Heading>
        <Fields fields={letter.client.fields} />
      </section>
      {letter.sections.map((section) => (
        <section key={section.id} className="letter-section">
          <Heading>{section.heading}</Heading>
          {section.blocks.map((block, index) => (
            <Block key={index} block={block} />
          ))}
        </section>
      ))}
      <footer className="letter-foot">
        <div className="letter-signature">
          {letter.signature.name !== '' && <strong>{letter.signature.name}</strong>}
          {letter.signature.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </div>
        <p className="letter-confidential">{letter.confidentiality}</p>
      </footer>
    </article>
  );
}

function Party({ label, party }: { readonly label: string; readonly party: LetterParty }) {
  if (party.name === '' && party.lines.length === 0) return null;
  return (
    <div className="letter-party">
      <span className="letter-label">{label}</span>
      {party.name !== '' && <strong>{party.name}</strong>}
      {party.lines.map((line, index) => (
        <span key={index}>{line}</span>
      ))}
    </div>
  );
}

function Block({ block }: { readonly block: LetterBlock }) {
  return block.type === 'paragraph' ? <p className="letter-paragraph">{block.text}</p> : <Fields fields={block.fields} />;
}

function Fields({ fields }: { readonly fields: readonly LetterField[] }) {
  if (fields.length === 0) return null;
  return (
    <dl className="letter-fields">
      {fields.map((field, index) => (
        <div key={index}>
          <dt>{field.label}</dt>
          <dd>{field.value}</dd>
        </div>
      ))}
    </dl>
  );
}
