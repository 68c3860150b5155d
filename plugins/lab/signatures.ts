import ts from 'typescript';
import type {LabExport} from '../../model/lab';

/** What sort of thing a name stands for. */
export function kindOf(symbol: ts.Symbol, checker: ts.TypeChecker): LabExport['kind'] {
  if (symbol.flags & ts.SymbolFlags.Class) return 'class';
  if (!(symbol.flags & ts.SymbolFlags.Value)) return 'type';
  return checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0 ? 'function' : 'value';
}

/** How a thing is called or declared, as its author wrote it; one line for each overload. */
export function signaturesOf(symbol: ts.Symbol, name: string, checker: ts.TypeChecker): string[] {
  const declarations = symbol.declarations ?? [];
  const functions = declarations.filter(ts.isFunctionDeclaration);
  if (functions.length > 0) {
    const overloads = functions.filter(({body}) => !body);
    // The body of an overloaded function is not for callers.
    return (overloads.length > 0 ? overloads : functions).map(
      (f) => name + headOf(f, checker, ': '),
    );
  }
  for (const declaration of declarations) {
    if (ts.isClassDeclaration(declaration)) return [`class ${name}`];
    if (ts.isInterfaceDeclaration(declaration)) {
      return [`interface ${name}${typeParametersOf(declaration)}`];
    }
    if (ts.isTypeAliasDeclaration(declaration)) {
      const type = oneLine(declaration.type.getText());
      return [`type ${name}${typeParametersOf(declaration)} = ${type}`];
    }
  }
  const type = checker.getTypeOfSymbol(symbol);
  const calls = type.getCallSignatures();
  if (calls.length === 0) return [`${name}: ${writeType(type, checker)}`];
  return calls.map((call) => {
    const {declaration} = call;
    const isWritten =
      declaration && !ts.isJSDocSignature(declaration) && ts.isArrowFunction(declaration);
    return (
      name +
      (isWritten ? headOf(declaration, checker, ': ') : shorten(checker.signatureToString(call)))
    );
  });
}

/** Parameters and result: `(x: number, p = 2): number`, or with an arrow between. */
export function headOf(
  f: ts.SignatureDeclaration,
  checker: ts.TypeChecker,
  between: ': ' | ' => ',
): string {
  const parameters = f.parameters.map((parameter) => oneLine(parameter.getText())).join(', ');
  const signature = checker.getSignatureFromDeclaration(f);
  const inferred = signature ? writeType(signature.getReturnType(), checker) : 'unknown';
  const returned = f.type ? oneLine(f.type.getText()) : inferred;
  return `${typeParametersOf(f)}(${parameters})${between}${returned}`;
}

/** A type as the compiler writes it. */
export function writeType(type: ts.Type, checker: ts.TypeChecker): string {
  return shorten(checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation));
}

/** `<T extends string>` */
function typeParametersOf({typeParameters}: ts.DeclarationWithTypeParameterChildren): string {
  if (!typeParameters?.length) return '';
  return `<${typeParameters.map((parameter) => oneLine(parameter.getText())).join(', ')}>`;
}

/** Source on one line, without comments. */
export function oneLine(code: string): string {
  return code
    .replace(/\/\*.*?\*\/|\/\/.*?$/gms, '')
    .replace(/\s+/g, ' ')
    .replace(/^\| /, '')
    .replace(/[,;]? ?([}\])])/g, '$1')
    .replace(/([{[(]) /g, '$1')
    .trim();
}

/** What a question mark says already need not be said again. */
function shorten(type: string): string {
  return oneLine(type.replace(/(\?: [^;,()]+?) \| undefined/g, '$1'));
}
