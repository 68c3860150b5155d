import {Fragment, type ReactNode} from 'react';

type Values = Record<string, ReactNode>;

/** In the place of `@docusaurus/Translate`: every message as its source says it, its values put in. */
export function translate({message = ''}: {message?: string}, values: Values = {}): string {
  return parts(message, values)
    .map((part) => (typeof part === 'string' || typeof part === 'number' ? part : ''))
    .join('');
}

export default function Translate({children, values = {}}: {children: string; values?: Values}) {
  return parts(children, values).map((part, i) => <Fragment key={i}>{part}</Fragment>);
}

function parts(message: string, values: Values): ReactNode[] {
  return message
    .split(/(\{\w+\})/)
    .map((part) => (/^\{\w+\}$/.test(part) ? (values[part.slice(1, -1)] ?? part) : part));
}
