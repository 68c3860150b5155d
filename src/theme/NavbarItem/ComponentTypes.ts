import ComponentTypes from '@theme-original/NavbarItem/ComponentTypes';
import type {ComponentTypesObject} from '@theme/NavbarItem/ComponentTypes';
import {StudyNavbarItem} from '@site/src/components/Study/StudyNavbarItem';

/** What the navbar may hold, and the link to the study list with its length. */
const types = {
  ...(ComponentTypes as ComponentTypesObject),
  'custom-study': StudyNavbarItem,
};

export default types;
