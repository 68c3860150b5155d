import {translate} from '@docusaurus/Translate';
import {ListPage} from '@site/src/components/ListPage';
import {QuestionIndex, type QuestionIndexData} from '@site/src/components/QuestionIndex';

/** `/questions/`: every question of the site. */
export default function Questions({data}: {data: QuestionIndexData}) {
  return (
    <ListPage
      title={translate({
        id: 'questions.title',
        message: 'Questions',
        description: 'Title of the question index',
      })}
      description={translate({
        id: 'questions.description',
        message: 'Every question of the site. Press one for its short answer.',
        description: 'Below the title of the question index',
      })}
    >
      <QuestionIndex {...data} />
    </ListPage>
  );
}
