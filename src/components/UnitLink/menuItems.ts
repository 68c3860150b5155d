import {translate} from '@docusaurus/Translate';
import {markdownLink, reportText, reportUrl} from '@site/src/links/formats';
import {hasShareSheet, passOn} from '@site/src/links/passOn';
import {texOf} from '@site/src/links/textWithTex';
import type {useToggle} from '@site/src/components/Study/useToggle';
import type {LinkedUnit} from './unitNames';
import type {useShared} from './useShared';

/** An entry of the menu: a text to copy and what is said then, or an address to go to. */
interface MenuItem {
  label: string;
  said: string;
  text: string;
  href?: string;
  /** Done in place of copying a text; says what it did by itself. */
  act?: () => void;
}

/** What the menu of a unit offers. */
export function menuItems(
  unit: LinkedUnit,
  {share, report}: ReturnType<typeof useShared>,
  {isOn, toggle}: ReturnType<typeof useToggle>,
) {
  const {name, url, citation} = share();
  const toPrograms: MenuItem = {
    label: translate({
      id: 'unit.menu.share',
      message: 'Share',
      description: 'In a menu on a phone, whose own list of programs it opens',
    }),
    said: '',
    text: '',
    act: () => void passOn(url, name),
  };
  const items: MenuItem[] = [
    ...(hasShareSheet() ? [toPrograms] : []),
    {
      label: translate({id: 'unit.menu.link', message: 'Copy link', description: 'In a menu'}),
      said: translate({id: 'unit.copied', message: 'Link copied', description: 'After copying'}),
      text: url,
    },
    {
      label: translate({
        id: 'unit.menu.markdown',
        message: 'Copy as Markdown',
        description: 'In a menu: a link with its title, in Markdown',
      }),
      said: translate({
        id: 'unit.copied.markdown',
        message: 'Markdown link copied',
        description: 'After copying',
      }),
      text: markdownLink({name, url}),
    },
    {
      label: translate({
        id: 'unit.menu.citation',
        message: 'Copy citation',
        description: 'In a menu',
      }),
      said: translate({
        id: 'unit.copied.citation',
        message: 'Citation copied',
        description: 'After copying',
      }),
      text: citation,
    },
  ];
  const formula = unit.kind === 'equation' && document.getElementById(unit.id);
  if (formula) {
    items.push({
      label: translate({id: 'unit.menu.tex', message: 'Copy TeX', description: 'In a menu'}),
      said: translate({id: 'unit.copied.tex', message: 'TeX copied', description: 'After copying'}),
      text: texOf(formula),
    });
  }
  items.push({
    label: isOn
      ? translate({
          id: 'unit.menu.uncollect',
          message: 'Remove from study list',
          description: 'In a menu',
        })
      : translate({
          id: 'unit.menu.collect',
          message: 'Add to study list',
          description: 'In a menu',
        }),
    said: '',
    text: '',
    act: toggle,
  });
  return [...items, reportItem(report())];
}

/** An error goes to the repository's form, or, where there is none, what to say about it is copied. */
export function reportItem({
  repository,
  report,
}: ReturnType<ReturnType<typeof useShared>['report']>): MenuItem {
  if (repository) {
    return {
      label: translate({
        id: 'unit.report',
        message: 'Report an error',
        description: 'Leads to a form',
      }),
      said: '',
      text: '',
      href: reportUrl(repository, report),
    };
  }
  return {
    label: translate({
      id: 'unit.report.copy',
      message: 'Copy id for an error report',
      description: 'Copies what an error report should name',
    }),
    said: translate({
      id: 'unit.copied.report',
      message: 'Id for a report copied',
      description: 'After copying',
    }),
    text: reportText(report),
  };
}
