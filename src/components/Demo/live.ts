export {localize} from '@site/draw/localize';
export {createRunner} from '../../runner/createRunner';
