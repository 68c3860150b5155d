import {curves} from './curves';
import {planes} from './planes';

export {sheets} from './sheets';

/** Plots with every kind of mark, for tests and for looking at. */
export const plots = {...curves, ...planes};
