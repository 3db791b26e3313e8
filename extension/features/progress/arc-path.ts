/** Points and arcs of a half circle that opens upwards: 0° lies to the left, 90° above, 180° to the right. */

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Angles beyond the half circle go on below it, as a joint that moves further would. */
export function onArc(centre: Point, radius: number, degrees: number): Point {
  const angle = ((180 - degrees) * Math.PI) / 180;
  return { x: round(centre.x + radius * Math.cos(angle)), y: round(centre.y - radius * Math.sin(angle)) };
}

/** From the lesser angle to the greater, the way round over the top. */
export function arcPath(centre: Point, radius: number, from: number, to: number): string {
  const start = onArc(centre, radius, from);
  const end = onArc(centre, radius, to);
  return `M ${start.x} ${start.y} A ${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${end.x} ${end.y}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
