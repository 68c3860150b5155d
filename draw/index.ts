export {describeDiagram, describeImages, describePlot} from './describe';
export {drawDiagram} from './diagram';
export {drawPicture, isPicture, type Picture} from './draw';
export {drawImages} from './images';
export {layoutPlot, logicalWidth} from './layout';
export {locales, otherLocale, textKey, type Locale} from './locale';
export {drawPlot, type DrawOptions} from './plot';
export {nearest, type Near} from './nearest';
