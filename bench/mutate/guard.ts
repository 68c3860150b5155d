import ts from 'typescript';
import {apply, type Edit} from './change';
import {parse} from './lesson';

const count = 'if (--$rounds.left < 0) $rounds.stop();';

/**
 * The code with every round of every loop counted, each on its line. An endless loop is told from a
 * slow one by its rounds and not by the clock: a busy machine changes no verdict.
 */
export function countRounds(code: string): string {
  const file = parse(code);
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIterationStatement(node, false)) edits.push(...into(node.statement, file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return apply(code, {edits});
}

function into(body: ts.Statement, file: ts.SourceFile): Edit[] {
  const [from, to] = [body.getStart(file), body.getEnd()];
  if (ts.isBlock(body)) return [{from: from + 1, to: from + 1, text: ` ${count}`}];
  return [
    {from, to: from, text: `{ ${count} `},
    {from: to, to, text: ' }'},
  ];
}
