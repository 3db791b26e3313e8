/**
 * What we use of pdfkit 0.20 and of fontkit 2, the font reader inside it. The published types of pdfkit speak of Node's
 * streams and would bring Node into a package that has none.
 */
declare module 'fontkit' {
  export interface Font {
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): unknown;
  }
  export function create(bytes: Uint8Array): Font;
}

declare module 'pdfkit' {
  import type { Font } from 'fontkit';

  export interface TextOptions {
    width?: number;
    height?: number;
    align?: 'left' | 'right' | 'center';
    lineGap?: number;
    paragraphGap?: number;
    lineBreak?: boolean;
    features?: readonly string[];
  }

  export interface StructureElement {
    add(child: StructureElement | (() => void)): StructureElement;
    end(): StructureElement;
  }

  export interface DocumentOptions {
    size: 'A4' | 'LETTER';
    margins: { top: number; right: number; bottom: number; left: number };
    subset: 'PDF/UA';
    pdfVersion: '1.7';
    tagged: true;
    displayTitle: true;
    lang: string;
    bufferPages: true;
    font: Font;
    info: { Title: string; Creator: string; Producer: string; CreationDate: Date };
  }

  export class PDFDocument {
    constructor(options: DocumentOptions);
    x: number;
    y: number;
    readonly page: { width: number; height: number; margins: { top: number; right: number; bottom: number; left: number } };
    registerFont(name: string, font: Font): this;
    font(name: string): this;
    fontSize(points: number): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    lineWidth(points: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    stroke(): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(): this;
    text(text: string, x?: number, y?: number, options?: TextOptions): this;
    heightOfString(text: string, options: TextOptions): number;
    widthOfString(text: string, options?: TextOptions): number;
    struct(type: string, options?: Record<string, unknown>, children?: StructureElement | (() => void) | readonly (StructureElement | (() => void))[]): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: string, options?: Record<string, unknown>): this;
    endMarkedContent(): this;
    continueOnNewPage(): this;
    bufferedPageRange(): { start: number; count: number };
    switchToPage(index: number): unknown;
    end(): void;
  }
}

declare module 'pdfkit/output' {
  import type { PDFDocument } from 'pdfkit';
  export function toBytes(document: PDFDocument): Promise<Uint8Array>;
}
