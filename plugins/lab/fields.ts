import ts from 'typescript';
import type {LabField} from '../../model/lab';
import {headOf, oneLine, writeType} from './signatures';

/** The fields of a function's object arguments, or the members of a type or class. */
export function fieldsOf(symbol: ts.Symbol, checker: ts.TypeChecker): LabField[] {
  const fields = new Map<string, LabField>();
  for (const type of describedTypes(symbol, checker)) {
    for (const member of membersOf(type)) {
      if (!fields.has(member.name)) fields.set(member.name, fieldOf(member, checker));
    }
  }
  return [...fields.values()];
}

function describedTypes(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Type[] {
  if (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) {
    return [checker.getDeclaredTypeOfSymbol(symbol)];
  }
  if (symbol.flags & ts.SymbolFlags.TypeAlias) {
    // Types that have a name of their own are described there.
    return partsOf(checker.getDeclaredTypeOfSymbol(symbol)).filter(
      (part) => part.symbol && part.symbol.flags & ts.SymbolFlags.TypeLiteral,
    );
  }
  return checker
    .getTypeOfSymbol(symbol)
    .getCallSignatures()
    .flatMap((call) => call.parameters)
    .flatMap((parameter) => partsOf(checker.getTypeOfSymbol(parameter)))
    .filter(holdsOptions);
}

function partsOf(type: ts.Type): ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

/** Whether callers write such an object in place: it has fields and no methods. */
function holdsOptions(type: ts.Type): boolean {
  if (type.isClass() || type.getCallSignatures().length > 0) return false;
  const members = membersOf(type);
  return members.length > 0 && members.every(({flags}) => !(flags & ts.SymbolFlags.Method));
}

/** Members that are declared in lab itself: neither those of arrays and strings, nor private ones. */
function membersOf(type: ts.Type): ts.Symbol[] {
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return [];
  return type.getProperties().filter(({name, declarations = []}) => {
    const [declaration] = declarations;
    // Names that begin so stand for symbols: [Symbol.iterator].
    if (!declaration || name.startsWith('__@')) return false;
    if (declaration.getSourceFile().fileName.includes('/node_modules/')) return false;
    const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
    return !(ts.getCombinedModifierFlags(declaration) & hidden);
  });
}

function fieldOf(member: ts.Symbol, checker: ts.TypeChecker): LabField {
  return {
    name: member.name,
    type: typeTextOf(member, checker),
    optional: Boolean(member.flags & ts.SymbolFlags.Optional),
    doc: ts.displayPartsToString(member.getDocumentationComment(checker)).trim(),
  };
}

/** As the author wrote it, else as the compiler understands it. */
function typeTextOf(member: ts.Symbol, checker: ts.TypeChecker): string {
  const methods = (member.declarations ?? []).filter(
    (declaration) => ts.isMethodDeclaration(declaration) || ts.isMethodSignature(declaration),
  );
  if (methods.length > 0)
    return methods.map((method) => headOf(method, checker, ' => ')).join('; ');
  const [declaration] = member.declarations ?? [];
  const isWritten =
    declaration &&
    (ts.isPropertySignature(declaration) ||
      ts.isPropertyDeclaration(declaration) ||
      // constructor(readonly shape: Shape)
      ts.isParameter(declaration));
  if (isWritten && declaration.type) return oneLine(declaration.type.getText());
  return writeType(checker.getTypeOfSymbol(member), checker);
}
