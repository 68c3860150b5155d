import {translate} from '@docusaurus/Translate';
import {ListPage} from '@site/src/components/ListPage';
import {Study as Lists} from '@site/src/components/Study';
import styles from '@site/src/components/Study/Study.module.css';
import type {StudyData} from '../../model';

/** `/study/`: what the reader wants to read, in the order they chose. */
export default function Study({data}: {data: StudyData}) {
  return (
    <ListPage
      headClassName={styles.head}
      title={translate({
        id: 'study.title',
        message: 'Study list',
        description: 'Title of the page of study lists',
      })}
      description={translate({
        id: 'study.description',
        message:
          'Collect questions, equations and demos with +, put them in order, tick them off, share them as a link. The list stays in this browser.',
        description: 'Below the title of the page of study lists',
      })}
    >
      <Lists data={data} />
    </ListPage>
  );
}
