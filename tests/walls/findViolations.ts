import ts from 'typescript';
import {importsOf} from './importsOf';
import {tools, type Wall, walls} from './walls';

/** Everything in which a file breaks through a wall: file, import and rule in one line each. */
export function findViolations(file: string, source: string): string[] {
  if (tools.some((tool) => isBelow(file, tool)) || /\.test\.tsx?$/.test(file)) return [];
  const broken = importsOf(file, source).flatMap(({written, target}) =>
    walls
      .filter((wall) => isBelow(file, wall.from) && breaks(wall, target))
      .map(({because}) => `${file} imports '${written}': ${because}.`),
  );
  const isPure = isBelow(file, 'lab') || isBelow(file, 'demos');
  return isPure ? [...broken, ...impurities(file, source)] : broken;
}

function breaks({only, never = []}: Wall, target: string): boolean {
  const matches = (pattern: string) => isBelow(target, pattern);
  return never.some(matches) || (only !== undefined && !only.some(matches));
}

/** `npm:@lezer/common` is below `npm:@lezer`, everything is below `''`. */
function isBelow(target: string, folder: string): boolean {
  return folder === '' || target === folder || target.startsWith(`${folder}/`);
}

/** Uses of the clock and of unseeded chance. What tsc knows to be missing (DOM, Node) is left to it. */
function impurities(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];

  function visit(node: ts.Node) {
    if (isImpure(node, tree)) {
      const {line} = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      found.push(
        `${file}:${line + 1} uses ${node.getText(tree)}: a run gives the same output everywhere, each time; draw from random(seed).`,
      );
    }
    ts.forEachChild(node, visit);
  }
  visit(tree);
  return found;
}

/** `Math.random`, `Date.now`, and a Date of now: `new Date()`, `Date()`. */
function isImpure(node: ts.Node, tree: ts.SourceFile): boolean {
  if (ts.isPropertyAccessExpression(node)) {
    return ['Math.random', 'Date.now'].includes(node.getText(tree));
  }
  const makes = ts.isNewExpression(node) || ts.isCallExpression(node);
  return makes && node.expression.getText(tree) === 'Date' && !node.arguments?.length;
}
