import {translate} from '@docusaurus/Translate';

function kindNames(): Record<string, string> {
  return {
    predict: translate({
      id: 'exercise.predict',
      message: 'Predict',
      description: 'Kind of exercise: say what will happen before running it',
    }),
    derive: translate({
      id: 'exercise.derive',
      message: 'Derive',
      description: 'Kind of exercise: work it out on paper',
    }),
    code: translate({
      id: 'exercise.code',
      message: 'Change the code',
      description: 'Kind of exercise: edit a demo',
    }),
    explain: translate({
      id: 'exercise.explain',
      message: 'Explain to a friend',
      description: 'Kind of exercise: say it in own words',
    }),
  };
}

/** What an exercise asks the reader to do. */
export function ExerciseKind({kind}: {kind: string}) {
  const names = kindNames();
  if (!names[kind]) {
    throw new Error(
      `<Exercise kind="${kind}">: there is no such kind. Write one of ${Object.keys(names).join(', ')}.`,
    );
  }
  return names[kind];
}
