import Layout from '@theme/Layout';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {PageData, SiteCounts} from '../../model';
import {PageDataProvider} from '@site/src/data/PageDataProvider';
import {FirstQuestions, type OpeningQuestion} from '@site/src/components/Landing/FirstQuestions';
import {Hero} from '@site/src/components/Landing/Hero';
import {ShownDemo} from '@site/src/components/Landing/ShownDemo';
import {type Topic, Topics} from '@site/src/components/Landing/Topics';
import styles from '@site/src/components/Landing/Landing.module.css';

interface Props {
  data: {
    counts: SiteCounts;
    topics: Topic[];
    questions: OpeningQuestion[];
    demo: PageData;
  };
}

/** What this is, a demo to move, and where to start: on one screen. */
export default function Landing({data: {counts, topics, questions, demo}}: Props) {
  const {siteConfig} = useDocusaurusContext();
  const pages = topics.flatMap((topic) => topic.pages);
  const start = pages.find(({path}) => path === `/${demo.page}/`) ?? pages[0];
  return (
    <Layout description={siteConfig.tagline}>
      <main className={styles.landing}>
        <div className={styles.opening}>
          <Hero counts={counts} topics={topics} start={start} />
          <PageDataProvider data={demo}>
            <ShownDemo path={start.path} />
          </PageDataProvider>
        </div>
        <div className={styles.ways}>
          <FirstQuestions questions={questions} />
          <Topics topics={topics} />
        </div>
      </main>
    </Layout>
  );
}
