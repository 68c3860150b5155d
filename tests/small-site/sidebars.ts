import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';

/** The course of the small site; its labels are among those that the real one translates. */
const sidebars: SidebarsConfig = {
  course: [
    {
      type: 'category',
      label: 'Foundations',
      key: 'foundations',
      collapsible: false,
      items: ['foundations/norms', 'foundations/parts'],
    },
    'lab',
  ],
};

export default sidebars;
