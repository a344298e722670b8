import { encode } from 'uqr';

/** Four modules of quiet on every side, as the QR standard (ISO/IEC 18004, 9.1) asks. */
const QUIET_ZONE = 4;

interface QrCodeProps {
  readonly text: string;
  readonly label: string;
}

/** Drawn on this device; always dark on light, because many cameras read nothing else. */
export function QrCode(props: QrCodeProps) {
  const { data, size } = encode(props.text, { ecc: 'M', border: QUIET_ZONE });
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={props.label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={darkRuns(data)} fill="#14110e" />
    </svg>
  );
}

/** One path of horizontal runs: a tenth of the nodes that a square for each module would make. */
function darkRuns(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  for (const [y, row] of rows.entries()) {
    let start = -1;
    for (let x = 0; x <= row.length; x += 1) {
      const isDark = row[x] === true;
      if (isDark && start < 0) start = x;
      if (!isDark && start >= 0) {
        path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
        start = -1;
      }
    }
  }
  return path;
}
