import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';

/** The order of the course. */
const sidebars: SidebarsConfig = {
  course: [
    {
      type: 'category',
      label: 'Foundations',
      key: 'foundations',
      collapsible: false,
      items: ['foundations/norms'],
    },
    {
      type: 'category',
      label: 'Networks',
      key: 'networks',
      collapsible: false,
      items: ['networks/activations'],
    },
    'lab',
  ],
};

export default sidebars;
