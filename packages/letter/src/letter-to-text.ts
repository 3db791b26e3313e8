/** The letter as plain text, for a secure message or a practice's own system: the same words in the same order as the PDF. */
import type { LetterBlock, LetterDocument, LetterField } from './letter-document.ts';

export function letterToText(document: LetterDocument): string {
  const parts = [
    [document.title, document.dateText].join('\n'),
    document.urgency.words,
    ['To', document.recipient.name, ...document.recipient.lines].join('\n'),
    ['From', document.sender.name, ...document.sender.lines].filter((line) => line !== '').join('\n'),
    [`Re: ${document.client.name}`, ...document.client.fields.map(fieldToLine)].join('\n'),
    ...document.sections.map((section) => [section.heading, ...section.blocks.map(blockToText)].join('\n')),
    [document.signature.name, ...document.signature.lines].filter((line) => line !== '').join('\n'),
    document.confidentiality,
  ];
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`;
}

function blockToText(block: LetterBlock): string {
  switch (block.type) {
    case 'paragraph':
      return block.text;
    case 'fields':
      return block.fields.map(fieldToLine).join('\n');
  }
}

function fieldToLine({ label, value }: LetterField): string {
  return `${label}: ${value}`;
}
