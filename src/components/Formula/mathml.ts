/** Gives the MathML of a formula its own characters as a name: `∥x∥p`. */
export function withName(html: string): string {
  const [, mathml = ''] = /<math[^>]*>(.*?)<annotation/s.exec(html) ?? [];
  const name = mathml.replace(/<[^>]*>/g, '').replace(/"/g, '&quot;');
  return html.replace('<math', () => `<math aria-label="${name}"`);
}
