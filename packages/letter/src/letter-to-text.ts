/** The letter as plain text, for a secure message or a practice's own system: the same words in the same order as the PDF. */
import type { LetterBlock, LetterDocument, LetterField } from './composed-letter.ts';

export function letterToText(letter: LetterDocument): string {
  const parts = [
    [letter.title, letter.dateText].join('\n'),
    letter.urgency.words,
    ['To', letter.recipient.name, ...letter.recipient.lines].join('\n'),
    ['From', letter.sender.name, ...letter.sender.lines].filter((line) => line !== '').join('\n'),
    [`Re: ${letter.client.name}`, ...letter.client.fields.map(fieldToLine)].join('\n'),
    ...letter.sections.map((section) => [section.heading, ...section.blocks.map(blockToText)].join('\n')),
    [letter.signature.name, ...letter.signature.lines].filter((line) => line !== '').join('\n'),
    letter.confidentiality,
  ];
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`;
}

function blockToText(block: LetterBlock): string {
  return block.type === 'paragraph' ? block.text : block.fields.map(fieldToLine).join('\n');
}

function fieldToLine({ label, value }: LetterField): string {
  return `${label}: ${value}`;
}
