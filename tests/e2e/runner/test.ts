import {test as base} from '@playwright/test';
import {serveRunner, type Served} from './serve';

/** A test with the runner on a page of its own. */
export const test = base.extend<object, {served: Served}>({
  served: [
    async ({browserName: _}, use) => {
      const served = await serveRunner();
      await use(served);
      await served.close();
    },
    {scope: 'worker'},
  ],
});

export {expect} from '@playwright/test';
