import {kernels} from './kernels';
import {autoencoder, cnn, gru, mlp} from './trainings';

/** What `npm run bench:lab` measures, in the order of its table. */
export const workloads = [...kernels, mlp(2000), cnn, gru(500), autoencoder];
