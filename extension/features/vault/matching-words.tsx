/** The six words that two computers must both show, in order; large, since they are read across a room. */
interface MatchingWordsProps {
  readonly words: readonly string[];
}

export function MatchingWords({ words }: MatchingWordsProps) {
  return (
    <ol className="vault-words" aria-label="Words to compare">
      {words.map((word, index) => (
        // A word may come twice; what stands before one tells it apart.
        <li key={words.slice(0, index + 1).join()}>{word}</li>
      ))}
    </ol>
  );
}
