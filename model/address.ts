import type {Unit} from './index';

/** Where the question of this id has an address of its own: `/topic/page/question/`. */
export const questionPath = (page: string, id: string) => `${page}${id}/`;

/**
 * Where a unit is read by whoever came for it, below `baseUrl`: a question by itself, what stands in one with its anchor there, all
 * else on its page. `path` is that of the page: `/topic/page/`. The page has each unit too, with the same anchor.
 */
export function addressOf(
  path: string,
  {kind, id, question}: Pick<Unit, 'kind' | 'id' | 'question'>,
) {
  if (kind === 'question') return questionPath(path, id);
  return `${question ? questionPath(path, question) : path}${id && `#${id}`}`;
}

const question = /^([^/]+\/[^/]+)\/([^/]+)$/;

/** The page and, where a path is that of a question, its id: the other way round, for paths without slashes at their ends. */
export function pageAndQuestion(path: string): {page: string; question?: string} {
  const [, page, id] = question.exec(path) ?? [];
  return page ? {page, question: id} : {page: path};
}
