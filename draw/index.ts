export {describeDiagram, describeImages, describePlot} from './describe';
export {drawPicture, isPicture, type Picture} from './draw';
export {layoutPlot} from './layout';
export {otherLocale, textKey, type Locale} from './locale';
export {nearest, type Near} from './nearest';
