import {readPage} from './readPage';

/** A page that uses the whole vocabulary rightly; tests change one thing at a time. */
export const goodPage = `---
title: Norms
description: Lengths of vectors.
derives: [norm]
---

Two lengths, one vector.

## What is a norm? {/* #what-is-a-norm */}

<Answer weight={2}>

A function $f$ with three properties; see <Ref to="#homogeneity" />.

</Answer>

<Derivation>

<Step id="scale">

Scaling a vector scales its length.

$$ #homogeneity
f(\\alpha x) = \\lvert\\alpha\\rvert f(x)
$$

</Step>

<Step id="triangle">

Sides of a triangle <Cite id="minkowski1896" />.

$$
f(x + y) \\le f(x) + f(y)
$$

</Step>

<Demo src="foundations/norms/unit-balls">

The ball is convex.

</Demo>

</Derivation>

## Where do balls come from? {/* #where-balls */}

<Answer weight={1}>

From <Term id="norm">norms</Term>.

</Answer>

$$ #ball
\\{x : f(x) \\le 1\\}
$$

## Exercises {/* #exercises */}

<Exercise id="scale-it">

What is $f(-x)$?

<Hint>

Use (1.1).

</Hint>

<Solution>

$f(x)$.

</Solution>

</Exercise>
`;

/** Reads a page with some of its text replaced. */
export function read(from = '', to = '') {
  if (from && !goodPage.includes(from)) throw new Error(`The fixture has no "${from}".`);
  return readPage(
    'foundations/norms',
    'docs/foundations/norms.mdx',
    goodPage.replace(from, () => to),
    {},
  );
}

/** What the rules say about it. */
export function problems(from = '', to = '') {
  return read(from, to).problems;
}
