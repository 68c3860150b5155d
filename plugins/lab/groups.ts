import ts from 'typescript';

/** The heading that each export of an index stands under: the last `// Heading: …` comment above it. */
export function groupsOf(source: ts.SourceFile): Map<string, string> {
  const groups = new Map<string, string>();
  let heading = '';
  for (const statement of source.statements) {
    heading = headingAbove(statement, source) ?? heading;
    if (heading === '' || !ts.isExportDeclaration(statement)) continue;
    if (!statement.exportClause || !ts.isNamedExports(statement.exportClause)) continue;
    for (const {name} of statement.exportClause.elements) groups.set(name.text, heading);
  }
  return groups;
}

/** `// Paper: what a demo shows.` is the heading “Paper”. */
function headingAbove(statement: ts.Statement, source: ts.SourceFile): string | undefined {
  const comments = ts.getLeadingCommentRanges(source.text, statement.pos) ?? [];
  const headings = comments
    .map(({pos, end}) => /^\/\/ ([^:.]+)/.exec(source.text.slice(pos, end))?.[1])
    .filter((heading) => heading !== undefined);
  return headings.at(-1);
}
