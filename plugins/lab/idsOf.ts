import type {LabExport} from '../../model/lab';

/** The anchor of each export: its name in kebab-case, after the pack's, if it is of one: `linalg-svd`. */
export function idsOf(exports: Pick<LabExport, 'name' | 'module' | 'kind'>[]): string[] {
  const ids = exports.map(({name, module, kind}) => {
    const pack = module === 'lab' ? '' : `${module.slice('lab/'.length)}-`;
    const kebab = name
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .replace(/[^A-Za-z0-9-]/g, '-')
      .toLowerCase();
    // Tensor and tensor are two things.
    return `${pack}${kebab}${kind === 'class' ? '-class' : ''}`;
  });
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) {
    throw new Error(
      `Two exports of lab have the anchor "${twice}" on its page. Rename one of them.`,
    );
  }
  return ids;
}
