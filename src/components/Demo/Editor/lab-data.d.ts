declare module '@generated/editor/default/lab.json' {
  /** Made by `plugins/editor`. */
  const lab: import('../../../../model/lab').LabExport[];
  export default lab;
}
