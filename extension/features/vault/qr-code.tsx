/** A QR code, always black on white with its quiet zone, so that a phone reads it in dark mode and from paper alike. */
import { encodeQR } from 'qr';
import { useMemo } from 'react';

interface QrCodeProps {
  readonly text: string;
  /** What it holds, for whoever does not see it; the text itself stands beside it. */
  readonly label: string;
}

export function QrCode({ text, label }: QrCodeProps) {
  const { path, size } = useMemo(() => qrPath(text), [text]);
  return (
    <svg className="vault-qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** ISO/IEC 18004 asks for four modules of quiet around it. */
const quietModules = 4;

/** One path of all dark runs, in modules: an outline stays sharp at any size and on paper. */
export function qrPath(text: string): { readonly path: string; readonly size: number } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quietModules });
  const runs = rows.flatMap((row, y) => [...row.map((isDark) => (isDark ? '1' : '0')).join('').matchAll(/1+/g)].map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`));
  return { path: runs.join(''), size: rows.length };
}
