/** How a test is done, what a positive suggests, how sure that is, and who says so. */
import type { TestHowTo } from './note-words.ts';

export function TestHowToText({ howTo }: { readonly howTo: TestHowTo | undefined }) {
  if (howTo === undefined) return <p className="note-how-to quiet">How it is done is not described here.</p>;
  return (
    <div className="note-how-to">
      <p><strong>{howTo.title}.</strong> {howTo.howTo}</p>
      <p>{howTo.suggests}</p>
      {howTo.caution !== undefined && <p><strong>{howTo.caution}</strong></p>}
      {howTo.accuracy.map((line) => <p key={line} className="quiet">{line}</p>)}
      <p className="quiet">{howTo.source}</p>
    </div>
  );
}
