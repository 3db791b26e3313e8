/**
 * Composes the letter from the facts the therapist picked. Every text is hers, the note's or a fixed heading: nothing is
 * inferred, an empty field is left out, and a private or remember line is in only when it was put in by itself.
 */
import { consentStatement } from './consent.ts';
import { momentToDay, momentToIsoDate, isoDateToDay } from './letter-dates.ts';
import type { LetterDocument, LetterField, LetterParty, LetterSection, LetterSectionId } from './composed-letter.ts';
import type { LetterClient, LetterFacts, LetterNote, LetterSender } from './letter-facts.ts';
import { letterHeadings, notePartHeadings } from './letter-headings.ts';
import { readNoteParts, type NotePart } from './note-parts.ts';
import { paperOf } from './paper.ts';
import type { Recipient } from './recipient.ts';
import { urgencySentence } from './urgency.ts';

/** The letter these facts make; total, so that it can be shown while they are still being filled in. */
export function composeLetter(facts: LetterFacts): LetterDocument {
  const { sender, recipient, client, urgency, dateMs, locale } = facts;
  return {
    version: 1,
    language: 'en',
    paper: paperOf(recipient.country),
    title: 'Referral letter',
    dateMs,
    dateText: momentToDay(dateMs, locale),
    urgency: { level: urgency, words: urgencySentence(urgency) },
    sender: senderParty(sender),
    recipient: recipientParty(recipient),
    client: { name: client.name.trim(), fields: clientFields(facts) },
    sections: composeSections(facts),
    signature: signatureParty(sender),
    confidentiality: confidentialityLine(sender.phone.trim()),
  };
}

function composeSections(facts: LetterFacts): LetterSection[] {
  const { note } = facts;
  const told = note === undefined ? { parts: [], included: [] } : chosenFromNote(note, facts);
  const hasNote = told.parts.length > 0 || told.included.length > 0;
  const sections = [
    paragraphSection('reason', facts.reason),
    ...(note !== undefined && hasNote ? [visitSection(note, facts)] : []),
    ...told.parts.map((part) => paragraphSection(notePartHeadings[part.id].section, part.text)),
    paragraphSection('included', told.included.join('\n')),
    paragraphSection('reply', facts.hopedForBack),
    paragraphSection('copies', facts.copiesTo),
    consentSection(facts, told.parts, told.included.length > 0),
  ];
  return sections.filter((section) => section !== undefined);
}

function chosenFromNote(note: LetterNote, facts: LetterFacts): { readonly parts: readonly NotePart[]; readonly included: readonly string[] } {
  const { parts, withheld } = readNoteParts(note.text);
  return {
    parts: parts.filter((part) => facts.parts.includes(part.id)),
    included: withheld.filter((one) => facts.includedLines.some((chosen) => chosen.line === one.line && chosen.text === one.text)).map((one) => one.text),
  };
}

function visitSection(note: LetterNote, { locale }: LetterFacts): LetterSection | undefined {
  const isLate = momentToIsoDate(note.signedAtMs, locale.timeZone) > note.visitDate;
  const amended = note.amendedAtMs.map((atMs) => `, amended on ${momentToDay(atMs, locale)}`).join('');
  const signed = `Note signed on ${momentToDay(note.signedAtMs, locale)}${isLate ? ' (after the day of the visit)' : ''}${amended}.`;
  return paragraphSection('visit', `${isoDateToDay(note.visitDate, locale)}. ${signed}`);
}

function consentSection(facts: LetterFacts, parts: readonly NotePart[], includes: boolean): LetterSection | undefined {
  const { consent, client, sender, recipient, locale } = facts;
  if (consent === undefined) return undefined;
  const items = [
    clientItems(client),
    'the reason for the referral',
    ...parts.map((part) => notePartHeadings[part.id].item),
    ...(includes ? ['further remarks chosen one by one'] : []),
  ];
  // Whoever gets a copy is told the same, so the statement names them too.
  const copies = facts.copiesTo.trim().replace(/\s+/g, ' ').replace(/[.,;]+$/, '');
  const told = copies === '' ? recipient.name : `${recipient.name}, with a copy to ${copies}`;
  const text = consentStatement({ consent, clientName: client.name.trim(), senderName: sender.name.trim(), recipientName: told, items, locale });
  return paragraphSection('consent', text);
}

function clientItems(client: LetterClient): string {
  const { dateOfBirth, secondIdentifier, phone, address, generalPractitioner } = client;
  const others = [
    dateOfBirth !== '' && 'date of birth',
    secondIdentifier !== '' && 'second identifier',
    phone !== '' && 'phone number',
    address !== '' && 'address',
    generalPractitioner !== '' && 'GP',
  ].filter((item) => item !== false);
  return ['name', ...others].join(', ');
}

function paragraphSection(id: LetterSectionId, text: string): LetterSection | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : { id, heading: letterHeadings[id], blocks: [{ type: 'paragraph', text: trimmed }] };
}

function clientFields({ client, locale }: LetterFacts): LetterField[] {
  return writtenFields([
    ['Date of birth', client.dateOfBirth === '' ? '' : isoDateToDay(client.dateOfBirth, locale)],
    ['Second identifier', client.secondIdentifier],
    ['Phone', client.phone],
    ['Address', client.address],
    ['GP', client.generalPractitioner],
  ]);
}

function writtenFields(entries: readonly (readonly [string, string])[]): LetterField[] {
  return entries.map(([label, value]) => ({ label, value: value.trim() })).filter(({ value }) => value !== '');
}

function recipientParty(recipient: Recipient): LetterParty {
  const specialties = recipient.specialties.slice(0, 3).join(', ');
  const profession = [recipient.profession, specialties].filter((text) => text !== '').join(': ');
  return { name: recipient.name, lines: written([profession, ...recipient.addressLines, labelled('Phone', recipient.phone), recipient.email]) };
}

function senderParty(sender: LetterSender): LetterParty {
  return {
    name: sender.name.trim(),
    lines: written([sender.profession, sender.practice, labelled('Registration', sender.registrationNumber), labelled('Phone', sender.phone)]),
  };
}

function signatureParty(sender: LetterSender): LetterParty {
  return { name: sender.name.trim(), lines: written([sender.profession, labelled('Registration', sender.registrationNumber)]) };
}

function labelled(label: string, value: string): string {
  return value.trim() === '' ? '' : `${label} ${value.trim()}`;
}

function written(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function confidentialityLine(phone: string): string {
  const call = phone === '' ? 'tell the sender' : `call ${phone.replaceAll(' ', '\u00a0')}`;
  return `Confidential: only for the person it is addressed to. If it reached you by mistake, please ${call} and destroy it.`;
}
