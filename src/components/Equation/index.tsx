import {translate} from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {ScrollBox} from '@site/src/components/ScrollBox';
import {CollectButton} from '@site/src/components/Study/CollectButton';
import {UnitLink} from '@site/src/components/UnitLink';
import {unitName} from '@site/src/components/UnitLink/unitNames';
import {useFormula} from '@site/src/data/formulas';
import {usePageData} from '@site/src/data/usePageData';
import styles from './Equation.module.css';

interface Props {
  /** The key of its HTML. */
  formula: string;
  /** Only an equation that is referred to has an id, and with it a number. */
  id?: string;
  number?: string;
}

/** A display formula that scrolls in a box of its own. Authors write `$$` or `$$ #id`. */
export function Equation({formula, id, number}: Props) {
  const content = useFormula(formula);
  const brokenLinks = useBrokenLinks();
  if (id) brokenLinks.collectAnchor(id);
  return (
    <div className={styles.equation} id={id} data-unit={id && 'equation'}>
      <ScrollBox className={styles.formula} name={scrollLabel(number)} content={content} />
      {id && number && <NumberedEquation id={id} number={number} />}
    </div>
  );
}

/** The number, its link, and the button that collects the equation. */
function NumberedEquation({id, number}: {id: string; number: string}) {
  const {page} = usePageData();
  const unit = {kind: 'equation', id, number, title: number} as const;
  return (
    <div className={styles.side} data-unit-head="">
      <UnitLink unit={unit} className={styles.number}>
        ({number})
      </UnitLink>
      <CollectButton unitKey={`${page}#${id}`} name={unitName(unit)} className={styles.collect} />
    </div>
  );
}

function scrollLabel(number = '') {
  return translate(
    {
      id: 'equation.scroll',
      message: 'Equation {number}, scrolls sideways',
      description: 'Name of the scroll box around a formula wider than the page',
    },
    {number},
  );
}
