import type {Config} from '@docusaurus/types';
import type {UserThemeConfig} from '@docusaurus/theme-common';
import remarkMath from 'remark-math';
import remarkEquations from './plugins/markdown/equations';
import {hasHistory} from './plugins/history';
import {formulaPlugins} from './plugins/markdown/formulas';
import {shareFormulas} from './plugins/markdown/sharedFormulas';
import remarkQuestionFeet from './plugins/markdown/questionFeet';
import rehypeUntranslated from './plugins/markdown/untranslated';
import {readMacros} from './plugins/pages/content';
import {movedPages, readPermalinks} from './plugins/permalinks/permalinks';
import {siteVersion} from './plugins/version';
import {site} from './site.config';

/** Docusaurus translates what themes show, but not these two. */
const {title, tagline} =
  process.env.DOCUSAURUS_CURRENT_LOCALE === 'zh-Hans'
    ? {
        title: '深度学习：推导与代码',
        tagline: '每个问题都有简短回答、完整推导，以及证明它的代码',
      }
    : {
        title: 'Deep Learning, Derived',
        tagline: 'Every question with a short answer, a full derivation, and code that proves it',
      };

const config: Config = {
  title,
  tagline,
  url: site.url,
  baseUrl: site.baseUrl,
  trailingSlash: true,
  favicon: 'img/favicon.svg',

  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
  },

  future: {v4: true, faster: true},

  i18n: {
    defaultLocale: 'en',
    locales: ['en', 'zh-Hans'],
    localeConfigs: {
      en: {label: 'English', htmlLang: 'en'},
      'zh-Hans': {label: '简体中文', htmlLang: 'zh-Hans'},
    },
  },

  // For error reports: where they go, and what they are about.
  customFields: {repository: site.repository, version: siteVersion(__dirname, process.env)},

  clientModules: [
    './src/clientModules/noPrefetch.ts',
    './src/clientModules/plainAddress.ts',
    './src/clientModules/fragment.ts',
    './src/clientModules/copyFormulas.ts',
    './src/clientModules/keepPlace.ts',
    './src/clientModules/searchTarget.ts',
  ],

  plugins: [
    [
      './plugins/docs/index.ts',
      {
        routeBasePath: '/',
        sidebarPath: './sidebars.ts',
        breadcrumbs: false,
        editUrl: site.repository && `${site.repository}/edit/${site.branch}/`,
        editLocalizedFiles: true,
        showLastUpdateTime: hasHistory(__dirname),
        remarkPlugins: [remarkMath, remarkEquations, remarkQuestionFeet],
        rehypePlugins: [
          rehypeUntranslated,
          ...formulaPlugins(readMacros(__dirname)),
          shareFormulas,
        ],
      },
    ],
    './plugins/fonts/index.ts',
    './plugins/runner/index.ts',
    './plugins/editor/index.ts',
    './plugins/search/index.ts',
    './plugins/licences/index.ts',
    ['@docusaurus/plugin-client-redirects', {redirects: movedPages(readPermalinks(__dirname))}],
    '@docusaurus/plugin-sitemap',
    '@docusaurus/plugin-svgr',
  ],

  themes: [
    [
      '@docusaurus/theme-classic',
      {customCss: [require.resolve('katex/dist/katex.min.css'), './src/css/custom.css']},
    ],
  ],

  themeConfig: {
    image: 'img/og.png',
    colorMode: {respectPrefersColorScheme: true},
    navbar: {
      title,
      logo: {src: 'img/mark.svg', alt: ''},
      items: [
        {to: '/questions/', label: 'Questions', position: 'left'},
        {to: '/glossary/', label: 'Glossary', position: 'left'},
        {to: '/notation/', label: 'Notation', position: 'left'},
        {type: 'custom-study', to: '/study/', label: 'Study list', position: 'left'},
        {type: 'localeDropdown', position: 'right'},
        ...(site.repository
          ? [{href: site.repository, label: 'Source', position: 'right' as const}]
          : []),
      ],
    },
    docs: {sidebar: {hideable: true}},
  } satisfies UserThemeConfig,
};

export default config;
