/** Of a rectangle on the screen, as `getBoundingClientRect` gives it. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

const gap = 6;
const margin = 8;

/** Where a card of that size stands: below its anchor, above where there is more room, within the window. */
export function placeBeside(anchor: Box, card: Size, window: Size): {left: number; top: number} {
  const below = anchor.top + anchor.height + gap;
  const above = anchor.top - gap - card.height;
  const roomBelow = window.height - below;
  const fitsBelow = roomBelow >= card.height + margin || roomBelow >= anchor.top - gap;
  return {
    left: clamp(anchor.left, margin, window.width - card.width - margin),
    top: clamp(fitsBelow ? below : above, margin, window.height - card.height - margin),
  };
}

/** The lower limit wins where both cannot hold. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
