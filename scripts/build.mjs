import {build} from './lib/build.mjs';
import {runMain} from './lib/run.mjs';

/** `npm run build`: both languages, into `build/`. */
await runMain(() => build());
