/**
 * Sets the letter's pieces one under the other, each once in the structure tree and in reading order; rules, running
 * heads and page numbers are marked as artifacts, which a screen reader passes over.
 */
import type { PDFDocument, StructureElement } from 'pdfkit';
import type { LetterField } from '../composed-letter.ts';
import { toPrintableText } from './printable-text.ts';

const ink = '#1a1a1a';
const quiet = '#555555';
const rule = '#b5b5b5';
const size = { title: 18, name: 10, body: 9, small: 7.5 } as const;
const lineGap = 2;
/** The fi ligature is switched off, so that copying the text out gives plain letters. */
const features = ['kern', 'mark', 'mkmk', 'ccmp', 'locl'] as const;
const labelWidth = 112;

interface Party {
  readonly label: string;
  readonly name: string;
  readonly lines: readonly string[];
}

interface RunningLines {
  readonly title: string;
  readonly client: string;
  readonly footer: string;
}

interface Style {
  readonly font: 'regular' | 'bold';
  readonly size: number;
  readonly color: string;
}

const body: Style = { font: 'regular', size: size.body, color: ink };

export class PageWriter {
  readonly #pdf: PDFDocument;
  readonly #root: StructureElement;
  readonly #left: number;
  readonly #width: number;

  constructor(pdf: PDFDocument, language: string) {
    this.#pdf = pdf;
    this.#left = pdf.page.margins.left;
    this.#width = pdf.page.width - pdf.page.margins.left - pdf.page.margins.right;
    this.#root = pdf.struct('Document', { lang: language });
    pdf.addStructure(this.#root);
  }

  title(title: string, date: string): void {
    const top = this.#pdf.y;
    this.#write('H1', title, { font: 'bold', size: size.title, color: ink }, { width: this.#width * 0.6 });
    const below = this.#pdf.y;
    this.#write('P', date, body, { y: top + 7, x: this.#left + this.#width * 0.6, width: this.#width * 0.4, align: 'right' });
    this.#pdf.y = below + 4;
    this.#rule();
    this.#space(10);
  }

  urgency(words: string, emphatic: boolean): void {
    const style: Style = emphatic ? { font: 'bold', size: size.name, color: ink } : { ...body, color: quiet };
    if (!emphatic) {
      this.#write('P', words, style);
      this.#space(10);
      return;
    }
    const inset = 8;
    this.#use(style);
    const height = this.#height(words, this.#width - 2 * inset);
    const top = this.#pdf.y;
    this.#artifact(() => this.#pdf.lineWidth(1.2).strokeColor(ink).rect(this.#left, top, this.#width, height + 2 * inset - lineGap).stroke());
    this.#write('P', words, style, { x: this.#left + inset, y: top + inset, width: this.#width - 2 * inset });
    this.#pdf.y = top + height + 2 * inset - lineGap;
    this.#space(12);
  }

  parties(left: Party, right: Party): void {
    const gap = 24;
    const width = (this.#width - gap) / 2;
    const top = this.#pdf.y;
    const leftEnd = this.#party(left, this.#left, top, width);
    const rightEnd = this.#party(right, this.#left + width + gap, top, width);
    this.#pdf.y = Math.max(leftEnd, rightEnd);
    this.#space(10);
  }

  client(name: string, fields: readonly LetterField[]): void {
    this.#rule();
    this.#space(9);
    this.#write('H2', `Re: ${name}`, { font: 'bold', size: 12, color: ink });
    this.#space(3);
    if (fields.length > 0) this.fields(fields);
    this.#space(3);
    this.#rule();
  }

  heading(text: string): void {
    this.#space(6);
    // A heading keeps at least two lines of what it stands over.
    this.#keepTogether(16 + 2 * (size.body + lineGap + 3));
    this.#write('H2', text, { font: 'bold', size: size.name, color: ink });
    this.#space(2);
  }

  paragraph(text: string): void {
    this.#write('P', text, body);
    this.#space(2);
  }

  fields(fields: readonly LetterField[]): void {
    for (const field of fields) this.#field(field);
  }

  signature(lines: readonly string[]): void {
    this.#keepTogether(40 + lines.length * (size.body + lineGap + 3));
    this.#space(34);
    const y = this.#pdf.y;
    this.#artifact(() => this.#pdf.lineWidth(0.6).strokeColor(ink).moveTo(this.#left, y).lineTo(this.#left + 200, y).stroke());
    this.#space(5);
    const [name, ...rest] = lines;
    this.#write('P', name ?? 'Signature', { font: name === undefined ? 'regular' : 'bold', size: size.body, color: name === undefined ? quiet : ink });
    for (const line of rest) this.#write('P', line, body);
  }

  /** On every page the number and the confidentiality line; from the second on also whose letter a loose sheet is of. */
  runningLines({ title, client, footer }: RunningLines): void {
    const { start, count } = this.#pdf.bufferedPageRange();
    for (let index = start; index < start + count; index += 1) {
      this.#pdf.switchToPage(index);
      const { margins, height } = this.#pdf.page;
      const kept = { ...margins };
      // Text below the margin would begin a new page.
      margins.bottom = 0;
      margins.top = 0;
      const footerTop = height - kept.bottom + 22;
      this.#artifact(() => {
        this.#use({ font: 'regular', size: size.small, color: quiet });
        this.#pdf.text(toPrintableText(footer), this.#left, footerTop, { width: this.#width - 90, height: 24, lineGap: 1, features });
        this.#pdf.text(`Page ${index - start + 1} of ${count}`, this.#left + this.#width - 80, footerTop, { width: 80, align: 'right', lineBreak: false, features });
      }, 'Bottom');
      if (index > start) {
        this.#artifact(() => {
          this.#use({ font: 'regular', size: size.small, color: quiet });
          this.#pdf.text(`${title} · ${toPrintableText(client)}`, this.#left, 36, { width: this.#width, height: 12, features });
        }, 'Top');
      }
      margins.bottom = kept.bottom;
      margins.top = kept.top;
    }
  }

  end(): void {
    this.#root.end();
  }

  #party({ label, name, lines }: Party, x: number, top: number, width: number): number {
    this.#write('P', label, { font: 'regular', size: size.small, color: quiet }, { x, y: top, width });
    if (name !== '') this.#write('P', name, { font: 'bold', size: size.name, color: ink }, { x, width });
    for (const line of lines) this.#write('P', line, body, { x, width });
    return this.#pdf.y;
  }

  #field({ label, value }: LetterField): void {
    const valueWidth = this.#width - labelWidth;
    this.#use(body);
    const height = Math.max(this.#height(value, valueWidth), this.#height(`${label}:`, labelWidth - 8));
    this.#keepTogether(height);
    const top = this.#pdf.y;
    const paragraph = this.#pdf.struct('P');
    this.#root.add(paragraph);
    this.#into(paragraph, `${label}:`, { ...body, color: quiet }, { y: top, width: labelWidth - 8 });
    this.#into(paragraph, value, body, { x: this.#left + labelWidth, y: top, width: valueWidth });
    paragraph.end();
    this.#pdf.y = top + height;
  }

  #write(type: 'H1' | 'H2' | 'P', text: string, style: Style, place: Place = {}): void {
    const element = this.#pdf.struct(type);
    this.#root.add(element);
    this.#into(element, text, style, place);
    element.end();
  }

  #into(element: StructureElement, text: string, style: Style, place: Place): void {
    const { x = this.#left, y = this.#pdf.y, width = this.#width, align = 'left' } = place;
    element.add(() => {
      this.#use(style);
      this.#pdf.text(toPrintableText(text), x, y, { width, align, lineGap, features });
    });
    this.#pdf.x = this.#left;
  }

  #use(style: Style): void {
    this.#pdf.font(style.font).fontSize(style.size).fillColor(style.color);
  }

  #height(text: string, width: number): number {
    return this.#pdf.heightOfString(toPrintableText(text), { width, lineGap, features });
  }

  #space(points: number): void {
    this.#pdf.y += points;
  }

  #keepTogether(height: number): void {
    const { page } = this.#pdf;
    const bottom = page.height - page.margins.bottom;
    if (this.#pdf.y + height > bottom && this.#pdf.y > page.margins.top) this.#pdf.continueOnNewPage();
  }

  #rule(): void {
    const y = this.#pdf.y;
    this.#artifact(() => this.#pdf.lineWidth(0.6).strokeColor(rule).moveTo(this.#left, y).lineTo(this.#left + this.#width, y).stroke());
  }

  #artifact(draw: () => void, attached?: 'Top' | 'Bottom'): void {
    this.#pdf.markContent('Artifact', attached === undefined ? { type: 'Layout' } : { type: 'Pagination', attached: [attached] });
    draw();
    this.#pdf.endMarkedContent();
  }
}

interface Place {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly align?: 'left' | 'right';
}
