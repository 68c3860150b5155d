import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';

/** The order of the course. */
const sidebars: SidebarsConfig = {
  course: [
    {
      type: 'category',
      label: 'Foundations',
      key: 'foundations',
      collapsible: false,
      items: [
        'foundations/norms',
        'foundations/probability',
        'foundations/information-theory',
        'foundations/numerical-computation',
        'foundations/jacobian-hessian',
        'foundations/constrained-optimization',
      ],
    },
    {
      type: 'category',
      label: 'Machine learning basics',
      key: 'learning',
      collapsible: false,
      items: [
        'learning/generalization',
        'learning/estimation',
        'learning/linear-models',
        'learning/trees-and-ensembles',
      ],
    },
    {
      type: 'category',
      label: 'Networks',
      key: 'networks',
      collapsible: false,
      items: [
        'networks/feedforward',
        'networks/activations',
        'networks/losses',
        'networks/initialization',
        'networks/vanishing-exploding-gradients',
        'networks/normalization',
      ],
    },
    {
      type: 'category',
      label: 'Regularization',
      key: 'regularization',
      collapsible: false,
      items: [
        'regularization/norm-penalties',
        'regularization/noise-and-augmentation',
        'regularization/sharing-and-multitask',
        'regularization/dropout',
      ],
    },
    {
      type: 'category',
      label: 'Optimization',
      key: 'optimization',
      collapsible: false,
      items: [
        'optimization/gradient-descent',
        'optimization/momentum',
        'optimization/adaptive-methods',
        'optimization/second-order',
        'optimization/landscape',
        'optimization/hyperparameters',
      ],
    },
    {
      type: 'category',
      label: 'Convolutional networks',
      key: 'cnn',
      collapsible: false,
      items: [
        'cnn/convolution',
        'cnn/convolution-arithmetic',
        'cnn/pooling',
        'cnn/architectures',
        'cnn/efficiency',
      ],
    },
    {
      type: 'category',
      label: 'Recurrent networks',
      key: 'rnn',
      collapsible: false,
      items: ['rnn/recurrent-networks', 'rnn/gated-units', 'rnn/seq2seq-attention'],
    },
    {
      type: 'category',
      label: 'Autoencoders and generative models',
      key: 'autoencoders',
      collapsible: false,
      items: [
        'autoencoders/autoencoders',
        'autoencoders/linear-factor-models',
        'autoencoders/representations',
        'autoencoders/generative-models',
      ],
    },
    'lab',
  ],
};

export default sidebars;
