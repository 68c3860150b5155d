const namespace = 'http://www.w3.org/2000/svg';

type Attributes = Record<string, string | number | undefined>;

/** An SVG element with attributes and children; attributes that are undefined are left out. */
export function svgElement(
  document: Document,
  name: string,
  attributes: Attributes,
  ...children: Node[]
): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, String(value));
  }
  element.append(...children);
  return element;
}

/** At most two decimals: a hundredth of a pixel is less than anyone sees. */
export const round = (v: number, decimals = 1) => Number(v.toFixed(decimals));
