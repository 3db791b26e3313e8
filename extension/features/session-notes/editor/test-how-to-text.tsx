/** How a test is done, what a positive suggests, how sure that is, and who says so. */
import type { TestHowTo } from './note-words.ts';

export function TestHowToText({ howTo }: { readonly howTo: TestHowTo | undefined }) {
  if (howTo === undefined) return <p className="note-how-to quiet">How it is done is not described here.</p>;
  return (
    <div className="note-how-to">
      <p><strong>{howTo.title}.</strong> {howTo.howTo}</p>
      <p>{howTo.suggests}</p>
      {howTo.accuracy !== undefined && <p>{howTo.accuracy}</p>}
      <p className="quiet">{`Source: ${howTo.source}`}</p>
    </div>
  );
}
