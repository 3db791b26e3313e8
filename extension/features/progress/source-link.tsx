/** Who says a number. The address is shown in the words too, since a printed page has no links. */
interface SourceLinkProps {
  readonly citation: string;
  readonly url?: string;
  readonly fromMemory?: boolean;
}

export function SourceLink({ citation, url, fromMemory = false }: SourceLinkProps) {
  return (
    <span className="source">
      {url === undefined ? citation : <a href={url} target="_blank" rel="noreferrer noopener">{citation}</a>}
      {fromMemory && ' Nobody read this number in its source yet.'}
    </span>
  );
}
