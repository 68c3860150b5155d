import type {ComponentProps} from 'react';
import type {Unit} from '../../../model';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Heading from '@theme/MDXComponents/Heading';
import {CollectButton} from '@site/src/components/Study/CollectButton';
import {UnitLink} from '@site/src/components/UnitLink';
import {unitName} from '@site/src/components/UnitLink/unitNames';
import {usePageData} from '@site/src/data/usePageData';
import {NewerTwin} from './NewerTwin';

interface Props extends ComponentProps<'h2'> {
  as: 'h1' | 'h2' | 'h3';
}

/** Docusaurus gives the title of a page no id, and links lead to that of a question. */
function Head({as, ...props}: Props) {
  const brokenLinks = useBrokenLinks();
  if (as !== 'h1') return <Heading as={as} {...props} />;
  if (props.id) brokenLinks.collectAnchor(props.id);
  return <h1 {...props} />;
}

/** A heading with its link; a question bears the number that its equations begin with. */
export function UnitHeading({as, children, ...props}: Props) {
  const {page, units, older} = usePageData();
  const unit = units.find(
    ({kind, id}) => id === props.id && (kind === 'question' || kind === 'section'),
  );
  return (
    <>
      <Head as={as} data-number={unit?.number} data-unit={unit?.kind} {...props}>
        {children}
        {unit && <CollectButton unitKey={`${page}#${unit.id}`} name={headingName(unit)} />}
        {unit && <UnitLink unit={unit} />}
      </Head>
      {unit && older.includes(unit.id) && <NewerTwin id={unit.id} />}
    </>
  );
}

/** A section has no number to tell it from others. */
function headingName(unit: Unit): string {
  return unit.kind === 'section' ? unit.title : unitName(unit);
}

/** An H2: a question, or a section. A question that stands alone is the title of its page. */
export function QuestionHeading(props: ComponentProps<'h2'>) {
  const {alone} = usePageData();
  return <UnitHeading as={alone ? 'h1' : 'h2'} {...props} />;
}

/** An H3. */
export function SectionHeading(props: ComponentProps<'h3'>) {
  const {alone} = usePageData();
  return <UnitHeading as={alone ? 'h2' : 'h3'} {...props} />;
}
