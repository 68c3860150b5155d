import {Children, type ComponentProps, createContext} from 'react';

/** Whether a component stands in the head of a column or row. */
export const HeaderCellContext = createContext(false);

/** A `th` whose formulas know where they stand; an empty one heads nothing and is no `th`. */
export function HeaderCell(props: ComponentProps<'th'>) {
  if (Children.count(props.children) === 0) return <td style={props.style} />;
  return (
    <HeaderCellContext value={true}>
      <th {...props} />
    </HeaderCellContext>
  );
}
