const paths = {
  link: 'M6.7 9.3a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.7.7M9.3 6.7a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.7-.7',
  tick: 'M3 8.6 6.4 12 13 4.6',
};

/** A line drawn on 16 × 16; the words stand beside it or on what holds it. */
export function StrokeIcon({path, className}: {path: string; className?: string}) {
  return (
    <svg
      className={className}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={path} />
    </svg>
  );
}

/** The pictures of links and their menus. */
export function LinkIcon({name, className}: {name: keyof typeof paths; className?: string}) {
  return <StrokeIcon path={paths[name]} className={className} />;
}
