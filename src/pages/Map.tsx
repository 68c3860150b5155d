import {translate} from '@docusaurus/Translate';
import {TopicMap} from '@site/src/components/CourseMap/TopicMap';
import styles from '@site/src/components/CourseMap/CourseMap.module.css';
import {ListPage} from '@site/src/components/ListPage';
import type {Topic} from '../../model';

/** `/map/`: topics, their pages and questions, and what builds on what. */
export default function Map({data}: {data: {topics: Topic[]}}) {
  return (
    <ListPage
      title={translate({id: 'map.title', message: 'Map', description: 'Title of the site map'})}
      description={translate({
        id: 'map.description',
        message: 'Topics, pages and questions in the order of the course, and what builds on what.',
        description: 'Below the title of the site map',
      })}
    >
      <ul className={styles.topics}>
        {data.topics.map((topic) => (
          <TopicMap key={topic.key} topic={topic} />
        ))}
      </ul>
    </ListPage>
  );
}
