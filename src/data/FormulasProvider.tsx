import {type ReactNode, useLayoutEffect, useRef} from 'react';
import {FormulasContext, keepFormulas, type PageFormulas} from './formulas';

/** Hands the formulas of a route to the page, and takes them from its elements when it goes. */
export function FormulasProvider({
  formulas,
  children,
}: {
  formulas: PageFormulas;
  children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    function keepBeforeLeaving() {
      const element = place.current!;
      return () => keepFormulas(formulas, element);
    },
    [formulas],
  );
  return (
    <FormulasContext value={formulas}>
      <div ref={place} data-formulas-of={formulas.page}>
        {children}
      </div>
    </FormulasContext>
  );
}
