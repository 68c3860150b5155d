import {StrokeIcon} from '@site/src/components/UnitLink/icons';

const paths = {
  up: 'M8 13V3.5M4 7.2 8 3.2l4 4',
  down: 'M8 3v9.5M4 8.8l4 4 4-4',
  cross: 'M4 4l8 8M12 4l-8 8',
};

/** The pictures of a list's buttons; the words stand on what holds them. */
export function StudyIcon({name}: {name: keyof typeof paths}) {
  return <StrokeIcon path={paths[name]} />;
}

/** Six dots: what can be dragged. */
export function HandleIcon() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="currentColor">
      {[3.5, 8, 12.5].flatMap((y) =>
        [5.5, 10.5].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.25" />),
      )}
    </svg>
  );
}
