const paths = {
  run: 'M4.5 2.8v10.4L13 8z',
  stop: 'M4 4h8v8H4z',
  dice: 'M3 3h10v10H3zM5.8 5.8v.01M10.2 10.2v.01M8 8v.01M10.2 5.8v.01M5.8 10.2v.01',
  reset: 'M3 4v3.2h3.2M3.2 7.2A5 5 0 1 1 3.4 10',
  copy: 'M5.5 5.5h7.5v8H5.5zM10.5 5.5v-3H3v8h2.5',
  share:
    'M6.7 9.3a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.7.7M9.3 6.7a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.7-.7',
  changes: 'M5 2.5v6M2 5.5h6M8.5 12H14M2.5 13.5l10-11',
  full: 'M9.5 2.5h4v4M6.5 13.5h-4v-4M13.2 2.8 9.5 6.5M2.8 13.2l3.7-3.7',
  small: 'M13.5 6.5h-4v-4M2.5 9.5h4v4M9.5 6.5l3.7-3.7M6.5 9.5l-3.7 3.7',
  tick: 'M3 8.6 6.4 12 13 4.6',
  cross: 'M4 4l8 8M12 4l-8 8',
  play: 'M4.5 2.8v10.4L13 8z',
  pause: 'M5 3v10M11 3v10',
};

const filled = new Set(['run', 'stop', 'play']);

/** A small picture beside or instead of a word; the word is the accessible name of what holds it. */
export function Icon({name}: {name: keyof typeof paths}) {
  const isFilled = filled.has(name);
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      fill={isFilled ? 'currentColor' : 'none'}
      stroke={isFilled ? 'none' : 'currentColor'}
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
