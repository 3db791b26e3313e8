/** Text as UTF-8 and back. The two classes are in every browser and in Node (WHATWG Encoding), and in no library of the language itself. */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
  encodeInto(text: string, bytes: Uint8Array): { readonly written: number };
}
declare class TextDecoder {
  constructor(label: string, options: { readonly ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}

export const toUtf8 = new TextEncoder();
/** What is no UTF-8 becomes the sign for it. */
export const fromUtf8 = new TextDecoder('utf-8', { ignoreBOM: true });
